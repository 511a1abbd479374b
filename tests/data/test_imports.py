"""What importing the data loads."""

import subprocess
import sys


def test_importing_the_data_loads_neither_scikit_learn_nor_what_draws():
    script = (
        "import sys, mlpviz.data, mlpviz.data.preprocessing;"
        "print([name for name in ('sklearn', 'scipy', 'plotly', 'streamlit') if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"

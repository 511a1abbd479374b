# /// script
# requires-python = ">=3.11"
# dependencies = [
#     "numpy>=2.0,<3",
#     "scikit-learn>=1.6,<2",
#     "joblib>=1.4,<2",
#     "pandas>=2.2.2,<4",
#     "plotly>=7.0,<8",
#     "streamlit>=1.67,<2",
#     "starlette>=0.46,<2",
#     "segno>=1.6,<2",
#     "orjson>=3.10,<4",
#     "pyyaml>=6.0,<7",
#     "threadpoolctl>=3.1,<4",
#     "uvloop>=0.21,<1; sys_platform != 'win32'",
# ]
# ///
"""The launcher: `python playground.py` or `streamlit run playground.py` opens the page. The first takes the
options of `mlpviz serve`, the second those of Streamlit."""

import sys

import streamlit as st

from mlpviz.command import main
from mlpviz.page.server import MIDDLEWARE, PAGE, ROUTES, end_sweeps

if __name__ == "__main__":
    sys.exit(main(["serve", *sys.argv[1:]]))

app = st.App(PAGE, routes=ROUTES, middleware=MIDDLEWARE, lifespan=end_sweeps)

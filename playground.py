# /// script
# requires-python = ">=3.11"
# dependencies = [
#     "numpy>=2.0,<3",
#     "scikit-learn>=1.5,<2",
#     "joblib>=1.4,<2",
#     "plotly>=7.0,<8",
#     "streamlit>=1.67,<2",
#     "orjson>=3.10,<4",
#     "threadpoolctl>=3.1,<4",
#     "uvloop>=0.21,<1; sys_platform != 'win32'",
# ]
# ///
"""The launcher: `python playground.py` or `streamlit run playground.py` opens the page."""

import streamlit as st

from mlpviz.page.server import PAGE, ROUTES, end_sweeps

app = st.App(PAGE, routes=ROUTES, lifespan=end_sweeps)

if __name__ == "__main__":
    app.run()

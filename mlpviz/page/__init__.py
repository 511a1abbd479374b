"""Floor 6, the page: widgets → experiment → run → figures. The only floor that imports Streamlit."""

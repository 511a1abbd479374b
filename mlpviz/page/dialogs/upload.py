"""A field for a file, with words of ours on its button: Streamlit's own are always in English."""

import streamlit as st

from mlpviz.language import fill
from mlpviz.page import words

MARKS = str.maketrans({"\\": r"\5c ", '"': r"\22 ", "<": r"\3c "})  # would end a string of CSS, or its sheet


def draw_upload(label, endings, max_megabytes, key):
    """endings: of the files there may be, such as "csv". The file is in the session's state, by the key."""
    limit = fill(words.dialogs.UPLOAD_LIMIT, most=max_megabytes, endings=", ".join(endings).upper())
    said = {"choose": words.dialogs.UPLOAD_CHOOSE, "limit": limit}
    sheet = "".join(f'--upload-{name}: "{text.translate(MARKS)}";' for name, text in said.items())
    st.html(f'<style>.stApp .stFileUploader, [data-testid="stDialog"] {{{sheet}}}</style>')
    st.file_uploader(label, type=list(endings), max_upload_size=max_megabytes, key=key)

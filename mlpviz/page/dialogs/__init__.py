"""The dialogs that open above the page."""

"""The controls: widgets for every setting, in the sidebar, among the knobs and beside the transport."""

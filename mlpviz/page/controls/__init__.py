"""The controls: widgets for every setting: the bar, the knobs, the column of the data, and more settings."""

"""Speeds: how much training there is between two frames, by the names on the slider."""

SPEEDS = {
    "1 batch": {"steps": 1},
    "5 batches": {"steps": 5},
    "1 epoch": {"epochs": 1},
    "5 epochs": {"epochs": 5},
    "25 epochs": {"epochs": 25},
    "100 epochs": {"epochs": 100},
    "500 epochs": {"epochs": 500},
}
DEFAULT_SPEED = "1 epoch"
FRAME_SECONDS = 0.2  # a frame is drawn after so long, however much of its training is left

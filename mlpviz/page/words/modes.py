"""The modes of the page, in words."""

MODE = "Mode"
MODES = {"watch": "Watch", "sweep": "Sweep"}
HEADLINES = {
    "watch": "Watch a neural network learn. <span>Press play, then turn a knob.</span>",
    "sweep": "Try every combination. <span>Each small picture is one network after its training.</span>",
}
NOT_A_MODE = "mode names {name}, which is none of {words}"

"""The modes of the page, in words."""

MODE = "Mode"
MODES = {
    "watch": "Watch",
    "compare": "Compare",
    "sweep": "Sweep",
    "runs": "Runs",
    "learn": "Learn",
    "wall": "Wall",
}
HEADLINES = {
    "watch": "Watch a neural network learn. <span>Press play, then turn a knob.</span>",
    "compare": "Same start, one difference. <span>Change a knob of one run, and train them side by side.</span>",
    "sweep": "Try every combination. <span>Each small picture is one network after its training.</span>",
    "runs": "What you tried. <span>Every run that you left, to be opened again or compared with the present one.</span>",
    "learn": "Learn it step by step. <span>Say what you expect, then see what the network does.</span>",
    "wall": "Everyone’s run at once. <span>Press a picture to open that experiment.</span>",
}
NOT_A_MODE = "mode names {name}, which is none of {words}"

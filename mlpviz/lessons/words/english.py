"""In English."""

CLAIM_NAMES: dict[str, str] = {  # of `mlpviz.training.claims`, within a claim
    "train_loss": "train loss",
    "test_loss": "test loss",
    "train_accuracy": "train accuracy",
    "accuracy": "accuracy",
    "gap": "gap",
    "penalty": "penalty",
    "best_test_loss": "best test loss",
    "best_epoch": "best epoch",
    "epochs": "epochs",
    "steps": "steps",
    "layers": "layers",
    "units": "units",
    "inputs": "inputs",
    "parameters": "parameters",
    "dead_units": "dead units",
    "largest_weight": "largest weight",
    "learning_rate": "learning rate",
    "diverged": "diverged",
}
JOINS = {"and": "and", "or": "or", "not": "not"}
HEADS = {
    "step": "step",
    "question": "question",
    "answer": "answer",
    "goal": "goal",
}
RIGHT, NOT_RIGHT = "right", "not right"
REACHED, NOT_REACHED = "reached at epoch {epoch:,}", "not reached"

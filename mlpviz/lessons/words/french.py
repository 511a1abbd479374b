"""In French."""

CLAIM_NAMES: dict[str, str] = {  # of `mlpviz.training.claims`, within a claim
    "train_loss": "perte d’entraînement",
    "test_loss": "perte de test",
    "train_accuracy": "exactitude d’entraînement",
    "accuracy": "exactitude",
    "gap": "écart de généralisation",
    "penalty": "pénalité",
    "best_test_loss": "meilleure perte de test",
    "best_epoch": "meilleure époque",
    "epochs": "époques",
    "steps": "pas",
    "layers": "couches",
    "units": "unités",
    "inputs": "entrées",
    "parameters": "paramètres",
    "dead_units": "unités mortes",
    "largest_weight": "plus grand poids",
    "learning_rate": "taux d’apprentissage",
    "diverged": "a divergé",
}
JOINS = {"and": "et", "or": "ou", "not": "non"}
HEADS = {"step": "étape", "question": "question", "answer": "réponse", "goal": "objectif"}
RIGHT, NOT_RIGHT = "juste", "pas juste"
REACHED, NOT_REACHED = "atteint à l’époque {epoch:,}", "pas atteint"

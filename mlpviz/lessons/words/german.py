"""In German."""

CLAIM_NAMES: dict[str, str] = {  # of `mlpviz.training.claims`, within a claim
    "train_loss": "Trainingsverlust",
    "test_loss": "Testverlust",
    "train_accuracy": "Trainingsgenauigkeit",
    "accuracy": "Genauigkeit",
    "gap": "Generalisierungslücke",
    "penalty": "Strafterm",
    "best_test_loss": "bester Testverlust",
    "best_epoch": "beste Epoche",
    "epochs": "Epochen",
    "steps": "Schritte",
    "layers": "Schichten",
    "units": "Einheiten",
    "inputs": "Eingaben",
    "parameters": "Parameter",
    "dead_units": "tote Einheiten",
    "largest_weight": "größtes Gewicht",
    "learning_rate": "Lernrate",
    "diverged": "divergiert",
}
JOINS = {"and": "und", "or": "oder", "not": "nicht"}
HEADS = {"step": "Abschnitt", "question": "Frage", "answer": "Antwort", "goal": "Ziel"}
RIGHT, NOT_RIGHT = "richtig", "nicht richtig"
REACHED, NOT_REACHED = "erreicht in Epoche {epoch:,}", "nicht erreicht"

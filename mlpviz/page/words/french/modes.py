"""The modes of the page, in words."""

MODE = "Mode de la page"
MODES = {
    "watch": "Observer",
    "compare": "Comparer",
    "sweep": "Balayage",
    "runs": "Historique",
    "learn": "Apprendre",
    "wall": "Tableau",
}
HEADLINES = {
    "watch": "Regardez un réseau de neurones apprendre. <span>Appuyez sur Lancer, puis changez un réglage.</span>",
    "compare": "Même départ, une seule différence. <span>Changez un réglage d’un essai et entraînez-les côte à côte.</span>",
    "sweep": "Essayez toutes les combinaisons. <span>Chaque petite image est un réseau après son entraînement.</span>",
    "runs": "Ce que vous avez essayé. <span>Chaque entraînement que vous avez quitté, à rouvrir ou à comparer avec l’actuel.</span>",
    "learn": "Apprenez pas à pas. <span>Dites ce que vous attendez, puis voyez ce que fait le réseau.</span>",
    "wall": "Les entraînements de toute la classe. <span>Cliquez sur une image pour ouvrir cette expérience.</span>",
}
NOT_A_MODE = "mode : {name} n’existe pas ; au choix : {words}"

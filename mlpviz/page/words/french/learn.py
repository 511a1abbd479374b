"""Learn mode, in words."""

LEVELS = {"beginner": "Débutant", "curious": "Curieux", "expert": "Expert"}
LIST_INTRO = "Chaque leçon se compose de quelques courtes étapes, avec un réseau à entraîner à côté du texte."
CARD = "{level} · {minutes} min · {steps} étapes"
OPEN = "Ouvrir : {title}"
GO_ON = "Continuer : étape {step} sur {steps}"
DONE = "Terminée"
ALL_LESSONS = "Toutes les leçons"
STEP = "Étape {step} sur {steps}"
NOT_TRANSLATED = "Cette leçon n’est pas traduite."
YOUR_ANSWER = "Votre réponse"
SAY_IT = "C’est ma réponse"
RIGHT, WRONG = "Votre prédiction : juste", "Votre prédiction"
RIGHT_AFTER, GIVEN = "Votre réponse : juste", "Votre réponse"  # to a question that asks what was seen
IT_WAS = "La réponse : {answer}. {say}"
BACK, NEXT, FINISH = "Retour", "Suivant", "Terminer"
SKIP = "Passer l’objectif"
CHOOSE = "Choisissez une réponse pour débloquer « Lancer »"
UNLOCK = "Répondez pour débloquer « Lancer »"
NO_ANSWER = "Votre réponse est vide : écrivez-la d’abord dans le champ"
ANSWERING = "« Suivant » s’ouvre quand vous avez répondu"
PLAYING = "« Suivant » s’ouvre quand l’objectif est atteint"
LOCKED = "vous pourrez lancer le réseau quand vous aurez dit ce que vous attendez : répondez d’abord à la question à gauche"
HAND_IN = "Devoir à rendre"
HAND_IN_HELP = "Une page à enregistrer, avec vos réponses, les objectifs atteints et cet entraînement : lien, courbes, surface, réglages"
NOT_A_LESSON = "lesson : la leçon {name} n’existe pas ; au choix : {words}"
NOT_MADE = "la leçon du lien est illisible : {error}"
NOT_A_STEP = "step doit être un nombre entier de 1 à {steps} ; valeur reçue : {step}"
NOT_A_GOAL = "l’objectif (goal) est illisible : {error}"
GOAL_REPORT = "En pause à l’époque {epoch:,} : l’objectif est atteint."
GOAL_UNTIL = "jusqu’à ce que l’objectif soit atteint ({claim})"
CAVEATS = {
    "hand": "avec des poids fixés à la main",
    "travel": "après un retour en arrière",
    "data": "avec d’autres données que celles de la leçon",
}
REACHED = "Atteint à l’époque {epoch:,}"
BROKEN_LESSONS = "Les leçons du dossier {variable} sont illisibles : {error}"
SHARE_GOAL = "Un objectif pour qui ouvre le lien"
SHARE_GOAL_HELP = (
    "Par exemple test_loss < 0.2 and units <= 4. On peut y utiliser test_loss, train_loss, accuracy, gap, epochs, units, "
    "layers, inputs, parameters, dead_units et d’autres, avec + - * /, des comparaisons, and, or, not."
)

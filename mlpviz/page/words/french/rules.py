"""What the floors below say of a value that they refuse and of what was done to a run, with {} for what differs,
{n} for a number and {w} for a word, and how it is said in French; PARTS: what may stand for these, or after "got"."""

RULES: dict[str, str] = {
    # a lesson that a link carries
    "{} must have no pictures that are trained": "{} : pas d’images à entraîner",
    "{} must be a lesson that a file can hold": "{} n’est pas une leçon qu’un fichier puisse contenir",
    "{} must have no HTML in its texts, got {}": "{} : pas de HTML dans les textes, trouvé {}",
    "{} must have no pictures in its texts, such as ![…](…)": "{} : pas d’images dans les textes, comme ![…](…)",
    "is damaged: perhaps a part of it was lost on the way": "est abîmée : une partie s’est peut-être perdue en route",
    "is cut off, or has something in it that does not belong there": "est coupée, ou contient autre chose qu’elle",
    "must be made of letters, digits, - and _": "ne peut contenir que des lettres, des chiffres, - et _",
    "must have at most {n} characters, got {n}": "peut avoir au plus {} caractères, pas {}",
    "must hold at most {n} bytes, got more": "peut contenir au plus {} octets",
    "lesson must have at most {n} bytes for a link, got {n}": "au plus {} octets, et elle en a {}",
    "lesson must take at most {n} characters of a link, got {n}": "au plus {} caractères, et il en faudrait {}",
    "must end what it begins with ``` by another ```": "doit terminer par ``` ce qui commence par ```",
    "must have no line that begins with ##, which would be another step": (
        "ne peut avoir de ligne qui commence par ##, ce serait une autre étape"
    ),
    # one value
    "must be a whole number": "doit être un nombre entier",
    "must be a number": "doit être un nombre",
    "must be a whole number of at least {}": "doit être un nombre entier d’au moins {}",
    "must be between {} and {}": "doit être compris entre {} et {}",
    "must be at least {n}": "doit être au moins {}",
    "must be {n}": "doit être {}",
    "must be finite": "doit être fini",
    "must be finite numbers": "doit être fait de nombres finis",
    "must be true or false": "doit être vrai (true) ou faux (false)",
    "must be text": "doit être un texte",
    "must be text that can be read": "doit être un texte lisible",
    "must be a name": "doit être un nom",
    "must be a name of at most {} characters": "doit être un nom d’au plus {} caractères",
    "must be at most {} characters": "doit avoir au plus {} caractères",
    "must be at most {} MB": "doit peser au plus {} Mo",
    "must be of at most {} MB": "doit peser au plus {} Mo",
    "must be among {}": "doit être parmi {}",
    # several
    "must be a list": "doit être une liste",
    "must be a list of names": "doit être une liste de noms",
    "must be a list of texts": "doit être une liste de textes",
    "must be a list of whole numbers": "doit être une liste de nombres entiers",
    "must be at most {} long": "doit avoir une longueur d’au plus {}",
    "must be names joined by -": "doit être des noms reliés par -",
    "must be whole numbers joined by -": "doit être des nombres entiers reliés par -",
    "must be whole numbers such as 4-2, or none": "doit être des nombres entiers comme 4-2, ou none",
    "must be at most {} layers": "doit compter au plus {} couches",
    "must be at least {} units each": "doit avoir au moins {} unités par couche",
    "must be between {} and {} units each": "doit avoir de {} à {} unités par couche",
    "must be one for each of {} hidden layers": "doivent être données pour chacune des {} couches cachées",
    "must name at least one input feature": "doit nommer au moins une variable d’entrée",
    "must name each input feature once": "doit nommer chaque variable d’entrée une seule fois",
    "must name at least one of {}": "doit nommer au moins l’un de {}",
    # the rule of a data set
    "must compare, as in {}": "doit comparer, comme dans {}",
    "must be a comparison such as {}": "doit être une comparaison comme {}",
    "must have numbers below 1e308": "doit avoir des nombres inférieurs à 1e308",
    "must be made of numbers, x1, x2, pi, e, + - * / % **, comparisons, and, or, not, {}": (
        "doit être fait de nombres, x1, x2, pi, e, + - * / % **, de comparaisons, and, or, not, {}"
    ),
    # own data
    "must be an OwnData": "doivent être un OwnData",
    "must be a TableData": "doit être un TableData",
    "must be points such as 1~-2.5~0 joined by _": "doivent être des points comme 1~-2.5~0 reliés par _",
    "must be rows such as 5.1~3.5~1.4~0 joined by _": "doit être des lignes comme 5.1~3.5~1.4~0 reliées par _",
    "must be at most {} points": "doivent être au plus {}",
    "must have points (x1, x2, y) of finite numbers": "doivent être des points (x1, x2, y) de nombres finis",
    "must have places (x1, x2) of finite numbers": "doivent être des lieux (x1, x2) de nombres finis",
    "must have units (centre, scale) of finite numbers": (
        "doivent avoir des unités (centre, échelle) de nombres finis"
    ),
    "must have units of x1, x2 and y": "doivent avoir des unités de x1, x2 et y",
    "must have units of a usual size": "doivent avoir des unités de taille ordinaire",
    "must have six units": "doivent avoir six unités",
    "must have names of x1, x2 and y": "doivent avoir des noms de x1, x2 et y",
    "must have at most {} labels": "doivent avoir au plus {} étiquettes",
    "must have labels of at most {} characters without ~ and _": (
        "doivent avoir des étiquettes d’au plus {} caractères, sans ~ ni _"
    ),
    "must have names of at most {} characters without ~ and _": (
        "doivent avoir des noms d’au plus {} caractères, sans ~ ni _"
    ),
    "must have at least 2 points": "doivent être au moins 2",
    "must have coordinates between {} and {}": "doivent avoir des coordonnées entre {} et {}",
    "must have class ids between 0 and {}": "doivent avoir des numéros de classe de 0 à {}",
    "must have values between -1 and 1": "doivent avoir des valeurs entre -1 et 1",
    "must have {} dimensions": "doit avoir {} dimensions",
    "must have numbers between -{} and {}": "doit avoir des nombres entre -{} et {}",
    "must have as many answers as rows": "doit avoir autant de réponses que de lignes",
    "must have at most {} rows": "doit avoir au plus {} lignes",
    "must have at least {} rows": "doit avoir au moins {} lignes",
    "must have 1 to {} inputs": "doit avoir de 1 à {} entrées",
    "must have {} names": "doit avoir {} noms",
    "must have labels for classification alone": "ne doit avoir d’étiquettes que pour une classification",
    "must have 2 to {} labels": "doit avoir de 2 à {} étiquettes",
    "must have class ids from 0 to {}": "doit avoir des numéros de classe de 0 à {}",
    # files of MNIST
    "must be a path": "doit être un chemin",
    "must begin with two zero bytes, as IDX files do": (
        "doit commencer par deux octets nuls, comme les fichiers IDX"
    ),
    "must hold unsigned bytes (type 08)": "doit contenir des octets non signés (type 08)",
    "must have one to three dimensions": "doit avoir d’une à trois dimensions",
    "must have a header of {} bytes": "doit avoir un en-tête de {} octets",
    "must have {} bytes for {}": "doit avoir {} octets pour {}",
    "must have at most {} bytes unpacked": "doit avoir au plus {} octets une fois décompressé",
    "must be readable, got: {}": "doit être lisible, reçu\u202f: {}",
    "must be named, or the environment's {} be set": (
        "doit être nommé, ou la variable d’environnement {} définie"
    ),
    "must hold {}, gzipped or not": "doit contenir {}, compressé par gzip ou non",
    "{} images must be more than the {} to validate, got {}": (
        "les images {} doivent être plus nombreuses que les {} de validation, reçu {}"
    ),
    "{} images must be [n, {}, {}], got {}": "les images {} doivent être [n, {}, {}], reçu {}",
    "{} labels must be [{}], one an image, got {}": "les étiquettes {} doivent être [{}], une par image, reçu {}",
    "{} labels must be from 0 to {}, got {}": "les étiquettes {} doivent aller de 0 à {}, reçu {}",
    "MNIST could not be fetched ({}). Put its four files into a folder and name that instead": (
        "MNIST n’a pas pu être téléchargé ({}). Mettez ses quatre fichiers dans un dossier et indiquez celui-ci"
    ),
    # panels, and messages of the page
    "must be one on images": "doit porter sur des images",
    "must be units between 0 and {}": "doit être des unités de 0 à {}",
    "must be a classification": "doit être une classification",
    "must be two classes from 0 to {}": "doit être deux classes de 0 à {}",
    "must be a class from 0 to {}": "doit être une classe de 0 à {}",
    "must be {} × {} bytes": "doit avoir {} × {} octets",
    "must be bytes in base 64": "doit être fait d’octets en base 64",
    "must be one of the network's": "doit être un de ceux du réseau",
    "must be the name of a panel, or null for none": "doit être le nom d’un panneau, ou null pour aucun",
    "must be within {} and {}": "doit être entre {} et {}",
    "must be a hidden layer, of which there are none": "doit être une couche cachée, et il n’y en a pas",
    "must be a list of at most {} points": "doit être une liste d’au plus {} points",
    "must be two whole numbers": "doit être deux nombres entiers",
    "must be a point of two numbers, finite and within ±{}": "doit être un point de deux nombres finis, dans ±{}",
    "must be points of {} numbers, finite and within ±{}": "doit être des points de {} nombres finis, dans ±{}",
    "must leave the training loss finite": "doit laisser finie la perte d’entraînement",
    "must have at least 2 epochs, so that its path lies in a plane": (
        "doit avoir au moins 2 époques, pour que son chemin soit dans un plan"
    ),
    "must have moved in two directions": "doit s’être déplacé dans deux directions",
    # model files
    "must be within the limits of the page, and have a test part split off as there, to be a model file": (
        "doit respecter les limites de la page, et avoir une part de test séparée comme ici, pour donner un "
        "fichier de modèle"
    ),
    "must be a model file of the MLP playground": "doit être un fichier de modèle du MLP playground",
    "must be opened where MNIST is at hand, since it is about that": (
        "doit être ouvert là où MNIST est disponible, puisqu’il porte dessus"
    ),
    "must give a finite training loss": "doit donner une perte d’entraînement finie",
    "must have {w}": "doit avoir {}",
    "must be rows and inputs": "doit être un nombre de lignes et un nombre d’entrées",
    "must be those of an experiment": "doit être ceux d’une expérience",
    "must be class ids": "doit être fait de numéros de classe",
    "must be those of the network's history": "doit être celles de l’historique du réseau",
    "must be a power of 2": "doit être une puissance de 2",
    "must grow by multiples of {}": "doit croître par multiples de {}",
    "must be one for each of {} epochs": "doit être donné pour chacune des {} époques",
    "must have an epoch, a step and a text": "doit avoir une époque, un pas et un texte",
    "must be of the epochs {}": "doit être ceux des époques {}",
    "must be the settings {}": "doit être les réglages {}",
    "must have each of {} samples once": "doit avoir chacun des {} échantillons une fois",
    "must be two epochs": "doit être deux époques",
    "must have an epoch and a loss": "doit avoir une époque et une perte",
    "must be there in the middle of an epoch": "doit être là au milieu d’une époque",
    "must be {} numbers of {} in base64": "doit être {} nombres de type {} en base64",
    "must be {} numbers of {} in base64, {} bytes": "doit être {} nombres de type {} en base64, soit {} octets",
    "must hold named entries": "doit contenir des entrées nommées",
    "must be of at most {} numbers to be written into a script": (
        "doit avoir au plus {} nombres pour être écrit dans un script"
    ),
    "must be the same in all hidden layers": "doit être la même dans toutes les couches cachées",
    # sweeps
    "must make at most {} cells": "doit donner au plus {} cases",
    "axes and seeds must make at most {} trials, got {}": (
        "les axes et les graines doivent donner au plus {} essais, reçu {}"
    ),
    "must name at least one of the seeds": "doit nommer au moins une des graines",
    "must be at least one": "doit être au moins un",
    "must be given once each": "doit être donné une seule fois chacun",
    "must be named by settings such as learning_rate": "doit porter des noms de réglages comme learning_rate",
    "the axis {} must be a list of values, got {}": "l’axe {} doit être une liste de valeurs, reçu {}",
    "the axis {} must have at least one value, got none": "l’axe {} doit avoir au moins une valeur, reçu aucune",
    "the axis {} must have each value once, got {} twice": (
        "l’axe {} doit avoir chaque valeur une seule fois, reçu {} deux fois"
    ),
    "must be left out where {} is an axis": "doit être omis quand {} est un axe",
    "the pool was lost, and the trials that it had": "les processus de calcul ont été perdus, avec leurs essais",
    "the scheduler was lost: {}": "l’ordonnanceur a été perdu\u202f: {}",
    "no scheduler of Dask answers at {}: {}": "aucun ordonnanceur de Dask ne répond à {}\u202f: {}",
    'a cluster needs Dask: pip install "mlpviz[dask]"': (
        'une grappe de calcul demande Dask\u202f: pip install "mlpviz[dask]"'
    ),
    # claims
    "must be text of at most {} characters": "doit être un texte d’au plus {} caractères",
    "must be such as test_loss < 0.2 and units <= 6": "doit être du genre test_loss < 0.2 and units <= 6",
    "must be true or false, such as test_loss < 0.2": "doit être vrai ou faux, comme test_loss < 0.2",
    "must have at most {} expressions in each other": "doit avoir au plus {} expressions imbriquées",
    "must have numbers of a usual size": "doit avoir des nombres de taille ordinaire",
    "must have numbers with a decimal point, such as 0.2": "doit avoir des nombres avec un point décimal, comme 0.2",
    "must have {} as a share, such as 0.95": "doit avoir {} comme une proportion, par exemple 0.95",
    "must speak of {}": "doit parler de {}",
    "must be made of numbers, names, + - * /, comparisons, and, or, not": (
        "doit être fait de nombres, de noms, + - * /, de comparaisons, and, or, not"
    ),
    "must have true or false there": "doit avoir à cet endroit vrai ou faux",
    "must have a number there": "doit avoir à cet endroit un nombre",
    "must be a text of at most {} characters": "doit être un texte d’au plus {} caractères",
    # links
    "is not a setting": "n’est pas un réglage",
    # the learning rate that is found
    "The loss fell from {} to its least, {}, at a rate of {}; a tenth of that leaves room before it rises.": (
        "La perte est tombée de {} à son minimum, {}, pour un taux de {}\u202f; un dixième de celui-ci laisse "
        "de la marge avant qu’elle ne remonte."
    ),
    "No rate up to {} made the loss, {}, fall by {}%: there is no suggestion.": (
        "Aucun taux jusqu’à {} n’a fait baisser la perte, {}, de {}\u202f%\u202f: il n’y a pas de proposition."
    ),
    # what was done to a run
    "weight {} → {} of layer {} from {} to {}": "poids {} → {} de la couche {} de {} à {}",
    "bias of unit {} of layer {} from {} to {}": "biais de l’unité {} de la couche {} de {} à {}",
    # why it stopped
    "the sums of layer {} overflowed": "les sommes pondérées de la couche {} ont dépassé les limites",
    "the gradient of layer {} overflowed": "le gradient de la couche {} a dépassé les limites",
    "the step made the weights of layer {} overflow": (
        "le pas a fait dépasser les limites aux poids de la couche {}"
    ),
    "the step made the sums of layer {} overflow": (
        "le pas a fait dépasser les limites aux sommes pondérées de la couche {}"
    ),
    "the training loss overflowed": "la perte d’entraînement a dépassé les limites",
}
PARTS: dict[str, str] = {
    "step {n}": "étape {}",
    "lesson": "leçon",
    "claim": "l’objectif",
    "answer": "la réponse",
    "{}; taken is {w}": "{}\u202f; valeur retenue\u202f: {}",
    "{} (in the cell {})": "{} (dans la case {})",
    "{}: the link comes from another version": "{}\u202f: le lien vient d’une autre version",
    "{} in it": "{} dedans",
    "{n} and {n}": "{} et {}",
    "{n} others": "{} autres",
    "none in {}": "aucun dans {}",
    "one of {}": "un de {}",
    "type {}": "type {}",
    "a {}": "une {}",
    "none": "aucun",
    "nothing": "rien",
    "more": "plus",
    "neither": "ni l’un ni l’autre",
    "a larger one": "un plus grand",
    "another": "un autre",
    "others": "d’autres",
    "others among them": "d’autres parmi eux",
    "other numbers": "d’autres nombres",
    "other text": "un autre texte",
    "no text": "pas de texte",
    "no JSON text": "pas de texte JSON",
    "no MNIST": "pas de MNIST",
    "no label at all": "aucune étiquette",
    "one that overflows": "une qui dépasse les limites",
    "one on points of the plane": "un sur des points du plan",
    "something else": "autre chose",
    "a number of hundreds of digits": "un nombre de centaines de chiffres",
    "training": "d’entraînement",
    "test": "de test",
}

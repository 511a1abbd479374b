"""In French. What is cited stands between `…`."""

from mlpviz.language import Plural

DELIMITERS = {"\t": "tabulations", " ": "espaces"}
BETWEEN = "{delimiter} entre les colonnes"
SEP = "une ligne `sep=` en tête"
COMMENTS = Plural("{n:,} ligne de commentaire", "{n:,} lignes de commentaire")
JOINED = Plural(
    "{n:,} ligne du tableau sur plusieurs lignes du texte, entre guillemets",
    "{n:,} lignes du tableau sur plusieurs lignes du texte, entre guillemets",
)
EMPTY_COLUMNS = Plural("{n:,} colonne vide écartée", "{n:,} colonnes vides écartées")
COMMAS = {"decimal": "virgule décimale", "thousands": "virgules entre les milliers"}  # in numbers
COMMA_IN_DOUBT = "{said}, à ce qu’il semble\u202f: `{example}` peut être l’un ou l’autre"
HEADER, NO_HEADER = "noms en première ligne", "pas de noms en première ligne"
HEADER_IN_DOUBT = "{said}, à ce qu’il semble\u202f: {doubt}"
SOME_NUMBERS = "certaines de ses cases sont des nombres"
UNSEEN = "`{name}` n’est pas une étiquette vue ailleurs"
COLUMN = "colonne {number}"
USED = "{used:,} lignes sur {total:,} utilisées"
ROWS = "{used:,} lignes sur {total:,}"
LEFT_OUT = Plural("{count:,} {reason} (ligne {lines})", "{count:,} {reason} (lignes {lines})")
TOO_LONG = Plural("avec plus de {n:,} case", "avec plus de {n:,} cases")
MISSING = "avec des valeurs manquantes"
NOT_DRAWN = "hors d’un échantillon de {most:,} tiré au hasard"
NO_NUMBER = "sans nombre entre -1e12 et 1e12, comme {example}"
NO_NUMBER_IN = "{cell} dans `{name}`"
RARER = "des plus rares des {total:,} étiquettes, car {most} peuvent être montrées"
SAME_EVERYWHERE = "`{name}` est la même dans toutes les lignes"
INPUTS = Plural("{n} entrée, centrée et réduite", "{n} entrées, centrées et réduites")
ALIKE = "les étiquettes {labels} ne diffèrent que par les majuscules"
AND = " et "
REMARKS = {
    "words": "des mots, pas des nombres",
    "beyond": "au-delà de {most} entrées",
    "same": "la même dans toutes les lignes",
    "empty": "vide",
    "index": "ne fait que compter les lignes",
}
KINDS = {"numbers": "des nombres", "words": "des mots", "nothing": "rien"}  # of cells
MORE = Plural("et {n} autre", "et {n} autres")

NO_TEXT = "le fichier doit être un tableau en texte brut, reçu {got}"
WORKBOOK = "un classeur Excel ou un fichier zip\u202f: enregistrez le tableau au format CSV"
PDF = "un PDF"
CONTROLS = "des caractères de contrôle comme {sign}"
BROKEN = "du {encoding} abîmé"
TOO_WIDE = "le tableau doit avoir au plus {most:,} colonnes, reçu {got:,}"
NO_ROWS = "le tableau doit avoir au moins 2 lignes, reçu {got}"
NO_COLUMNS = "le tableau doit avoir au moins 2 colonnes non vides, reçu {got}"
ROLES_OF_EACH = "les rôles doivent être donnés pour chacune des {columns} colonnes, reçu {got}"
ONE_LABEL = "le tableau doit avoir une colonne pour l’étiquette, reçu {got}"
SOME_INPUTS = "le tableau doit avoir de 1 à {most} colonnes pour les entrées, reçu {got}"
NOT_NUMBERS = "la colonne {name} doit avoir des nombres pour être une entrée, reçu {kind}"
LABELS = "le tableau doit avoir de 2 à {most} étiquettes différentes dans `{name}`, reçu {got}"

"""What the floors below say of a value that they refuse and of what was done to a run, with {} for what differs,
{n} for a number and {w} for a word, and how it is said in German; PARTS: what may stand for these, or after "got"."""

RULES: dict[str, str] = {
    # a lesson that a link carries
    "{} must have no pictures that are trained": "{}: keine Bilder, für die trainiert wird",
    "{} must be a lesson that a file can hold": "{} ist keine Lektion, die eine Datei fassen kann",
    "{} must have no HTML in its texts, got {}": "{}: kein HTML in den Texten; darin steht {}",
    "{} must have no pictures in its texts, such as ![…](…)": "{}: keine Bilder in den Texten, wie ![…](…)",
    "is damaged: perhaps a part of it was lost on the way": "beschädigt, vielleicht ging unterwegs ein Teil verloren",
    "is cut off, or has something in it that does not belong there": "abgeschnitten, oder etwas gehört nicht hinein",
    "must be made of letters, digits, - and _": "darf nur aus Buchstaben, Ziffern, - und _ bestehen",
    "must have at most {n} characters, got {n}": "darf höchstens {} Zeichen haben, nicht {}",
    "must hold at most {n} bytes, got more": "darf höchstens {} Bytes enthalten",
    "lesson must have at most {n} bytes for a link, got {n}": "höchstens {} Bytes, es sind {}",
    "lesson must take at most {n} characters of a link, got {n}": "höchstens {} Zeichen, es wären {}",
    "must end what it begins with ``` by another ```": "muss mit ``` beenden, was mit ``` beginnt",
    "must have no line that begins with ##, which would be another step": (
        "darf keine Zeile haben, die mit ## beginnt: das wäre ein weiterer Abschnitt"
    ),
    # one value
    "must be a whole number": "muss eine ganze Zahl sein",
    "must be a number": "muss eine Zahl sein",
    "must be a whole number of at least {}": "muss eine ganze Zahl und mindestens {} sein",
    "must be between {} and {}": "muss zwischen {} und {} liegen",
    "must be at least {n}": "muss mindestens {} sein",
    "must be {n}": "muss {} sein",
    "must be finite": "muss endlich sein",
    "must be finite numbers": "muss aus endlichen Zahlen bestehen",
    "must be true or false": "muss wahr (true) oder falsch (false) sein",
    "must be text": "muss ein Text sein",
    "must be text that can be read": "muss ein lesbarer Text sein",
    "must be a name": "muss ein Name sein",
    "must be a name of at most {} characters": "muss ein Name aus höchstens {} Zeichen sein",
    "must be at most {} characters": "darf höchstens {} Zeichen haben",
    "must be at most {} MB": "darf höchstens {} MB groß sein",
    "must be of at most {} MB": "darf höchstens {} MB groß sein",
    "must be among {}": "muss eines von {} sein",
    # several
    "must be a list": "muss eine Liste sein",
    "must be a list of names": "muss eine Liste von Namen sein",
    "must be a list of texts": "muss eine Liste von Texten sein",
    "must be a list of whole numbers": "muss eine Liste ganzer Zahlen sein",
    "must be at most {} long": "darf höchstens {} lang sein",
    "must be names joined by -": "muss aus Namen bestehen, verbunden durch -",
    "must be whole numbers joined by -": "muss aus ganzen Zahlen bestehen, verbunden durch -",
    "must be whole numbers such as 4-2, or none": "muss aus ganzen Zahlen wie 4-2 bestehen oder none sein",
    "must be at most {} layers": "darf höchstens {} Schichten haben",
    "must be at least {} units each": "muss mindestens {} Einheiten je Schicht haben",
    "must be between {} and {} units each": "muss {} bis {} Einheiten je Schicht haben",
    "must be one for each of {} hidden layers": "müssen für jede der {} verdeckten Schichten genannt sein",
    "must name at least one input feature": "muss mindestens ein Merkmal nennen",
    "must name each input feature once": "muss jedes Merkmal nur einmal nennen",
    "must name at least one of {}": "muss mindestens eines von {} nennen",
    # the rule of a data set
    "must compare, as in {}": "muss vergleichen wie {}",
    "must be a comparison such as {}": "muss ein Vergleich sein wie {}",
    "must have numbers below 1e308": "muss Zahlen unter 1e308 haben",
    "must be made of numbers, x1, x2, pi, e, + - * / % **, comparisons, and, or, not, {}": (
        "muss aus Zahlen, x1, x2, pi, e, + - * / % **, Vergleichen, and, or, not, {} bestehen"
    ),
    # own data
    "must be an OwnData": "müssen ein OwnData sein",
    "must be a TableData": "muss ein TableData sein",
    "must be points such as 1~-2.5~0 joined by _": "müssen Punkte wie 1~-2.5~0 sein, verbunden durch _",
    "must be rows such as 5.1~3.5~1.4~0 joined by _": (
        "muss aus Zeilen wie 5.1~3.5~1.4~0 bestehen, verbunden durch _"
    ),
    "must be at most {} points": "dürfen höchstens {} sein",
    "must have points (x1, x2, y) of finite numbers": "müssen Punkte (x1, x2, y) aus endlichen Zahlen sein",
    "must have places (x1, x2) of finite numbers": "müssen Orte (x1, x2) aus endlichen Zahlen sein",
    "must have units (centre, scale) of finite numbers": (
        "müssen Einheiten (Mitte, Skala) aus endlichen Zahlen haben"
    ),
    "must have units of x1, x2 and y": "müssen Einheiten von x1, x2 und y haben",
    "must have units of a usual size": "müssen Einheiten von üblicher Größe haben",
    "must have six units": "müssen sechs Einheiten haben",
    "must have names of x1, x2 and y": "müssen Namen von x1, x2 und y haben",
    "must have at most {} labels": "dürfen höchstens {} Labels haben",
    "must have labels of at most {} characters without ~ and _": (
        "müssen Labels aus höchstens {} Zeichen ohne ~ und _ haben"
    ),
    "must have names of at most {} characters without ~ and _": (
        "müssen Namen aus höchstens {} Zeichen ohne ~ und _ haben"
    ),
    "must have at least 2 points": "müssen mindestens 2 sein",
    "must have coordinates between {} and {}": "müssen Koordinaten zwischen {} und {} haben",
    "must have class ids between 0 and {}": "müssen Klassennummern von 0 bis {} haben",
    "must have values between -1 and 1": "müssen Werte zwischen -1 und 1 haben",
    "must have {} dimensions": "muss {} Dimensionen haben",
    "must have numbers between -{} and {}": "muss Zahlen zwischen -{} und {} haben",
    "must have as many answers as rows": "muss so viele Antworten wie Zeilen haben",
    "must have at most {} rows": "darf höchstens {} Zeilen haben",
    "must have at least {} rows": "muss mindestens {} Zeilen haben",
    "must have 1 to {} inputs": "muss 1 bis {} Eingaben haben",
    "must have {} names": "muss {} Namen haben",
    "must have labels for classification alone": "darf Labels nur bei einer Klassifikation haben",
    "must have 2 to {} labels": "muss 2 bis {} Labels haben",
    "must have class ids from 0 to {}": "muss Klassennummern von 0 bis {} haben",
    # files of MNIST
    "must be a path": "muss ein Pfad sein",
    "must begin with two zero bytes, as IDX files do": "muss wie jede IDX-Datei mit zwei Nullbytes beginnen",
    "must hold unsigned bytes (type 08)": "muss vorzeichenlose Bytes enthalten (Typ 08)",
    "must have one to three dimensions": "muss eine bis drei Dimensionen haben",
    "must have a header of {} bytes": "muss einen Kopf von {} Bytes haben",
    "must have {} bytes for {}": "muss {} Bytes für {} haben",
    "must have at most {} bytes unpacked": "darf entpackt höchstens {} Bytes haben",
    "must be readable, got: {}": "muss lesbar sein, ist aber: {}",
    "must be named, or the environment's {} be set": (
        "muss genannt oder die Umgebungsvariable {} gesetzt sein"
    ),
    "must hold {}, gzipped or not": "muss {} enthalten, mit gzip gepackt oder nicht",
    "{} images must be more than the {} to validate, got {}": (
        "{} müssen mehr Bilder sein als die {} zum Validieren, nicht {}"
    ),
    "{} images must be [n, {}, {}], got {}": "{} müssen Bilder der Form [n, {}, {}] sein, nicht {}",
    "{} labels must be [{}], one an image, got {}": "{} müssen Labels der Form [{}] haben, eines je Bild, nicht {}",
    "{} labels must be from 0 to {}, got {}": "{} müssen Labels von 0 bis {} haben, nicht {}",
    "MNIST could not be fetched ({}). Put its four files into a folder and name that instead": (
        "MNIST konnte nicht geladen werden ({}). Lege seine vier Dateien in einen Ordner und nenne stattdessen diesen"
    ),
    # panels, and messages of the page
    "must be one on images": "muss einer über Bilder sein",
    "must be units between 0 and {}": "müssen Einheiten von 0 bis {} sein",
    "must be a classification": "muss eine Klassifikation sein",
    "must be two classes from 0 to {}": "muss aus zwei Klassen von 0 bis {} bestehen",
    "must be a class from 0 to {}": "muss eine Klasse von 0 bis {} sein",
    "must be {} × {} bytes": "muss {} × {} Bytes haben",
    "must be bytes in base 64": "muss aus Bytes in Base64 bestehen",
    "must be one of the network's": "muss eines des Netzes sein",
    "must be the name of a panel, or null for none": "muss der Name einer Ansicht sein, oder null für keine",
    "must be within {} and {}": "muss zwischen {} und {} liegen",
    "must be a hidden layer, of which there are none": (
        "muss eine verdeckte Schicht sein, von denen es keine gibt"
    ),
    "must be a list of at most {} points": "muss eine Liste von höchstens {} Punkten sein",
    "must be two whole numbers": "muss aus zwei ganzen Zahlen bestehen",
    "must be a point of two numbers, finite and within ±{}": (
        "muss ein Punkt aus zwei Zahlen sein, endlich und innerhalb von ±{}"
    ),
    "must be points of {} numbers, finite and within ±{}": (
        "muss aus Punkten mit {} Zahlen bestehen, endlich und innerhalb von ±{}"
    ),
    "must leave the training loss finite": "muss den Trainingsverlust endlich lassen",
    "must have at least 2 epochs, so that its path lies in a plane": (
        "muss mindestens 2 Epochen haben, damit sein Weg in einer Ebene liegt"
    ),
    "must have moved in two directions": "muss sich in zwei Richtungen bewegt haben",
    # model files
    "must be within the limits of the page, and have a test part split off as there, to be a model file": (
        "muss innerhalb der Grenzen dieser Seite liegen und wie hier abgetrennte Testdaten haben, um eine "
        "Modelldatei zu werden"
    ),
    "must be a model file of the MLP playground": "muss eine Modelldatei des MLP playground sein",
    "must be opened where MNIST is at hand, since it is about that": (
        "muss dort geöffnet werden, wo MNIST zur Hand ist, denn davon handelt sie"
    ),
    "must give a finite training loss": "muss einen endlichen Trainingsverlust ergeben",
    "must have {w}": "muss {} haben",
    "must be rows and inputs": "muss Zeilen und Eingaben zählen",
    "must be those of an experiment": "müssen die eines Experiments sein",
    "must be class ids": "muss aus Klassennummern bestehen",
    "must be those of the network's history": "müssen die des Verlaufs dieses Netzes sein",
    "must be a power of 2": "muss eine Zweierpotenz sein",
    "must grow by multiples of {}": "muss in Vielfachen von {} wachsen",
    "must be one for each of {} epochs": "muss für jede von {} Epochen da sein",
    "must have an epoch, a step and a text": "muss eine Epoche, einen Schritt und einen Text haben",
    "must be of the epochs {}": "muss zu den Epochen {} gehören",
    "must be the settings {}": "muss die Einstellungen {} enthalten",
    "must have each of {} samples once": "muss jedes von {} Beispielen einmal haben",
    "must be two epochs": "muss aus zwei Epochen bestehen",
    "must have an epoch and a loss": "muss eine Epoche und einen Verlust haben",
    "must be there in the middle of an epoch": "muss mitten in einer Epoche da sein",
    "must be {} numbers of {} in base64": "muss aus {} Zahlen vom Typ {} in Base64 bestehen",
    "must be {} numbers of {} in base64, {} bytes": (
        "muss aus {} Zahlen vom Typ {} in Base64 bestehen, also {} Bytes"
    ),
    "must hold named entries": "muss benannte Einträge enthalten",
    "must be of at most {} numbers to be written into a script": (
        "darf höchstens {} Zahlen haben, um in ein Skript geschrieben zu werden"
    ),
    "must be the same in all hidden layers": "muss in allen verdeckten Schichten dieselbe sein",
    # sweeps
    "must make at most {} cells": "darf höchstens {} Zellen ergeben",
    "axes and seeds must make at most {} trials, got {}": (
        "Achsen und Startwerte dürfen höchstens {} Versuche ergeben, nicht {}"
    ),
    "must name at least one of the seeds": "muss mindestens einen der Startwerte nennen",
    "must be at least one": "muss mindestens einer sein",
    "must be given once each": "darf jeden nur einmal nennen",
    "must be named by settings such as learning_rate": "muss nach Einstellungen wie learning_rate benannt sein",
    "the axis {} must be a list of values, got {}": "die Achse {} muss eine Liste von Werten sein, nicht {}",
    "the axis {} must have at least one value, got none": (
        "die Achse {} muss mindestens einen Wert haben, hat aber keinen"
    ),
    "the axis {} must have each value once, got {} twice": (
        "die Achse {} muss jeden Wert einmal haben, hat aber {} zweimal"
    ),
    "must be left out where {} is an axis": "muss fehlen, wo {} eine Achse ist",
    "the pool was lost, and the trials that it had": (
        "die rechnenden Prozesse sind verloren gegangen, mit ihren Versuchen"
    ),
    "the scheduler was lost: {}": "der Scheduler ist verloren gegangen: {}",
    "no scheduler of Dask answers at {}: {}": "kein Scheduler von Dask antwortet unter {}: {}",
    'a cluster needs Dask: pip install "mlpviz[dask]"': 'ein Cluster braucht Dask: pip install "mlpviz[dask]"',
    # claims
    "must be text of at most {} characters": "muss ein Text aus höchstens {} Zeichen sein",
    "must be such as test_loss < 0.2 and units <= 6": "muss etwas sein wie test_loss < 0.2 and units <= 6",
    "must be true or false, such as test_loss < 0.2": "muss wahr oder falsch sein wie test_loss < 0.2",
    "must have at most {} expressions in each other": "darf höchstens {} ineinander geschachtelte Ausdrücke haben",
    "must have numbers of a usual size": "muss Zahlen von üblicher Größe haben",
    "must have numbers with a decimal point, such as 0.2": "muss Zahlen mit Dezimalpunkt haben, wie 0.2",
    "must have {} as a share, such as 0.95": "muss {} als Anteil haben, wie 0.95",
    "must speak of {}": "muss von {} handeln",
    "must be made of numbers, names, + - * /, comparisons, and, or, not": (
        "muss aus Zahlen, Namen, + - * /, Vergleichen, and, or, not bestehen"
    ),
    "must have true or false there": "muss dort wahr oder falsch haben",
    "must have a number there": "muss dort eine Zahl haben",
    "must be a text of at most {} characters": "muss ein Text aus höchstens {} Zeichen sein",
    # links
    "is not a setting": "ist keine Einstellung",
    # the learning rate that is found
    "The loss fell from {} to its least, {}, at a rate of {}; a tenth of that leaves room before it rises.": (
        "Der Verlust fiel von {} auf sein Minimum {} bei einer Lernrate von {}; ein Zehntel davon lässt Spielraum, "
        "bevor er steigt."
    ),
    "No rate up to {} made the loss, {}, fall by {}%: there is no suggestion.": (
        "Keine Lernrate bis {} ließ den Verlust von {} um {}\u00a0% fallen: Es gibt keinen Vorschlag."
    ),
    # what was done to a run
    "weight {} → {} of layer {} from {} to {}": "Gewicht {} → {} der Schicht {} von {} auf {}",
    "bias of unit {} of layer {} from {} to {}": "Bias der Einheit {} der Schicht {} von {} auf {}",
    # why it stopped
    "the sums of layer {} overflowed": "die gewichteten Summen der Schicht {} sind übergelaufen",
    "the gradient of layer {} overflowed": "der Gradient der Schicht {} ist übergelaufen",
    "the step made the weights of layer {} overflow": (
        "der Schritt ließ die Gewichte der Schicht {} überlaufen"
    ),
    "the step made the sums of layer {} overflow": (
        "der Schritt ließ die gewichteten Summen der Schicht {} überlaufen"
    ),
    "the training loss overflowed": "der Trainingsverlust ist übergelaufen",
}
PARTS: dict[str, str] = {
    "step {n}": "Abschnitt {}",
    "lesson": "Lektion",
    "claim": "das Ziel",
    "answer": "die Antwort",
    "{}; taken is {w}": "{}; genommen ist {}",
    "{} (in the cell {})": "{} (in der Zelle {})",
    "{}: the link comes from another version": "{}: der Link stammt aus einer anderen Version",
    "{} in it": "{} darin",
    "{n} and {n}": "{} und {}",
    "{n} others": "{} andere",
    "none in {}": "keine in {}",
    "one of {}": "eines von {}",
    "type {}": "Typ {}",
    "a {}": "eine {}",
    "none": "keines",
    "nothing": "nichts",
    "more": "mehr",
    "neither": "keines von beiden",
    "a larger one": "eine größere",
    "another": "ein anderer",
    "others": "andere",
    "others among them": "andere darunter",
    "other numbers": "andere Zahlen",
    "other text": "anderer Text",
    "no text": "kein Text",
    "no JSON text": "kein JSON-Text",
    "no MNIST": "kein MNIST",
    "no label at all": "gar kein Label",
    "one that overflows": "einer, der überläuft",
    "one on points of the plane": "einer über Punkte der Ebene",
    "something else": "etwas anderes",
    "a number of hundreds of digits": "eine Zahl mit Hunderten von Ziffern",
    "training": "die Trainingsdaten",
    "test": "die Testdaten",
}

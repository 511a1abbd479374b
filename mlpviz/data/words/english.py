"""In English. What is cited stands between `…`."""

from mlpviz.language import Plural

DELIMITERS = {"\t": "tabs", " ": "spaces"}
BETWEEN = "{delimiter} between columns"
SEP = "a line `sep=` at the top"
COMMENTS = Plural("{n:,} comment line", "{n:,} comment lines")
JOINED = Plural(
    "{n:,} row over several lines, in quotation marks", "{n:,} rows over several lines, in quotation marks"
)
EMPTY_COLUMNS = Plural("{n:,} empty column left out", "{n:,} empty columns left out")
COMMAS = {"decimal": "decimal comma", "thousands": "commas between thousands"}  # in numbers
COMMA_IN_DOUBT = "{said}, as it seems: `{example}` may be either"
HEADER, NO_HEADER = "names in the first row", "no names in the first row"
HEADER_IN_DOUBT = "{said}, as it seems: {doubt}"
SOME_NUMBERS = "some of its cells are numbers"
UNSEEN = "`{name}` is no label seen elsewhere"
COLUMN = "column {number}"
USED = "{used:,} of {total:,} rows used"
ROWS = "{used:,} of {total:,} rows"
LEFT_OUT = Plural("{count:,} {reason} (line {lines})", "{count:,} {reason} (lines {lines})")
TOO_LONG = Plural("with more than {n:,} cell", "with more than {n:,} cells")
MISSING = "with missing values"
NOT_DRAWN = "not in a sample of {most:,} drawn by chance"
NO_NUMBER = "without a number between -1e12 and 1e12, such as {example}"
NO_NUMBER_IN = "{cell} in `{name}`"
RARER = "of the rarer of {total:,} labels, as {most} can be shown"
SAME_EVERYWHERE = "`{name}` is the same in every row"
INPUTS = Plural("{n} input, standardized", "{n} inputs, standardized")
ALIKE = "the labels {labels} differ in case only"
AND = " and "
REMARKS = {
    "words": "words, not numbers",
    "beyond": "beyond {most} inputs",
    "same": "the same in every row",
    "empty": "empty",
    "index": "only counts the rows",
}
KINDS = {"numbers": "numbers", "words": "words", "nothing": "nothing"}  # of cells
MORE = Plural("and {n} more", "and {n} more")

NO_TEXT = "the file must be a table in plain text, got {got}"
WORKBOOK, PDF = "an Excel workbook or a zip file: save the table as CSV", "a PDF"
CONTROLS = "control characters such as {sign}"
BROKEN = "broken {encoding}"
TOO_WIDE = "the table must have at most {most:,} columns, got {got:,}"
NO_ROWS = "the table must have at least 2 rows, got {got}"
NO_COLUMNS = "the table must have at least 2 columns with something in them, got {got}"
ROLES_OF_EACH = "roles must be one for each of {columns} columns, got {got}"
ONE_LABEL = "the table must have one column for the label, got {got}"
SOME_INPUTS = "the table must have 1 to {most} columns for inputs, got {got}"
NOT_NUMBERS = "the column {name} must have numbers to be an input, got {kind}"
LABELS = "the table must have 2 to {most} different labels in `{name}`, got {got}"

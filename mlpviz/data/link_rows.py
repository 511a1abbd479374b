"""Link rows: a table of numbers as a link has it, and back, to the last digit.

Rows are joined by _, numbers by ~; a row that begins with a letter has words, or numbers of another kind.
"""

from collections.abc import Iterable, Mapping, Sequence


def shortest(number: float) -> str:
    """The shortest text that is read back as the same float: 2 for 2.0, 0.1 for 0.1."""
    return repr(number).removesuffix(".0")


def join_rows(rows: Iterable[Sequence[float]], marked: Mapping[str, Sequence[str]]) -> str:
    """Rows of numbers, and before them those that begin with a letter, unless they are empty."""
    first = ["~".join((letter, *texts)) for letter, texts in marked.items() if texts]
    return "_".join([*first, *("~".join(map(shortest, row)) for row in rows)])


def split_rows(
    text: str, letters: Sequence[str], max_rows: int
) -> tuple[list[tuple[float, ...]], dict[str, tuple[str, ...]]]:
    """(rows, texts by letter) of a text of `join_rows`; nothing of "none" or "". Raises ValueError if it is
    none, or has more rows than `max_rows`."""
    rows: list[tuple[float, ...]] = []
    marked: dict[str, tuple[str, ...]] = {letter: () for letter in letters}
    if text.count("_") >= max_rows + len(letters):
        raise ValueError(f"it must be at most {max_rows} rows, got more")
    for row in text.split("_") if text not in ("", "none") else ():
        first, *rest = row.split("~")
        if first in marked:
            marked[first] = tuple(rest)
        else:
            rows.append(tuple(float(number) for number in (first, *rest)))
    return rows, marked

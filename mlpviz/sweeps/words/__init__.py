"""How long a sweep takes, in the language that is spoken."""

from mlpviz.language import words_of

__getattr__ = words_of(__name__)

"""What reports and replays say, in the language that is spoken."""

from mlpviz.language import words_of

__getattr__ = words_of(__name__)

"""`python -m mlpviz`: see `mlpviz.command`."""

import sys

from mlpviz.command import main

if __name__ == "__main__":
    sys.exit(main())

"""`python -m crawler` with a reading half that needs no time: a listing a page (tests/crawler/pipelines/readers.py)."""

import sys

from crawler import __main__ as program
from tests.crawler.pipelines import readers

if __name__ == "__main__":
    program.READ_SITE = f"{readers.__name__}:one_per_page"
    sys.exit(program.main(sys.argv[1:]))

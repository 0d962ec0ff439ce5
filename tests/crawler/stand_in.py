"""`python -m crawler` with a reading half that needs no time: a listing a page (tests/crawler/pipelines/readers.py)."""

import sys
import types

from crawler import __main__ as program
from crawler.pipelines import reading
from tests.crawler.pipelines import readers

if __name__ == "__main__":
    stand_in = types.ModuleType("crawler.assembly.site")
    stand_in.read_site = readers.one_per_page  # type: ignore[attr-defined]
    sys.modules["crawler.assembly.site"] = stand_in
    vars(program)["read_site"] = readers.one_per_page
    reading.READER = readers.__name__
    sys.exit(program.main(sys.argv[1:]))

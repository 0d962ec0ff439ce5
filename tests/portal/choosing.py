"""Stands for what chooses the offerings that a search weighs."""

from typing import Any

import numpy as np

from portal.catalogue.catalogue import Catalogue
from portal.operations.choose_near import Chosen
from portal.operations.weigh_candidates import Flags


def all_offered(_: Catalogue, offered: Flags, *__: Any, **___: Any) -> Chosen:
    """Leaves out nothing."""
    return Chosen(np.flatnonzero(offered))

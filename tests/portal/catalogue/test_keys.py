"""Rows by number, and what any of them claims."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from portal.catalogue.keys import Layers, RowsBy, as_bits


@given(st.lists(st.tuples(st.integers(-1, 6), st.booleans(), st.booleans(), st.booleans()), max_size=30))
def test_a_number_has_each_claim_that_any_of_its_rows_has(rows: list[tuple[int, bool, bool, bool]]) -> None:
    column = np.array([number for number, *_ in rows], dtype=np.int64)
    claims = np.array([claims for _, *claims in rows], dtype=bool).reshape(-1, 3).T
    by_number, codes = RowsBy(column, 7), as_bits(*claims)
    layers = Layers(by_number)
    expected = [
        sum(1 << place for place, one in enumerate(claims) if one[column == number].any()) for number in range(7)
    ]
    assert by_number.joined(codes).tolist() == expected
    some = [code for number, code in enumerate(expected) if number in column]
    assert sorted(layers.joined(codes[layers.order]).tolist()) == sorted(some)

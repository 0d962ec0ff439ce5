"""The day that counts as today."""

from datetime import date

import pytest
from flask import Flask

from portal.web.current import today


@pytest.mark.parametrize("fixed", ["2026-11-21", date(2026, 11, 21)])
def test_a_fixed_day_may_come_as_text_from_the_environment(app: Flask, fixed: str | date) -> None:
    app.config["TODAY"] = fixed
    with app.app_context():
        assert today() == date(2026, 11, 21)

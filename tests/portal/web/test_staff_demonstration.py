"""Where the portal shows the demonstration, every page of staff and schools says so."""

from pathlib import Path

import pytest
from flask import Flask

from portal.extensions import db
from portal.models.provider import Provider
from portal.models.version import raise_data_version
from tests.portal.staff import browser_of, make_actor
from tests.portal.staff_rows import add_reference, add_rows
from tests.portal.test_who_may_what import filled, rules_of

SAYS_SO = 'class="demonstration"'
# Who opens which room; schools come in by a link and nobody needs to be signed in to sign in.
ROOMS = {
    "approver": ("municipality", "accounts"),
    "maintainer": ("maintainer", "accounts"),
    "": ("school", "security", "accounts"),
}


@pytest.mark.parametrize("made_up", [True, False])
def test_every_page_of_staff_and_schools_says_when_what_it_shows_is_made_up(
    app: Flask, tmp_path: Path, made_up: bool
) -> None:
    with app.app_context():
        add_reference(tmp_path)
        people = {role: make_actor(role) for role in ("reader", "rater", "approver", "maintainer")}
        add_rows(people)
        db.session.query(Provider).update({"demonstration": made_up})
        raise_data_version(db.session)
        db.session.commit()
    seen = {
        rule.rule: SAYS_SO in answer.text
        for role, rooms in ROOMS.items()
        for rule in rules_of(app)
        if "GET" in (rule.methods or ()) and rule.endpoint.split(".")[0] in rooms
        for client in [browser_of(app, people[role]) if role else app.test_client()]
        for answer in [client.get(filled(app, rule))]
        if answer.status_code == 200 and answer.mimetype == "text/html"
    }
    assert len(seen) > 40
    assert [rule for rule, said in seen.items() if said is not made_up] == []

"""Whatever is noted has words, so that nobody who reads the log has to read code."""

import ast
from pathlib import Path

import pytest
from flask import Flask

import portal
from portal.operations.region_changes import Part
from portal.web.language import speaking
from portal.web.staff_audit import in_words
from portal.web.staff_audit_words import ACTIONS, SUBJECTS
from tests.portal.web.noted_actions import noted_actions


def test_every_action_that_is_noted_has_words_and_no_others_are_kept() -> None:
    actions, untold = noted_actions()
    assert untold == []
    assert actions == ACTIONS.keys()


def test_every_kind_of_subject_has_words() -> None:
    kinds = {part.value for part in Part}
    for path in Path(portal.__file__).parent.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Subject":
                first = call.args[0]
                kinds |= {first.value} if isinstance(first, ast.Constant) and isinstance(first.value, str) else set()
    assert kinds <= SUBJECTS.keys()
    assert {"promise", "progress"} <= SUBJECTS.keys()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (None, ""),
        ({"state": "draft", "conflict": None}, "state: draft; conflict: -"),
        ({"areas": {"lessons": 3, "intake": None}}, "areas: lessons 3, intake -"),
        ({"basics": {}, "languages": ["nl", "ar"]}, "basics: -; languages: nl, ar"),
        ({"contract": True, "expires_on": "2027-05-24"}, "contract: yes; expires on: 2027-05-24"),
    ],
)
def test_what_was_noted_is_told_without_signs_of_code(app: Flask, fields: dict[str, object] | None, words: str) -> None:
    with app.test_request_context(), speaking("en"):
        assert in_words(fields) == words

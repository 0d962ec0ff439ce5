"""Writes letters: templates/mail/<kind>.txt in the reader's language, its first line the subject."""

from flask import render_template

from portal.domain.letter import Letter
from portal.web.language import speaking


def letter(kind: str, recipient: str, language: str, folder: str = "mail", **gaps: object) -> Letter:
    """The letter of this kind with its gaps filled; `folder` says where its words stand."""
    with speaking(language):
        words = render_template(f"{folder}/{kind}.txt", **gaps)
    subject, _, text = words.strip().partition("\n")
    return Letter(kind, recipient, language, subject.removeprefix("Subject:").strip(), text.strip() + "\n")

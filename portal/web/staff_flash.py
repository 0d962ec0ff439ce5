"""One sentence that the next page of staff says."""

from flask import flash


def say(words: object) -> None:
    """Let the next page say it, in the words of this moment's language."""
    flash(str(words), "info")

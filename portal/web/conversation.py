"""What a helper can say to a newcomer: before the questions, at each of them, and at the end."""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _

OPENING = (
    _("I help you choose a school. You choose, not I."),
    _("You do not have to tell me your name."),
    _("Do you have a letter about your integration (inburgering)? We look at it together."),
    _("I ask you six short questions. You can skip each of them."),
)
CLOSING = (
    _("Which school do you like best? Why?"),
    _("Shall we call the school together?"),
    _("Take the list with you on your own phone."),
)
# By the name of the guided question.
AT_QUESTION: Mapping[str, object] = {
    "place": _("Tell me the town, or the four digits of your postcode."),
    "goal": _("Look in your letter or your plan (PIP). Which route stands there?"),
    "time": _("Do you work? Do you have other things that you must do each week?"),
    "children": _("Who looks after your children when you have lessons?"),
    "term": _("We look in the letter of DUO. Which day stands there?"),
    "hardest": _("You can choose one. There is no wrong answer."),
}

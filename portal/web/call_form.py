"""What the caller taps after a telephone call to a school, for staff and helpers alike: weeks, nobody, list closed."""

from collections.abc import Mapping
from datetime import date

from flask_babel import lazy_gettext as _
from wtforms import Form, HiddenField

from portal.domain.wait_report import MOST_WEEKS, Outcome, ReportedWait, ReportKind
from portal.web.form_words import OwnWords
from portal.web.search_form import WholeNumber

NUMBER = "number"
# What each button of weeks counts for: the middle of its span, and for the open one half as long again (assumption).
SPANS: Mapping[str, tuple[object, float]] = {
    "0-4": (_("0 to 4 weeks"), 2.0),
    "5-8": (_("5 to 8 weeks"), 6.5),
    "9-13": (_("9 to 13 weeks"), 11.0),
    "14-26": (_("14 to 26 weeks"), 20.0),
    "27": (_("27 weeks or more"), 40.0),
}
# Said to the school, in Dutch whatever the language of the page.
QUESTION = (
    "Goedendag. Ik bel namens {caller}. Als iemand zich vandaag aanmeldt voor {course}{place}, "
    "hoeveel weken duurt het dan tot de eerste les?"
)
HELPERS = "een organisatie die nieuwkomers helpt"


class CallForm(Form):
    """One call: which course it was about, and what came out."""

    Meta = OwnWords

    offering = HiddenField()
    answer = HiddenField()
    weeks = WholeNumber(_("Another number of weeks"), 0, int(MOST_WEEKS))

    def said(self, today: date) -> ReportedWait | None:
        """What was said today; None where the answer cannot be read, with the fault at the number."""
        answer = self.answer.data or ""
        if answer in SPANS:
            return ReportedWait(ReportKind.TOLD, Outcome.WEEKS, SPANS[answer][1], today)
        if answer in (Outcome.NO_ANSWER, Outcome.CLOSED):
            return ReportedWait(ReportKind.TOLD, Outcome(answer), None, today)
        if answer == NUMBER and self.validate() and self.weeks.data is not None:
            return ReportedWait(ReportKind.TOLD, Outcome.WEEKS, float(self.weeks.data), today)
        self.weeks.errors = [self.weeks.fault]
        return None


def question_to(course: str, city: str | None, caller: str) -> str:
    """What to say to the school, in Dutch."""
    return QUESTION.format(caller=caller, course=f"‘{course}’", place=f" in {city}" if city else "")

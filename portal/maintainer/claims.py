"""What schools say against their own sites: both sides, and a decision with its reason."""

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from portal.domain.school_claim import ENDED, ClaimState
from portal.maintainer.views import blueprint
from portal.maintainer.words import CLAIM_STATES, REFUSALS
from portal.operations.claim_facts import ClaimUnknown
from portal.operations.decide_claim import ClaimCase, claim_cases, decide_claim, reopen_claim
from portal.operations.report_fault import ReasonMissing, TextRefused
from portal.web.claim_words import claim_words, field_word, observed_words
from portal.web.current import today
from portal.web.staff import current_actor, now
from portal.web.staff_csv import csv_answer

__all__ = ["blueprint"]

HEADER = ("number", "school", "course", "fact", "school_says", "site_says", "said_on", "until", "state", "reason")


blueprint.add_app_template_filter(CLAIM_STATES.__getitem__, "claim_state")


@blueprint.get("/claims")
def claims() -> str | Response:
    """What waits; with `all=yes` everything that schools said."""
    return shown()


@blueprint.post("/claims/<int:number>")
def decide(number: int) -> Response | tuple[str, int]:
    """Accept, refuse or open again."""
    answer, reason = request.form.get("answer", ""), request.form.get("reason", "")
    try:
        if answer == "reopen":
            reopen_claim(current_actor(), number, now(), today())
        elif answer in (ClaimState.ACCEPTED, ClaimState.REFUSED):
            decide_claim(current_actor(), number, ClaimState(answer), reason, now(), today())
        else:
            return shown_again(number, "choice")
    except ClaimUnknown:
        abort(404)
    except ReasonMissing:
        return shown_again(number, "reason")
    except TextRefused:
        return shown_again(number, "text")
    return redirect(url_for(".claims", all=request.args.get("all"), done="yes"), 303)


def shown_again(number: int, why: str) -> tuple[str, int]:
    """The page with what was typed, and what is wrong at its claim."""
    page = shown({"number": number, "why": REFUSALS[why], "reason": request.form.get("reason", "")})
    return str(page), 400


def shown(refused: dict[str, object] | None = None) -> str | Response:
    """The list as a page or, on request, as a table."""
    everything = request.args.get("all") == "yes"
    cases = claim_cases(current_actor(), today(), waiting=not everything)
    if request.args.get("format") == "csv":
        return csv_answer("claims", HEADER, map(as_row, cases))
    return render_template(
        "maintainer/claims.html", cases=cases, everything=everything, refused=refused, today=today(), ended=ENDED
    )


def as_row(case: ClaimCase) -> tuple[object, ...]:
    """A line of the table."""
    claim = case.claim
    says = (field_word(claim.field), claim_words(claim), observed_words(claim))
    when = (claim.said_on.isoformat(), claim.until.isoformat())
    return (claim.number, case.school, case.title, *says, *when, claim.state.value, claim.reason)

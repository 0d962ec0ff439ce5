"""What the site says of itself: how accessible it is, what it keeps of people. Terms come from where they are kept."""

from flask import current_app, render_template

from portal.domain.fault_report import REPORTS_LIVE
from portal.domain.invitation import HOLDS
from portal.domain.postage import KEPT
from portal.domain.referral import COUNTS_LIVE, FOLLOW_UP_LIVES
from portal.domain.statements import ACCESSIBILITY, PRIVACY
from portal.operations.school_links import LINK_LIVES
from portal.public.views import blueprint
from portal.web.current import read_model

__all__ = ["blueprint"]


@blueprint.get("/accessibility")
def accessibility() -> str:
    """What was tested and how, and what is known not to be in order."""
    catalogue = read_model().catalogue
    return render_template("public/accessibility.html", statement=ACCESSIBILITY, catalogue=catalogue)


@blueprint.get("/privacy")
def privacy() -> str:
    """What is kept of whom, for how long, and who answers for it."""
    days = {
        "counts": COUNTS_LIVE.days,
        "codes": FOLLOW_UP_LIVES.days,
        "reports": REPORTS_LIVE.days,
        "letters": KEPT.days,
        "school_links": LINK_LIVES.days,
        "invitations": HOLDS.days,
    }
    return render_template(
        "public/privacy.html",
        statement=PRIVACY,
        operator=current_app.config["OPERATOR"],
        days=days,
        catalogue=read_model().catalogue,
    )

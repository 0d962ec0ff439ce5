"""What changed at a school, in words that anybody may read."""

from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _

from portal.domain.radar import RadarEvent, RadarKind

CHANGES = {
    RadarKind.MARK_HELD: _("Got the quality mark"),
    RadarKind.MARK_RESTORED: _("Got the quality mark back"),
    RadarKind.MARK_ASPIRANT: _("Got the quality mark for new schools (aspirant)"),
    RadarKind.MARK_SUSPENDED: _("Quality mark suspended: no new students"),
    RadarKind.MARK_WITHDRAWN: _("Quality mark taken away"),
    RadarKind.MARK_ENDED: _("Quality mark ended"),
    RadarKind.SCHOOL_NEW: _("New school: courses seen for the first time"),
    RadarKind.SCHOOL_GONE: _("No courses left here"),
    RadarKind.SITE_SILENT: _("We can no longer read the school's site"),
}


def change_words(event: RadarEvent) -> str:
    """One change in words, without the school's name."""
    if event.kind == RadarKind.COURSES_GONE:
        return str(
            ngettext("%(num)s course gone from its site", "%(num)s courses gone from its site", event.courses or 0)
        )
    return str(CHANGES[event.kind])


def change_title(event: RadarEvent) -> str:
    """One change with the school's name."""
    return str(gettext("%(school)s: %(change)s", school=event.school, change=change_words(event)))

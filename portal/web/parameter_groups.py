"""All numbers of the model by subject, for the page that shows them."""

from dataclasses import dataclass

from babel.numbers import format_decimal
from flask_babel import lazy_gettext as _

from portal.domain.parameters import TABLE, Parameter
from portal.web.language import current_locale

# A number belongs to the first subject whose words its name begins with.
SUBJECTS = (
    (
        _("What is shown, and what is too few to show"),
        ("fewest_started", "fewest_in", "fewest_reports", "hidden", "reports"),
    ),
    (_("Waiting times"), ("wait_", "report_")),
    (_("Ratings by municipalities"), ("rating_", "severity_", "contract_", "unchanged_", "misfit_")),
    (
        _("Counts of who passed"),
        ("provider_", "national_", "low_", "outcome_", "municipal_", "mix_", "unknown_", "drift", "verdict_", "few_"),
    ),
    (_("Long lists and who was sent where"), ("long_", "portal_", "usual_", "kill_", "fewest_follow", "first_place")),
    (_("The order, and what passing counts for"), ("pass_value", "tie_", "better_", "explored_", "clear_", "hard_")),
    (_("The learner, the course, the journey and the exam"), ("",)),
)


@dataclass(frozen=True, slots=True)
class ParameterGroup:
    """A subject with its numbers, in the order of the table."""

    title: object
    parameters: tuple[Parameter, ...]


def parameter_groups() -> tuple[ParameterGroup, ...]:
    """Every number once; the general subject, listed last above, comes first."""
    places = [place_of(parameter) for parameter in TABLE]
    return tuple(
        ParameterGroup(title, tuple(one for one, place in zip(TABLE, places, strict=True) if place == number))
        for number, (title, _words) in reversed(list(enumerate(SUBJECTS)))
    )


def place_of(parameter: Parameter) -> int:
    """The number of a parameter's subject."""
    return next(number for number, (_title, words) in enumerate(SUBJECTS) if parameter.name.startswith(words))


def exact(value: float) -> str:
    """A number of the model with all its decimals, as the reader writes numbers."""
    return str(format_decimal(value, format="#,##0.####", locale=current_locale()))

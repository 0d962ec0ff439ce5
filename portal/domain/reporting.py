"""Who takes reports about a language school, as read on their own pages; the dated rule tells when to look again."""

from dataclasses import dataclass

from portal.domain.law import RULES, Rule


@dataclass(frozen=True, slots=True)
class Desk:
    """An office, how to reach it, and the rule in the table that it stands under."""

    name: str
    web: str
    rule: Rule
    telephone: str | None = None
    email: str | None = None


DESKS = (
    Desk(
        "Blik op Werk",
        "https://www.blikopwerk.nl",
        RULES["report_to_blik_op_werk"],
        telephone="030 303 06 45",
        email="klachten@zoekinburgerschool.nl",
    ),
    Desk("Nederlandse Arbeidsinspectie", "https://www.nlarbeidsinspectie.nl", RULES["report_to_inspectorate"]),
)

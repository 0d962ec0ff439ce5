"""Made-up demands, contracts, words and help points of municipalities in the demonstration; they say that they are."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from sqlalchemy import delete, select

from portal.domain.demand import DemandKind
from portal.domain.region import HelpKind
from portal.extensions import db
from portal.models.municipality import Postcode
from portal.models.provider import Provider
from portal.models.rating import Rating
from portal.models.region import Contract, Demand, HelpPoint, ResidentsWord, SchoolPolicy
from portal.models.version import raise_data_version

MADE_UP = "Dit is een verzonnen voorbeeld."
WORDS = {
    "nl": "Wilt u naar een taalschool? Maak eerst een afspraak met ons. Wij betalen de lessen bij onze scholen.",
    "en": "Do you want to go to a language school? First make an appointment. We pay for lessons at our schools.",
    "ar": "هل تريد الالتحاق بمدرسة لغة؟ حدد أولاً موعداً معنا. نحن ندفع ثمن الدروس في مدارسنا.",
}
MADE_UP_WORDS = {"nl": MADE_UP, "en": "This is a made-up example.", "ar": "هذا مثال مختلق."}
# A number that nobody can have: Dutch ones begin with one zero.
NO_NUMBER = "000 000 00 00"
# These letters are never given out.
NO_LETTERS = "SA"
DESKS: tuple[tuple[HelpKind, str, tuple[str, ...]], ...] = (
    (HelpKind.DESK, "Taalpunt Verzonnen", ("nl", "en", "ar")),
    (HelpKind.MENTORS, "Taalmaatjes Bedacht", ("nl", "ti", "fa")),
    (HelpKind.OFFICE, "Loket Inburgering Voorbeeld", ("nl", "en")),
)
HOURS = ("ma t/m vr 9.00-17.00", "di en do 13.00-16.00", "wo 10.00-12.00, za 11.00-15.00")
STREETS = ("Verzonnen Plein 1", "Bedachte Laan 24", "Fantasiekade 7")
# Of ten municipalities with contracts so many have demands, and so many a word to residents.
DEMANDING, TELLING = 6, 7


def add_fictional_regions(today: date, seed: int) -> int:
    """Rows for the municipalities that fictional ratings name as buyers, in the caller's transaction; how many.

    Rows of an earlier demonstration go first. A municipality that has set such a thing itself keeps it.
    """
    remove_fictional_regions()
    contracts, kept = fictional_contracts(), own_words()
    moment = datetime.combine(today, time(9), UTC)
    for code, schools in contracts.items():
        random = Random(f"{seed}:region:{code}")
        add_contracts(code, schools, today, random)
        if code not in kept:
            add_sayings(code, moment, random)
    raise_data_version(db.session)
    return len(contracts)


def own_words() -> set[str]:
    """The municipalities that have set something themselves."""
    tables = (Demand, SchoolPolicy, ResidentsWord, HelpPoint)
    return {code for table in tables for code in db.session.scalars(select(table.municipality_code).distinct())}


def add_sayings(code: str, moment: datetime, random: Random) -> None:
    """All that one municipality says."""
    names_preferred = random.random() < 0.5
    db.session.add(
        SchoolPolicy(municipality_code=code, names_preferred=names_preferred, changed_at=moment, demonstration=True)
    )
    if random.randrange(10) < DEMANDING:
        add_demands(code, moment, random)
    if random.randrange(10) < TELLING:
        add_words(code, moment, random)
    add_help_points(code, moment, random)


def fictional_contracts() -> dict[str, list[int]]:
    """Municipality to the fictional schools of which its newest fictional rating says that it buys from them."""
    query = select(Rating.municipality_code, Rating.provider_id, Rating.contract)
    query = query.join(Provider, Provider.id == Rating.provider_id).where(Provider.demonstration)
    newest = {(code, school): bought for code, school, bought in db.session.execute(query.order_by(Rating.quarter))}
    contracts: dict[str, list[int]] = defaultdict(list)
    for (code, school), bought in sorted(newest.items()):
        if bought:
            contracts[code].append(school)
    return dict(contracts)


def add_contracts(code: str, schools: Sequence[int], today: date, random: Random) -> None:
    """Contracts that began on a first of January; the first one is of a school that may be preferred."""
    for number, school in enumerate(schools):
        since = date(today.year - random.randint(0, 3), 1, 1)
        until = date(today.year + random.randint(0, 2), 12, 31) if random.random() < 0.6 else None
        db.session.add(
            Contract(municipality_code=code, provider_id=school, since=since, until=until, preferred=number == 0)
        )


def add_demands(code: str, moment: datetime, random: Random) -> None:
    """A list that differs from one municipality to the next."""
    numbers = {
        DemandKind.WAIT: random.choice((4, 6, 8, 12)),
        DemandKind.TRAVEL: random.choice((30, 45, 60)),
        DemandKind.GROUP_SIZE: random.choice((12, 15, 18)),
    }
    for kind in DemandKind:
        if random.random() < 0.7:
            db.session.add(
                Demand(
                    municipality_code=code,
                    kind=kind.value,
                    most=numbers.get(kind),
                    changed_at=moment,
                    demonstration=True,
                )
            )


def add_words(code: str, moment: datetime, random: Random) -> None:
    """Words in Dutch, and often in other languages; each says that it is made up."""
    for language, words in WORDS.items():
        if language == "nl" or random.random() < 0.6:
            said = f"{words}\n{MADE_UP_WORDS[language]}"
            db.session.add(
                ResidentsWord(
                    municipality_code=code, language=language, words=said, changed_at=moment, demonstration=True
                )
            )


def add_help_points(code: str, moment: datetime, random: Random) -> None:
    """One to three desks in the middle of postcode areas of the municipality, with numbers that cannot be rung."""
    query = select(Postcode).where(Postcode.municipality_code == code).order_by(Postcode.pc4)
    areas = list(db.session.scalars(query))
    for number, (kind, name, languages) in enumerate(DESKS[: random.randint(1, len(DESKS))] if areas else ()):
        area = random.choice(areas)
        slug = name.split()[-1].lower()
        db.session.add(
            HelpPoint(
                municipality_code=code,
                kind=kind.value,
                name=f"{name} ({area.place})",
                street=STREETS[number],
                postcode=f"{area.pc4} {NO_LETTERS}",
                city=area.place,
                phone=NO_NUMBER if random.random() < 0.8 else None,
                website=f"https://{slug}.example/" if random.random() < 0.6 else None,
                hours=random.choice(HOURS),
                languages=list(languages),
                changed_at=moment - timedelta(days=random.randint(0, 200)),
                demonstration=True,
            )
        )


def remove_fictional_regions() -> None:
    """Take all of it out, in the caller's transaction, before the schools go."""
    schools = select(Provider.id).where(Provider.demonstration)
    db.session.execute(delete(Contract).where(Contract.provider_id.in_(schools)))
    for model in (Demand, SchoolPolicy, ResidentsWord, HelpPoint):
        db.session.execute(delete(model).where(model.demonstration))

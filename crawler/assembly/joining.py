"""One listing from the notes that hold for one group of a course at one place."""

from collections.abc import Callable
from datetime import date

from crawler.assembly.lesson_times import slots_of, sum_of_lines
from crawler.assembly.locations import Place
from crawler.assembly.notes import Note
from crawler.assembly.own_part import PARTS_ONLY, OwnPart
from crawler.assembly.pricing import best_price, undisputed
from crawler.assembly.scopes import COURSE, NAMED, OTHERS, OWN, PAGE, SITE, Scopes
from crawler.assembly.waits import starting_of
from crawler.extraction.claims import Levels, Price
from crawler.extraction.durations import hours_of_slots
from crawler.extraction.levels import title_levels
from crawler.extraction.topics import topics_of
from crawler.items import COMPONENTS, DAYPARTS, LEVELS, Evidence, Listing

_WORDS_LONGEST = 240
_TOO_MANY = 3
_SITE_WIDE = ("group_size_max", "keurmerk_claimed", "pass_rate_claimed", "mode", "childcare")


class Joining:
    """Fills one listing field by field, each with its evidence."""

    def __init__(self, listing: Listing, own: OwnPart, scopes: Scopes, as_of: date, *, sole: bool) -> None:
        self._listing = listing
        self._own = own
        self._course = own.course
        self._scopes = scopes
        self._as_of = as_of
        self._sole = sole

    def fill(self, place: Place | None) -> Listing:
        """The listing with everything that is stated."""
        self._fill_levels()
        self._fill_route()
        self._fill_components()
        self._fill_place(place)
        self._fill_times()
        self._fill_site_wide()
        self._fill_price()
        self._fill_start()
        return self._listing

    def _prove(self, field: str, note: Note) -> None:
        self._listing.evidence[field] = Evidence(note.claim.words[:_WORDS_LONGEST], note.where)

    def _prove_by_title(self, field: str) -> None:
        self._listing.evidence[field] = Evidence(self._course.title, "title")

    def _fill_levels(self) -> None:
        named = title_levels(self._course.title)
        if named is not None and named.level_from and named.level_to:
            self._set_levels(named, None)
            return
        notes = self._scopes.nearest("levels", until=NAMED if self._sole else OTHERS)
        for note in sorted(notes, key=_level_order(notes)):
            if isinstance(note.claim.value, Levels):
                self._set_levels(note.claim.value, note)
        if named is not None and not notes:
            self._set_levels(named, None)

    def _set_levels(self, levels: Levels, note: Note | None) -> None:
        for field in ("level_from", "level_to"):
            value = getattr(levels, field)
            if value is not None and getattr(self._listing, field) is None:
                setattr(self._listing, field, value)
                if note is None:
                    self._prove_by_title(field)
                else:
                    self._prove(field, note)

    def _fill_route(self) -> None:
        route, proof = self._own.route
        if route == "nt2" and self._begins_with_letters():
            route, proof = "alfabetisering", self._listing.evidence["level_from"]
        self._listing.route = route
        if route is not None:
            self._listing.evidence["route"] = proof
        if route == "staatsexamen" and self._listing.level_to is None:
            self._listing.level_to = self._programme_level()
            if self._listing.level_to:
                self._prove_by_title("level_to")

    def _begins_with_letters(self) -> bool:
        """A course from alfa to A1 at most teaches to read and write, whatever it is called."""
        return self._listing.level_from == "alfa" and self._listing.level_to in (None, "alfa", "A0", "A1")

    def _programme_level(self) -> str | None:
        text = f"{self._course.title} " + " ".join(
            note.claim.words for scope in (OWN, COURSE) for note in self._scopes.levels[scope]
        )
        topics = topics_of(text)
        if ("programma1" in topics) == ("programma2" in topics):
            return None
        return "B1" if "programma1" in topics else "B2"

    def _fill_components(self) -> None:
        found: dict[str, Note | None] = {"taal": None} if self._own.teaches_language else {}
        for scope in (OWN, COURSE, OTHERS):
            for note in self._scopes.of("components", scope):
                for name in note.claim.value if isinstance(note.claim.value, tuple) else ():
                    found.setdefault(str(name), note)
        for name in PARTS_ONLY & self._course.topics:
            found.setdefault(name, None)
        self._listing.components = [name for name in COMPONENTS if name in found]
        proof = next((note for note in found.values() if note is not None), None)
        if proof is not None:
            self._prove("components", proof)
        elif found:
            self._prove_by_title("components")

    def _fill_place(self, place: Place | None) -> None:
        if place is None:
            return
        for field in ("street", "postcode", "city"):
            value = getattr(place.address, field)
            if value is not None:
                setattr(self._listing, field, value)
                self._listing.evidence[field] = Evidence(place.address.words, place.where)

    def _fill_times(self) -> None:
        until = SITE if self._sole else NAMED
        for scope in range(until + 1):
            notes = self._scopes.of("dayparts", scope)
            if notes:
                parts = {str(part) for note in self._without_overdag(notes, scope) for part in _strings(note)}
                if self._is_at_weekend(scope):
                    parts = {"weekend"}
                self._listing.dayparts = [part for part in DAYPARTS if part in parts]
                self._prove("dayparts", notes[0])
                break
        self._take_number("hours_per_week", until)
        self._take_number("weeks", until)
        self._take_number("hours_total", until)

    def _without_overdag(self, notes: tuple[Note, ...], scope: int) -> tuple[Note, ...]:
        """A lesson time in the morning says more than "overdag"."""
        slots = self._scopes.of("slots", scope)
        timed = {note.claim.words for note in slots if any(slot.start >= 0 for slot in slots_of(note))}
        by_time = {part for note in notes if note.claim.words in timed for part in _strings(note)}
        vague = ("morning", "afternoon")
        return tuple(
            note
            for note in notes
            if note.claim.words in timed or _strings(note) != vague or not by_time.intersection(vague)
        )

    def _is_at_weekend(self, scope: int) -> bool:
        """A lesson time without a day belongs to the days that the course names elsewhere."""
        notes = [note for place in (OWN, COURSE, scope) for note in self._scopes.of("slots", place)]
        days = {day for note in notes for slot in slots_of(note) for day in slot.days}
        return bool(days) and days <= {5, 6}

    def _take_number(self, field: str, until: int) -> None:
        notes = self._scopes.nearest(field, until=until) or self._said_of_all(field)
        if field == "hours_per_week" and notes:
            notes = self._plainest_hours(notes)
            if (total := sum_of_lines(notes, self._scopes)) is not None:
                self._listing.hours_per_week = total
                self._prove(field, notes[0])
                return
        if notes and len({note.claim.value for note in notes}) < _TOO_MANY:
            best = _plainest(notes)
            setattr(self._listing, field, best.claim.value)
            self._prove(field, best)
        elif field == "hours_per_week":
            self._add_up_hours(until)

    def _said_of_all(self, field: str) -> tuple[Note, ...]:
        """What another page says of every course ("Alle cursussen duren 12 weken")."""
        return tuple(note for note in self._scopes.of(field, SITE) if note.everyone)

    def _add_up_hours(self, until: int) -> None:
        """Days on one line and times on another make hours together."""
        for scope in range(until + 1):
            notes = self._scopes.of("slots", scope)
            if (hours := hours_of_slots([slot for note in notes for slot in slots_of(note)])) is not None:
                self._listing.hours_per_week = hours
                self._prove("hours_per_week", notes[0])
                return

    def _plainest_hours(self, notes: tuple[Note, ...]) -> tuple[Note, ...]:
        """Lesson times on several lines add up where no figure is stated."""
        strongest = max(note.claim.strength for note in notes)
        return tuple(note for note in notes if note.claim.strength == strongest)

    def _fill_site_wide(self) -> None:
        for field in _SITE_WIDE:
            notes = self._scopes.nearest(field)
            if notes:
                best = _plainest(notes)
                value = best.claim.value
                setattr(
                    self._listing,
                    field,
                    int(value) if field == "group_size_max" and isinstance(value, float) else value,
                )
                self._prove(field, best)
        self._fill_women()
        self._fill_languages()
        self._fill_minimum()

    def _fill_women(self) -> None:
        if notes := self._scopes.nearest("women_only", until=NAMED):
            self._listing.women_only = True
            self._prove("women_only", notes[0])
        elif "women" in self._course.topics and "mannen" not in self._course.title.lower():
            self._listing.women_only = True
            self._prove_by_title("women_only")

    def _fill_languages(self) -> None:
        if notes := self._scopes.nearest("support_languages"):
            self._listing.support_languages = list(dict.fromkeys(code for note in notes for code in _strings(note)))
            self._prove("support_languages", notes[0])

    def _fill_minimum(self) -> None:
        if notes := self._scopes.nearest("min_participants"):
            value = notes[0].claim.value
            self._listing.min_participants = int(value) if isinstance(value, float) else None
            self._prove("min_participants", notes[0])

    def _fill_price(self) -> None:
        for scope in (OWN, COURSE, OTHERS) if self._own.price_is_to_come else (OWN, COURSE, PAGE, OTHERS, NAMED, SITE):
            notes = self._scopes.of("price", scope)
            if scope == SITE and not self._sole:
                notes = undisputed(notes, self._as_of)
            if (chosen := best_price(notes, self._as_of)) is not None:
                self._set_price(*chosen)
                return

    def _set_price(self, price: Price, note: Note) -> None:
        self._listing.price_eur = price.amount
        self._listing.price_unit = price.unit
        self._prove("price_eur", note)
        self._prove("price_unit", note)
        if price.is_from:
            self._listing.price_from = True
            self._prove("price_from", note)

    def _fill_start(self) -> None:
        starting = starting_of(self._scopes, sole=self._sole)
        self._listing.wait_kind = starting.kind
        self._listing.start_dates = list(starting.dates)
        self._listing.start_months = list(starting.months)
        self._listing.wait_weeks_min, self._listing.wait_weeks_max = starting.weeks_min, starting.weeks_max
        for field in ("wait_kind", "wait_weeks_min", "wait_weeks_max"):
            if starting.proof is not None and getattr(self._listing, field) is not None:
                self._prove(field, starting.proof)
        for field, stated in (("start_dates", starting.dates), ("start_months", starting.months)):
            if stated and starting.starts_proof is not None:
                self._prove(field, starting.starts_proof)


def _level_order(notes: tuple[Note, ...]) -> Callable[[Note], tuple[int, int]]:
    """Plainest words first; of the steps of one course the highest goal."""
    steps = {note.claim.value for note in notes}

    def order(note: Note) -> tuple[int, int]:
        value = note.claim.value
        goal = LEVELS.index(value.level_to) if isinstance(value, Levels) and value.level_to else -1
        return -note.claim.strength, -goal if len(steps) >= _TOO_MANY else 0

    return order


def _plainest(notes: tuple[Note, ...]) -> Note:
    """The plainest of several statements; of equal ones that which names the course goes before what is said of all."""
    return max(notes, key=lambda note: (note.claim.strength, bool(note.topics) and not note.everyone))


def _strings(note: Note) -> tuple[str, ...]:
    value = note.claim.value
    return tuple(str(part) for part in value) if isinstance(value, tuple) else ()

"""What the web benches ask: searches each unlike the other, and a day's mix in which some are asked again and again."""

import random
from urllib.parse import urlencode

ADDRESSES = 400
PLACES = ("3511", "1012", "9711", "5611", "6811", "7511", "2511", "3011", "8011", "6211", "Amersfoort", "Leiden")
WORDS = ("inburgering", "staatsexamen", "avond", "cursus", "alfabetisering", "taalschool", "examen", "kinderopvang")
FILTERS = ("", "route=b1", "route=z", "level=B1", "daypart=evening", "maxTravel=45", "sort=wait")
LANGUAGES = {"nl": 40, "en": 20, "ar": 15, "ti": 10, "uk": 10, "tr": 5}
# Assumption: of a hundred pages, so many of each kind; people ask most for what others ask for too (Zipf's law), over
# this many different questions.
KINDS = {"search": 55, "words": 10, "map": 5, "course": 10, "provider": 8, "home": 7, "help": 3, "method": 2}
QUESTIONS = 20_000


def plain_addresses() -> list[str]:
    """Searches by place and filters, each another one."""
    chance = random.Random(1)
    return [f"/nl/search?{where(chance)}&{filters(chance)}&page={chance.choice((1, 1, 2))}" for _ in range(ADDRESSES)]


def word_questions() -> list[dict[str, str]]:
    """Searches by place and one to three words, as their parts."""
    chance = random.Random(2)
    return [
        {**dict([chosen_place(chance)]), "mode": chosen_means(chance), "q": words(chance)} for _ in range(ADDRESSES)
    ]


def word_addresses() -> list[str]:
    """The same as addresses of ours."""
    return [f"/nl/search?{urlencode(one)}" for one in word_questions()]


def words(chance: random.Random) -> str:
    """One to three words."""
    return " ".join(chance.sample(WORDS, chance.choice((1, 2, 3))))


def chosen_place(chance: random.Random) -> tuple[str, str]:
    """A place or postcode, under its name in the address."""
    place = chance.choice(PLACES)
    return ("postcode" if place.isdigit() else "place"), place


def chosen_means(chance: random.Random) -> str:
    """A means of travel."""
    return chance.choice(("transit", "bike", "car"))


def where(chance: random.Random) -> str:
    """A place or postcode and a means of travel."""
    return urlencode([chosen_place(chance), ("mode", chosen_means(chance))])


def filters(chance: random.Random) -> str:
    """One of the usual filters, or none."""
    return chance.choice(FILTERS)


def days_mix(count: int, seed: int, postcodes: list[str], courses: list[str], schools: list[str]) -> list[str]:
    """So many addresses as a day brings them; the same for a seed."""
    chance = random.Random(seed)
    weights = [1 / rank for rank in range(1, QUESTIONS + 1)]
    questions = chance.choices(range(QUESTIONS), weights, k=count)
    return [question(random.Random(number), postcodes, courses, schools) for number in questions]


def all_questions(seed: int, postcodes: list[str], courses: list[str], schools: list[str]) -> list[str]:
    """The address of every question that the mix draws from, once each."""
    numbers = random.Random(seed).sample(range(QUESTIONS), QUESTIONS)
    return [question(random.Random(number), postcodes, courses, schools) for number in numbers]


def question(chance: random.Random, postcodes: list[str], courses: list[str], schools: list[str]) -> str:
    """The address of one question, which follows from its number."""
    begun = f"/{chance.choices(list(LANGUAGES), [*LANGUAGES.values()])[0]}"
    kind = chance.choices(list(KINDS), [*KINDS.values()])[0]
    place = f"postcode={chance.choice(postcodes)}&mode={chosen_means(chance)}"
    return (
        begun
        + {
            "search": f"/search?{place}&{filters(chance)}",
            "words": f"/search?{place}&{urlencode({'q': words(chance)})}",
            "map": f"/search-map?{place}",
            "course": f"/course/{chance.choice(courses)}",
            "provider": f"/provider/{chance.choice(schools)}",
            "home": "/",
            "help": f"/help-near?{place}",
            "method": "/method",
        }[kind]
    )


def repeated_share(addresses: list[str], before: list[str]) -> float:
    """Which part of the requests asks what was asked already, among them or before them."""
    return round(1 - len(set(addresses) - set(before)) / len(addresses), 3)

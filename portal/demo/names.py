"""Invented names of schools and streets; none is a person's name or a provider's."""

import re
import unicodedata
from random import Random

FIRST_PARTS = (
    "Kiezel", "Lantaarn", "Klaver", "Hazel", "Vlier", "Ekster", "Fakkel", "Kantel", "Pimpel", "Nevel",
    "Schelp", "Tjalk", "Wimpel", "Zwaluw", "Knoop", "Drempel", "Ginkgo", "Kersen", "Kwartel", "Mosterd",
)  # fmt: skip
SECOND_PARTS = (
    "rak", "wiel", "mare", "spil", "tafel", "steiger", "raam", "kade", "hoeve", "baken", "sprong", "luik",
)  # fmt: skip
STREETS = (
    "Molenstraat", "Kerkweg", "Stationsplein", "Nieuwstraat", "Parallelweg", "Havenkade", "Lindelaan",
    "Schoolstraat", "Marktplein", "Dorpsstraat", "Industrieweg", "Kastanjelaan", "Spoorlaan", "Beukenweg",
    "Tuinstraat", "Wilgenpad", "Raadhuisplein", "Oosterstraat", "Westersingel", "Bolwerk", "Kanaaldijk",
    "Eikenlaan", "Gasthuisstraat", "Veemarkt", "Noorderweg", "Torenstraat", "Weverstraat", "Zuiderpark",
)  # fmt: skip
NAME_FORMS = {
    "private": ("Taalschool {}", "Taalbureau {}", "{} Taaltrainingen", "NT2-huis {}", "{} Inburgering & Taal"),
    "practice": ("Taalpraktijk {}", "Taalatelier {}", "{} Nederlands"),
    "firm": ("{} Opleidingen", "{} Training & Taal", "Opleidingsgroep {}", "{} Taal en Werk"),
    "college": ("ROC {}", "{} College"),
    "university": ("Talencentrum {}", "Taleninstituut {}"),
    "evening_school": ("Volksuniversiteit {}",),
    "welfare": ("Stichting {}", "Buurthuis {}", "Ontmoetingscentrum {}"),
    "contractor": ("{} Participatie", "Integratiebureau {}", "{} Inburgering"),
}


def invented_words(random: Random) -> list[str]:
    """All compound words that the parts give, in the order of the generator."""
    words = [first + second for first in FIRST_PARTS for second in SECOND_PARTS]
    random.shuffle(words)
    return words


def provider_name(kind: str, word: str, random: Random) -> str:
    """A school's name in the manner of its kind."""
    return random.choice(NAME_FORMS[kind]).format(word)


def street_address(random: Random) -> str:
    """An invented street with a house number, sometimes with a letter."""
    letter = random.choice(("", "", "", "", "a", "B"))
    return f"{random.choice(STREETS)} {random.randint(1, 180)}{letter}"


def slug_of(name: str) -> str:
    """The name in lower-case ASCII letters, digits and hyphens, fit for a host name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")

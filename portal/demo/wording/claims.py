"""Site-wide claims in words, the footer's notice that the school is invented, and the address line."""

from portal.demo.advertising import Claims
from portal.demo.wording.voice import Voice, join_words

NOTICES = (
    "Deze school bestaat niet. Deze site hoort bij een demonstratie; alles erop is verzonnen.",
    "Let op: dit is een verzonnen school, gemaakt voor een demonstratie. Deze school bestaat niet.",
    "Demonstratie: deze school bestaat niet en alle gegevens op deze pagina's zijn verzonnen.",
    "Dit is een demonstratiesite. De school is verzonnen en bestaat niet.",
)
MARK = {
    "held": (
        "Wij hebben het Blik op Werk Keurmerk Inburgeren.",
        "Onze school heeft het keurmerk van Blik op Werk.",
        "In het bezit van het Keurmerk Inburgeren van Blik op Werk.",
    ),
    "aspirant": (
        "Wij zijn aspirant-keurmerkhouder bij Blik op Werk.",
        "Wij hebben het aspirant-keurmerk van Blik op Werk.",
    ),
    "requested": ("Het keurmerk van Blik op Werk hebben wij aangevraagd.",),
    "denied": ("Wij hebben geen keurmerk van Blik op Werk.",),
}
PASS_RATE = (
    "Van onze cursisten slaagt {rate}% voor het inburgeringsexamen.",
    "{rate}% van onze cursisten is geslaagd voor het examen.",
)
LANGUAGE_NAMES = {
    "ar": "Arabisch", "tr": "Turks", "fa": "Farsi", "ti": "Tigrinya", "uk": "Oekraïens", "pl": "Pools",
    "en": "Engels", "fr": "Frans", "so": "Somalisch", "es": "Spaans",
}  # fmt: skip
HELP = (
    "Onze docenten helpen {u} ook in het {names}.",
    "Uitleg kan ook in het {names}: onze docenten spreken die taal.",
)
CHILDCARE = {
    True: ("Tijdens de lessen is er kinderopvang in het gebouw.", "Er is kinderopvang bij ons op de locatie."),
    False: ("Kinderopvang hebben wij niet.", "Er is geen kinderopvang."),
}
MINIMUM = ("Een cursus gaat door vanaf {n} deelnemers.", "Wij starten een groep bij minimaal {n} deelnemers.")
NO_LIST = ("Bij ons is er geen wachtlijst.", "Wij werken zonder wachtlijst.")


def claim_sentences(voice: Voice, claims: Claims) -> tuple[str, ...]:
    """The claims that the site makes of the whole school, a sentence each."""
    said: list[str] = []
    if claims.mark_words:
        said.append(voice.say("mark", MARK[claims.mark_words]))
    if claims.pass_rate is not None:
        said.append(voice.say("pass rate", PASS_RATE, rate=round(100 * claims.pass_rate)))
    if claims.languages:
        names = join_words([LANGUAGE_NAMES[code] for code in claims.languages])
        said.append(voice.say("help", HELP[:1] if len(claims.languages) > 1 else HELP, names=names))
    if claims.childcare is not None:
        said.append(voice.say("childcare", CHILDCARE[claims.childcare]))
    if claims.minimum is not None:
        said.append(voice.say("minimum", MINIMUM, n=claims.minimum))
    if claims.without_list:
        said.append(voice.say("no list", NO_LIST))
    return tuple(said)


def notice(voice: Voice) -> str:
    """The footer's sentence that the school does not exist."""
    return voice.choose("notice", NOTICES)

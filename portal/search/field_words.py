"""The words of this field that the analysis knows: stop words, irregular forms, and what compounds are made of."""

from collections.abc import Mapping
from types import MappingProxyType


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP_WORDS = _set(
    "de den der het een en of in op te ten ter van voor met aan bij om is zijn naar tot uit door dat die dit als er ook"
    " u uw je jouw we wij ik mijn s t wil graag zoek the a an and for to with on at from my i want"
    " ve ile için في من على и в на для і у з с по برای در و از به"
    " el la los las para y le du des pour et do da por iyo"
)

# Where the algorithm puts forms of one word apart, or two words together (weekend with week): form -> stem.
IRREGULAR: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("examen", "examens"), "examen"),
        **dict.fromkeys(("nederlands", "nederlandse", "nederlandstalig", "nederlandstalige"), "nederlands"),
        **dict.fromkeys(("toets", "toetsen", "toetsing"), "toets"),
        **dict.fromkeys(("kind", "kinder", "kinderen", "kids"), "kind"),
        **dict.fromkeys(("lezen", "lees", "leest", "gelezen"), "lees"),
        **dict.fromkeys(("schrijven", "schrijf", "schrijft", "geschreven"), "schrijf"),
        **dict.fromkeys(("spreken", "spreek", "spreekt", "gesproken"), "spreek"),
        **dict.fromkeys(("gevorderd", "gevorderde", "gevorderden"), "gevorderd"),
        **dict.fromkeys(("weekend", "weekends", "weekenden", "weekeinde"), "weekend"),
        **dict.fromkeys(("bijles", "bijlessen"), "bijles"),
        **dict.fromkeys(("leraar", "leraren", "leraars", "lerares", "leraressen"), "leraar"),
        **dict.fromkeys(("opleiding", "opleidingen"), "opleiding"),
    }
)

# Words that end a compound, and words that begin one.
HEADS = _set(
    "cursus les examen taal school traject training toets docent klas groep opleiding route inburgering alfabetisering"
    " begeleiding coach ondersteuning onderwijs opvang programma hulp maatje vaardigheid bijeenkomst"
)
# Heads that say of a compound only that it is taught: an evening course is what is taught in the evening.
TAUGHT = _set("cursus les training opleiding traject klas groep")
# What every offering of a language school is: such words set no condition beside others.
GENERAL = TAUGHT | _set("taal school leren")
BEGINNINGS = _set(
    "taal avond dag ochtend middag weekend zomer winter inburgering alfabetisering staat nederlands online groep cursus"
    " les examen school kinder vrouw ouder beroep werk vervolg basis spoed beginner conversatie spreek lees schrijf"
    " luister intake proef oefen duo prive thuis onderwijs participatie alfa zelfstudie zelfredzaamheid"
)
# Words that look like compounds of the lists above and are none.
WHOLE = _set("digitaal totaal vertaal kapitaal hospitaal horizontaal sentimentaal onderwijs basis atlas toetsenbord")
# Endings of words that are no words themselves, whatever the documents hold.
ENDINGS = _set("baar heid lijk loos zaam schap ling ding dingen achtig")
LINKS = ("", "s", "en", "e")

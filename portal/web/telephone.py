"""What to say on the telephone: Dutch sentences, what they mean, and how they sound in the reader's own letters."""

from dataclasses import dataclass

from flask_babel import lazy_gettext as _


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence in Dutch; `meaning` and `sound` are messages, the sound written piece by piece as the reader reads."""

    dutch: str
    meaning: object
    sound: object


# One asks what only the school knows: whether there is a place, and when.
PHRASES = (
    Phrase(
        "Goedendag. Mijn naam is …",
        _("Good day. My name is …"),
        _("khoo-dun-dakh. mine naam is …"),
    ),
    Phrase(
        "Ik wil Nederlands leren voor mijn inburgering.",
        _("I want to learn Dutch for my integration (inburgering)."),
        _("ik vil nay-der-lants lay-run for mine in-bur-khur-ing"),
    ),
    Phrase(
        "Hebt u een plaats voor mij? Wanneer kan ik beginnen?",
        _("Do you have a place for me? When can I start?"),
        _("hept uu un plaats for my? vun-nair kun ik buh-khin-un?"),
    ),
    Phrase(
        "Kunt u langzaam praten, alstublieft?",
        _("Can you speak slowly, please?"),
        _("kunt uu lang-zaam praa-tun, als-tuu-bleeft?"),
    ),
)

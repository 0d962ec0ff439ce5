"""Which passwords are refused: short ones, and those that a guesser tries first (NIST SP 800-63B, section 3.1.1.2)."""

import re
from enum import StrEnum

LEAST = 12
# Longer ones are not made safer by it, and cost work.
MOST = 200
# Different letters that must be left once everything that guessers know is taken out.
LEAST_LEFT = 5


class PasswordFault(StrEnum):
    """Why a password is refused."""

    SHORT = "short"
    LONG = "long"
    COMMON = "common"
    OWN = "own"


# What people here put into passwords: our own words, those of work, seasons, months, days, and the world's favourites.
# Longer ones first, as the first that fits is taken out.
KNOWN_WORDS = re.compile(
    "taalschoolkiezer|administrator|inburgering|ikhouvanjou|taalschool|wachtwoord|nederlands|passphrase|"
    "qwertyuiop|beheerder|gebruiker|nederland|amsterdam|rotterdam|feyenoord|september|donderdag|wednesday|"
    "asdfghjkl|gemeente|inloggen|februari|augustus|november|december|february|woensdag|zaterdag|thursday|"
    "saturday|password|passwort|iloveyou|football|baseball|princess|sunshine|superman|jennifer|computer|"
    "internet|changeme|verander|account|holland|utrecht|januari|oktober|january|october|maandag|dinsdag|"
    "vrijdag|tuesday|letmein|welcome|zxcvbnm|voetbal|prinses|michael|correct|battery|trustno|default|"
    "welkom|geheim|beheer|august|herfst|winter|spring|summer|autumn|zondag|monday|friday|sunday|"
    "secret|qwerty|azerty|asdfgh|zxcvbn|dragon|monkey|batman|master|shadow|staple|school|admin|maart|"
    "april|march|lente|zomer|login|horse|hallo|hello|juni|juli|june|july|test|one"
)
LOOKALIKES = str.maketrans("013457@$!", "oieastasi")
RUNS = ("abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba", "01234567890", "09876543210")
REPEATED = re.compile(r"(.{1,6}?)\1{2,}")


def password_fault(password: str, email: str) -> PasswordFault | None:
    """What is wrong with a password (already normalised) for the person with this address; None where it will do."""
    if len(password) < LEAST:
        return PasswordFault.SHORT
    if len(password) > MOST:
        return PasswordFault.LONG
    plain = password.casefold()
    if any(part in plain for part in own_parts(email)):
        return PasswordFault.OWN
    if min(left_over(plain), left_over(plain.translate(LOOKALIKES))) < LEAST_LEFT:
        return PasswordFault.COMMON
    return None


def own_parts(email: str) -> list[str]:
    """The parts of an address that everybody knows who knows the person."""
    name, _, domain = email.casefold().partition("@")
    parts = [*re.split(r"[._+-]", name), name, *domain.split(".")[:-1]]
    return [part for part in parts if len(part) >= 4]


def left_over(password: str) -> int:
    """How many different letters are left without known words, runs, repeats and figures."""
    rest = KNOWN_WORDS.sub("", REPEATED.sub("", password))
    for run in RUNS:
        for start in range(len(run) - 3):
            rest = rest.replace(run[start : start + 4], "")
    return len(set(re.sub(r"[\W\d_]", "", rest)))

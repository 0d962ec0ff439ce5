"""Finds what points at a person in a text that must hold nothing of one: so that it is refused before it is kept."""

import re
import unicodedata
from enum import StrEnum


class PersonalTrace(StrEnum):
    """What a text seems to hold."""

    EMAIL = "email"
    PHONE = "phone"
    NUMBER = "number"


EMAIL = re.compile(r"\w\s?@\s?\w")
# Days and times of day are taken out first: they are numbers with signs between them too.
DAYS = re.compile(r"(?<!\d)\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d[-/.]\d\d[-/.]\d\d(?!\d)")
TIMES = re.compile(r"(?<!\d)[0-2]?\d[.:][0-5]\d(?:\s?[-–]\s?[0-2]?\d[.:][0-5]\d)?(?!\d)")
# Digits with at most two signs between one and the next.
NUMBERS = re.compile(r"\+?\d(?:[ .()/–-]{0,2}\d)+")
PHONE_DIGITS = range(10, 16)
# A BSN has nine digits, older ones eight; DUO's and the immigration service's numbers of people nine and ten.
PERSON_DIGITS = range(9, 11)


def personal_trace(text: str) -> PersonalTrace | None:
    """The first kind of personal trace that a text seems to hold, in digits of any script; None where there is none."""
    plain = "".join(map(plain_digit, unicodedata.normalize("NFKC", text)))
    if EMAIL.search(plain):
        return PersonalTrace.EMAIL
    numbers = [found[0] for found in NUMBERS.finditer(TIMES.sub(";", DAYS.sub(";", plain)))]
    if any(is_phone_number(one) for one in numbers):
        return PersonalTrace.PHONE
    if any(is_number_of_a_person(one) for one in numbers):
        return PersonalTrace.NUMBER
    return None


def holds_day(text: str) -> bool:
    """Whether a day with its year stands in the text, such as somebody's date of birth."""
    return DAYS.search("".join(map(plain_digit, unicodedata.normalize("NFKC", text)))) is not None


def plain_digit(letter: str) -> str:
    """A digit of any script as 0 to 9; anything else as it is, signs that are not seen left out."""
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    return "" if unicodedata.category(letter) == "Cf" else letter


def digits_of(number: str) -> str:
    """The digits alone."""
    return "".join(letter for letter in number if letter.isdecimal())


def is_phone_number(number: str) -> bool:
    """Whether digits begin like a telephone number, from here or with a country's code, and are as many."""
    digits = digits_of(number)
    return number.startswith(("+", "0")) and len(digits) in PHONE_DIGITS


def is_number_of_a_person(number: str) -> bool:
    """Whether digits are as many as an authority's number of a person; eight only where they pass the BSN's test."""
    digits = digits_of(number)
    return len(digits) in PERSON_DIGITS or (len(digits) == 8 and passes_elevens("0" + digits))


def passes_elevens(digits: str) -> bool:
    """The test of nine digits that every BSN passes (elfproef)."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(one) for weight, one in zip(weights, digits, strict=True)) % 11 == 0

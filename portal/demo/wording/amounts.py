"""Euro amounts and prices as Dutch sites write them."""

from datetime import date

from portal.demo.wording.days import long_date
from portal.demo.wording.voice import Voice
from portal.demo.world import Price

UNIT_WORDS = {
    "hour": ("per uur", "per uur", "p/u"),
    "lesson": ("per les", "per les van 3 uur"),
    "week": ("per week",),
    "month": ("per maand",),
    "module": ("per module",),
    "total": ("", "", "totaal"),
}
SENTENCES = {
    "hour": ("Een uur les kost {amount}.", "De prijs is {amount} per uur.", "Het uurtarief is {amount}."),
    "lesson": ("Een les kost {amount}.", "{U} betaalt {amount} per les."),
    "week": ("De cursus kost {amount} per week.", "{U} betaalt {amount} per week."),
    "month": ("De cursus kost {amount} per maand.", "{U} betaalt {amount} per maand."),
    "module": ("Een module kost {amount}.", "De prijs is {amount} per module."),
    "total": (
        "De cursus kost {amount}.",
        "De prijs van de cursus is {amount}.",
        "De hele cursus kost {amount}.",
        "Kosten: {amount}.",
    ),
}
FREE_CELLS = ("gratis", "kosteloos", "€ 0")
FREE_SENTENCES = ("De lessen zijn gratis.", "Deelnemen is gratis.", "Deze cursus is kosteloos.")
INSTALMENTS = 3


def euro(voice: Voice, amount: float) -> str:
    """An amount in the site's own style, with a point for thousands and a comma for cents."""
    whole, cents = int(amount), round(amount * 100) % 100
    grouped = f"{whole:,}".replace(",", "." if voice.number("thousands", 4) else "")
    if cents:
        return voice.choose("cents style", ("€ {},{:02d}", "€{},{:02d}", "{},{:02d} euro")).format(grouped, cents)
    return voice.choose("euro style", ("€ {},-", "€ {}", "€ {},00", "{} euro", "€{},=")).format(grouped)


def price_cell(voice: Voice, price: Price, as_of: date) -> str:
    """A price in a few words, on some sites with instalments or with next year's price behind it."""
    if price.amount == 0:
        return voice.choose("free cell", FREE_CELLS)
    start = "vanaf " if price.is_lower_bound else ""
    unit = voice.choose(f"unit {price.unit}", UNIT_WORDS[price.unit])
    text = f"{start}{euro(voice, price.amount)} {unit}".strip()
    if price.unit == "total" and not start and voice.number("instalments", 4) == 0:
        return f"{text} of {INSTALMENTS} x {euro(voice, _instalment(price.amount))}"
    if price.unit == "hour" and not start and voice.number("next price", 5) == 0:
        return f"nu {text}, vanaf {long_date(_next_year(as_of))} {euro(voice, price.amount + 0.75)} {unit}"
    return text


def price_sentence(voice: Voice, price: Price) -> str:
    """A price as a whole sentence."""
    if price.amount == 0:
        return voice.choose("free sentence", FREE_SENTENCES)
    start = "vanaf " if price.is_lower_bound else ""
    amount = start + euro(voice, price.amount)
    return voice.say(f"price sentence {price.unit}", SENTENCES[price.unit], amount=amount)


def _instalment(amount: float) -> float:
    return float(-(-(amount * 1.03) // (5 * INSTALMENTS)) * 5)


def _next_year(as_of: date) -> date:
    return date(as_of.year + 1, 1, 1)

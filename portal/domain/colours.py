"""A site's own colours: read, and taken only where people can read what is written in them."""

from dataclasses import dataclass

# Contrast that text needs (WCAG 2.2, 1.4.3).
READABLE = 4.5
# What stands for 8 bits of a colour before its light is reckoned (WCAG 2.2, relative luminance).
LOW, SLOPE, LIFT, SCALE, GAMMA = 0.04045, 12.92, 0.055, 1.055, 2.4
MIDDLE_LIGHT = 0.18


class Unreadable(ValueError):
    """Two colours of a palette are too close to each other; `name` is the one that would have to change."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class Colour:
    """Red, green and blue from 0 to 255."""

    red: int
    green: int
    blue: int

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @property
    def light(self) -> float:
        """Relative luminance, from 0 (black) to 1 (white)."""
        red, green, blue = (lit(part / 255) for part in (self.red, self.green, self.blue))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def towards(self, other: "Colour", share: float) -> "Colour":
        """This colour mixed with a share of another one."""
        pairs = zip((self.red, self.green, self.blue), (other.red, other.green, other.blue), strict=True)
        return Colour(*(round(one + (two - one) * share) for one, two in pairs))


def lit(part: float) -> float:
    """How much light a part of a colour gives."""
    return float(part / SLOPE if part <= LOW else ((part + LIFT) / SCALE) ** GAMMA)


def colour(text: str) -> Colour:
    """The colour that six hexadecimal digits name, with or without #; raises ValueError."""
    digits = text.removeprefix("#")
    if len(digits) != 6 or not digits.isascii() or not digits.isalnum():
        raise ValueError(text)
    return Colour(*bytes.fromhex(digits))


def contrast(one: Colour, two: Colour) -> float:
    """How well two colours are told apart, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((one.light, two.light))
    return (lighter + 0.05) / (darker + 0.05)


@dataclass(frozen=True, slots=True)
class Palette:
    """The ground, the letters, and the colour of links and buttons; raises Unreadable."""

    ground: Colour
    ink: Colour
    accent: Colour

    def __post_init__(self) -> None:
        for name in ("ink", "accent"):
            if contrast(getattr(self, name), self.ground) < READABLE:
                raise Unreadable(name)

    @property
    def dark(self) -> bool:
        """Whether the ground is dark."""
        return self.ground.light < MIDDLE_LIGHT

    def tokens(self) -> dict[str, str]:
        """The tokens of the theme: a button's letters are the ground's colour, which the accent stands out from."""
        soft, panel = self.ink.towards(self.ground, 0.2), self.ground.towards(self.accent, 0.06)
        return {
            "ground": str(self.ground),
            "panel": str(self.ground),
            "ink": str(self.ink),
            "soft": str(soft if contrast(soft, self.ground) >= READABLE else self.ink),
            "line": str(self.ground.towards(self.ink, 0.25)),
            "accent": str(self.accent),
            "accent-ink": str(self.ground),
            "accent-strong": str(self.accent),
            "accent-soft": str(panel if contrast(self.ink, panel) >= READABLE else self.ground),
            "note": str(self.ground),
            "note-line": str(self.accent),
        }

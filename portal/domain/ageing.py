"""What evidence still counts when it is old: it fades by halves, and ends after four years."""

from datetime import date

# Nothing older counts, as with patients' reviews in ZorgkaartNederland (decision model, 2.1, 2.3 and 2.4).
OLDEST_MONTHS = 48
DAYS_A_MONTH = 365.25 / 12


def months_between(earlier: date, later: date) -> float:
    """Months from one day to another, negative where `later` comes first."""
    return (later - earlier).days / DAYS_A_MONTH


def age_weight(months: float, half_life: float) -> float:
    """What evidence of that age still counts, 1 when new; both in months."""
    return 0.0 if months >= OLDEST_MONTHS else 2 ** (-max(months, 0) / half_life)

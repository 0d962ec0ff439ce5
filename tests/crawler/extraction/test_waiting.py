"""Phrases about starting: what each says, and what it only seems to say."""

import pytest

from crawler.extraction.claims import Wait
from crawler.extraction.sentences import sentences_of
from crawler.extraction.waiting import waiting_claims

STATED = (
    ("", "Reken op 4 à 6 weken wachten.", "weeks 4 6"),
    ("", "U bent over een week of zes aan de beurt.", "weeks 6 6"),
    ("", "De wachttijd is een maand of twee.", "weeks 8.7 8.7"),
    ("", "De wachttijd is een week of 6.", "weeks 6 6"),
    ("", "Reken erop dat het ongeveer twee maanden duurt voordat ik plek voor je heb.", "weeks 8.7 8.7"),
    ("", "Momenteel duurt het vijf tot acht weken voor je kunt beginnen.", "weeks 5 8"),
    ("", "Expect about a month before a place opens.", "weeks 4.3 4.3"),
    ("", "De wachttijd is ongeveer drie maanden.", "weeks 13 13"),
    ("", "Er is een wachtlijst van tien weken.", "weeks 10 10"),
    ("", "U moet nu zo'n negen weken geduld hebben.", "weeks 9 9"),
    ("Wachttijd", "6 tot 8 weken", "weeks 6 8"),
    ("Wachttijd", "ca. 2 maanden", "weeks 8.7 8.7"),
    ("Wachtlijst", "ja, ongeveer 3 maanden", "weeks 13 13"),
    ("", "Binnen twee weken zit je in de klas.", "weeks 0 2"),
    ("", "Uiterlijk na drie weken kun je starten.", "weeks 0 3"),
    ("", "U kunt binnen 14 dagen beginnen.", "weeks 0 2"),
    ("", "You start no later than 14 days after intake.", "weeks 0 2"),
    ("Hoe snel kan ik beginnen?", "Meestal binnen drie weken na de intake.", "weeks 0 3"),
    ("", "Niet langer zonder wachtlijst: nu 6 weken.", "weeks 6 6"),
    ("Hoe lang moet ik wachten op een plek?", "Dat is nu vier weken.", "weeks 4 4"),
    ("", "The waiting time is 5 weeks at the moment.", "weeks 5 5"),
    ("", "Bij ons geen wachtlijst!", "no_waiting_list"),
    ("", "Er is géén wachttijd, u kunt direct beginnen.", "no_waiting_list"),
    ("", "Wij werken zonder wachtlijsten.", "no_waiting_list"),
    ("", "No waiting list!", "no_waiting_list"),
    ("", "No queue: join straight away.", "no_waiting_list"),
    ("Is er een wachtlijst?", "Nee, u kunt meteen komen.", "no_waiting_list"),
    ("Wachttijd", "geen", "no_waiting_list"),
    ("", "لا توجد قائمة انتظار", "no_waiting_list"),
    ("", "Voor B1 geldt op dit moment een wachtlijst.", "waiting_list"),
    ("", "Er is momenteel een wachtlijst.", "waiting_list"),
    ("", "There is currently a waiting list.", "waiting_list"),
    ("Is er een wachtlijst?", "Ja, helaas wel.", "waiting_list"),
    ("", "Groep dinsdagavond: VOL", "full"),
    ("", "Deze groep is vol.", "full"),
    ("", "De cursus is volgeboekt.", "full"),
    ("Status", "uitverkocht", "full"),
    ("Plaatsen", "vol", "full"),
    ("", "Er zijn geen plaatsen meer.", "full"),
    ("", "Fully booked until spring", "full"),
    ("", "المجموعة مكتملة", "full"),
    ("", "Deze cursus bieden wij niet meer aan.", "closed"),
    ("", "De inschrijving is gesloten.", "closed"),
    ("", "Wij geven geen inburgeringslessen meer.", "closed"),
    ("", "This course is no longer offered.", "closed"),
    ("", "Registration is closed.", "closed"),
    ("", "Wij nemen geen nieuwe cursisten meer aan.", "closed"),
    ("", "Instroom elke maandag.", "periodic"),
    ("", "Een nieuwe ronde om de zes weken.", "periodic"),
    ("Start", "iedere eerste dinsdag van de maand", "periodic"),
    ("", "New groups start every month.", "periodic"),
    ("", "Iedere zes weken start een nieuwe groep.", "periodic"),
    ("", "Je kunt het hele jaar instappen.", "rolling"),
    ("", "Doorlopende instroom", "rolling"),
    ("", "Starten kan altijd.", "rolling"),
    ("", "U kunt op elk moment beginnen.", "rolling"),
    ("", "Come whenever you like.", "rolling"),
    ("", "You can join at any time.", "rolling"),
    ("Start", "doorlopend", "rolling"),
    ("", "يمكن البدء في أي وقت", "rolling"),
    ("", "Bij acht aanmeldingen gaat de groep van start.", "min_participants 8"),
    ("", "De cursus gaat door vanaf 6 deelnemers.", "min_participants 6"),
    ("", "Wij starten bij minimaal vijf inschrijvingen.", "min_participants 5"),
    ("", "We need at least 5 participants to run a course.", "min_participants 5"),
    ("", "We run it once enough people sign up.", "min_participants"),
    ("Start", "bij 7 aanmeldingen", "min_participants 7"),
    ("Start", "Alleen via uw gemeente", "via_municipality"),
    ("Aanmelden", "via je gemeente", "via_municipality"),
    ("", "Je klantmanager bij de gemeente meldt je aan.", "via_municipality"),
    ("", "U wordt aangemeld door uw gemeente.", "via_municipality"),
    ("", "Ook hier meldt de gemeente u aan.", "via_municipality"),
    ("Startdatum", "in overleg", "on_request"),
    ("Start", "op aanvraag", "on_request"),
    ("", "Wanneer we beginnen spreken we samen af.", "on_request"),
    ("Start", "by arrangement", "on_request"),
    ("Startdatum", "volgt", "announced_later"),
    ("Eerste les", "n.n.b.", "announced_later"),
    ("Start", "nog niet bekend", "announced_later"),
    ("Start date", "to be announced", "announced_later"),
)
SILENT = (
    ("", "Binnen 5 werkdagen bellen wij u voor een intake."),
    ("", "Intake kan al binnen een week."),
    ("", "We answer within 24 hours."),
    ("", "De uitslag van het examen duurt 8 weken."),
    ("", "Wachttijd voor het examen: 3 maanden."),
    ("Wanneer krijg ik mijn uitslag?", "DUO doet daar acht weken over."),
    ("Hoe lang duurt het tot mijn intake?", "Een tot twee weken."),
    ("", "Is de groep vol, dan zetten wij u op de wachtlijst."),
    ("", "Als de groep vol is, komt u op de wachtlijst."),
    ("", "Mocht een cursus vol zijn, dan hoort u dat."),
    ("", "Zodra een groep vol is, openen wij een nieuwe."),
    ("", "Vol is vol, dus wacht niet te lang met inschrijven."),
    ("", "De groep is bijna vol."),
    ("", "Nog 2 plekken."),
    ("", "Er zijn nog plaatsen vrij."),
    ("", "De cursus duurt 10 weken."),
    ("", "Annuleren kan tot twee weken voor de start."),
    ("", "Aanmelden kan tot 14 dagen voor de eerste les."),
    ("", "Elke dinsdag les van 9 tot 11 uur."),
    ("", "Je hebt les op elke maandag."),
    ("", "Toelatingsgesprek: reken op drie weken voor je aan de beurt bent."),
    ("Prijs", "op aanvraag"),
    ("Dag en tijd", "volgt"),
    ("", "Het certificaat volgt per post."),
    ("", "De gemeente betaalt uw cursus."),
    ("", "Wij geven les met volle aandacht."),
    ("", "U kunt altijd bellen."),
    ("", "Het kantoor is de hele week gesloten."),
    ("", "Groepen van 6 tot 14 cursisten."),
    ("", "Bij minimaal drie keer afwezigheid volgt een gesprek."),
    ("", "Vrijwilligers zijn altijd welkom op ons kantoor."),
)


def said(label: str, phrase: str) -> list[str]:
    """The kinds that a phrase states, with their numbers."""
    found = []
    for sentence in sentences_of(
        phrase, label, "en" if phrase.isascii() and " the " in f" {phrase.lower()} " else "nl"
    ):
        claims = waiting_claims(sentence)
        minimum = next((claim.value for claim in claims if claim.field == "min_participants"), None)
        for claim in claims:
            if isinstance(claim.value, Wait):
                found.append(_spelled(claim.value, minimum))
    return found


def _spelled(wait: Wait, minimum: object) -> str:
    if wait.kind == "weeks":
        return f"weeks {wait.weeks_min:g} {wait.weeks_max:g}"
    if wait.kind == "min_participants" and isinstance(minimum, float):
        return f"min_participants {minimum:g}"
    return wait.kind


@pytest.mark.parametrize(("label", "phrase", "expected"), STATED)
def test_a_statement_about_starting_is_read(label: str, phrase: str, expected: str) -> None:
    assert expected in said(label, phrase)


@pytest.mark.parametrize(("label", "phrase"), SILENT)
def test_rules_intakes_and_exams_are_no_wait_for_a_place(label: str, phrase: str) -> None:
    assert said(label, phrase) == []

"""Sentences that a careless reader takes for prices, waits and hours: loans, fines, exams, homework, rules."""

from collections.abc import Sequence

from portal.demo.wording.voice import Voice

MONEY = (
    "Bij DUO {kunt_u} tot € 10.000 lenen voor {uw} inburgering.",
    "Een examen bij DUO kost {u} apart geld: voor lezen is dat bijvoorbeeld € 58.",
    "Het lesboek is niet inbegrepen; reken daarvoor op ongeveer € 72,50.",
    "De intake met niveautoets kost € 35,-. Dat bedrag hoort niet bij de cursus.",
    "Wie te laat inburgert, kan een boete krijgen van € 1.250.",
    "Voor annuleren rekenen wij € 45 administratiekosten.",
    "Met een lening van DUO (hoogstens € 10.000) {kunt_u} de lessen en de examens betalen.",
    "Voor wie een vriend of vriendin meeneemt, is er € 25 korting.",
)
TIME = (
    "Binnen vijf werkdagen bellen wij {u} voor een afspraak.",
    "De uitslag van een examen komt van DUO; dat duurt ongeveer acht weken.",
    "Is een groep vol, dan zetten wij {u} op de wachtlijst.",
    "Voor het examen spreken is de wachttijd bij DUO nu drie maanden.",
    "De intake duurt anderhalf uur. Neem {uw} paspoort of verblijfspas mee.",
    "Afzeggen kan tot 24 uur voor de les.",
)
HOURS = (
    "Reken daarnaast op 6 uur huiswerk per week.",
    "Kinderopvangtoeslag regelt de Belastingdienst, niet de school.",
)
OPENING = ("Ons kantoor is open van maandag tot en met vrijdag van 9.00 tot 17.00 uur.",)
STATUTORY = "De wet noemt voor de Z-route 800 uur taal; hoeveel {u} nodig hebt, verschilt per persoon."
VACANCY = (
    "Wij zoeken een docent voor 16 uur per week, te beginnen op 1 februari. Salaris tot € 3.900 bruto per maand.",
    "Per direct: docent gezocht voor de avonden, € 42 per uur, 8 uur per week.",
)
REVIEWS = (
    "“In 12 weken haalde ik mijn diploma, top!” schreef een cursist.",
    "“Ik moest 4 maanden wachten bij mijn vorige school en betaalde daar € 2.900.”",
    "“Fijne lessen op dinsdagavond.” Beoordeling: 9,2",
)
PAST_NEWS = (
    "Op 6 maart 2023 is onze vijftigste groep van start gegaan.",
    "Op 14 september 2022 vierden wij ons jubileum met taart.",
    "In mei 2024 zijn acht cursisten geslaagd. Gefeliciteerd!",
)
COOKIES = (
    "Deze website gebruikt cookies. Wij bewaren die 6 weken.",
    "Wij plaatsen cookies, zodat {u} direct kunt starten met lezen. Bewaartermijn: 3 maanden.",
)
OLD_COMMENT = ("Start nieuwe groep: maart 2024", "wachttijd 3 weken, aanpassen!", "Prijs was € 995, nog bijwerken")


def some(voice: Voice, subject: str, sentences: Sequence[str], number: int) -> tuple[str, ...]:
    """`number` of the sentences in the site's way of addressing, the same ones each time."""
    start, total = voice.number(f"{subject} first", len(sentences)), len(sentences)
    step = 1 if total < 3 else 1 + voice.number(f"{subject} step", 2)
    chosen = dict.fromkeys((start + i * step) % total for i in range(number))
    return tuple(voice.say(f"{subject} {i}", sentences[i : i + 1]) for i in chosen)

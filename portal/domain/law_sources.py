"""Where the rules of the table come from, how they were read, and the units that they are counted in."""

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What a rule's value counts; WORDS where it has no value."""

    WORDS = "words"
    EURO = "euro"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    YEAR = "year"
    PEOPLE = "people"
    SCHOOLS = "schools"
    QUESTIONS = "questions"
    EXAMS = "exams"
    ATTEMPTS = "attempts"
    VISITS = "visits"
    AREAS = "areas"
    STARS = "stars"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Source:
    """A page that a rule rests on; `at_duo_2026`: others compared DUO's page with the rule, we did not see it again."""

    title: str
    address: str
    at_duo_2026: bool = False


DUO = "https://www.inburgeren.nl"
MARK_PAGES = "https://www.blikopwerk.nl"

DUO_FINE = Source("DUO: boete", f"{DUO}/u-gaat-inburgeren/boete.jsp", at_duo_2026=True)
DUO_TERM = Source("DUO: u gaat inburgeren", f"{DUO}/u-gaat-inburgeren/index.jsp", at_duo_2026=True)
DUO_MORE_TIME = Source("DUO: extra tijd", f"{DUO}/extra-tijd/index.jsp", at_duo_2026=True)
DUO_EXAMS = Source("DUO: examen doen", f"{DUO}/examen-doen/index.jsp", at_duo_2026=True)
DUO_PAYING = Source("DUO: inburgeren betalen", f"{DUO}/inburgeren-betalen/index.jsp", at_duo_2026=True)
DUO_ROUTES = Source("Divosa: inburgering", "https://www.divosa.nl/onderwerpen/inburgering", at_duo_2026=True)
PAYING = Source("DUO: inburgeren betalen", f"{DUO}/inburgeren-betalen/index.jsp")
CHOOSING = Source("DUO: choosing a school", f"{DUO}/en/integration-in-the-netherlands/choosing-school.jsp")
BORROWING = Source("DUO: how much can you borrow", f"{DUO}/en/paying-for-integration/how-much-can-you-borrow.jsp")

LETTER = Source("Blik op Werk: veelgestelde vragen", "https://blikopinburgering.nl/veelgestelde-vragen/")
MARK = Source("Blik op Werk: keurmerk inburgeren", f"{MARK_PAGES}/inburgeren/keurmerk-inburgeren/")
ASPIRANT = Source("Blik op Werk: taal en inburgeren", f"{MARK_PAGES}/dienstverlener/taal-en-inburgeren")
PILLARS = Source("Blik op Werk: keurmerk inburgeren", f"{MARK_PAGES}/dienstverlener/keurmerk-inburgeren")
STARS = Source("Zoek inburgerschool: veelgestelde vragen", "https://zoekinburgerschool.nl/2020/veelgestelde-vragen")
TEACHERS = Source(
    "Blik op Werk: NT2-docententekort",
    "https://blikopinburgering.nl/informatiemail-tijdelijke-uitzonderingen-ter-verlichting-van-het-nt2-docententekort/",
)
GIFTS = Source(
    "Blik op Werk: fraude in taalonderwijs",
    f"{MARK_PAGES}/nieuws/samen-ten-strijde-tegen-fraude-in-taalonderwijs",
)
COMPLAINTS = Source("Zoek inburgerschool: klachten", "https://www.zoekinburgerschool.nl/2020/veelgestelde-vragen")
VISITS = Source("Rijnmond", "https://www.rijnmond.nl/nieuws/196983")
SUSPENDED = Source("De Gelderlander, mei 2019", "https://www.gelderlander.nl/arnhem")

NEWS = "https://www.rijksoverheid.nl/actueel/nieuws"
COUNCIL_2025 = Source(
    "Rijksoverheid: Raad van State, 9 juli 2025",
    f"{NEWS}/2025/07/09/uitspraak-raad-van-state-in-zaak-boetes-en-leningen-inburgering",
)
COUNCIL_2026 = Source(
    "Rijksoverheid: Raad van State, 18 februari 2026",
    f"{NEWS}/2026/02/19/uitspraak-raad-van-state-over-boetes-en-leningen-inburgering",
)
ONA_2018 = Source(
    "Rijksoverheid, februari 2018", f"{NEWS}/2018/02/04/koolmees-pakt-wachttijden-inburgeringsexamens-aan"
)
COURT_2025 = Source("Rechtbank Overijssel 2025, 242", "https://lexboost.com/rechtspraak/ECLI:NL:RBOVE:2025:242")
PAPERS = "https://zoek.officielebekendmakingen.nl"
TRANSITION = Source("Kamerstuk 36078, 3", f"{PAPERS}/dossier/kst-36078-3.html")
LETTER_380 = Source("Kamerstuk 32824, 380", f"{PAPERS}/kst-32824-380.html")

ADVICE_NT2 = Source("NT2.nl", "https://www.nt2.nl/en/dossier/de-nieuwe-wet-inburgering-/blik-op-werk")
ROUTES_NT2 = Source(
    "NT2.nl: leerroutes",
    "https://www.nt2.nl/nl/dossier/de-nieuwe-wet-inburgering-/het-nieuwe-inburgeringstraject-leerroutes-",
)
TILBURG = "https://www.werkeninkomentilburg.nl/en/inburgering"
ADVICE_TILBURG = Source("Tilburg", f"{TILBURG}/ik-kom-bij-mijn-partner-wonen/taalles-voor-gezinsmigranten")
Z_TILBURG = Source("Tilburg", f"{TILBURG}/taalles-en-trajecten-verblijfsvergunning-vanaf-2022/de-z-route")
PIP = Source("Inburgeringwijzer", "https://www.inburgeringwijzer.nl/en/civic-integration/learning-routes/")
REFUGEE_HELP = Source(
    "RefugeeHelp", "https://www.refugeehelp.nl/en/status-holder/article/100092-you-can-borrow-money-from-duo"
)
ONLINE_2019 = Source("Ik wil inburgeren", "https://www.ikwilinburgeren.nl")
TROUW_2023 = Source("Trouw, 2023", "https://www.trouw.nl/binnenland")
PRICE_2023 = Source("OCETC, 2023", "https://www.ocetc.nl")
PRICE_TAALTAFELS = Source("Taaltafels: tarieven", "https://www.taaltafels.nl/tarieven-en-contracten/")
RECRUITERS = Source("Follow the Money", "https://www.ftm.nl/artikelen/taalscholen-spellen-fraude-tot-op-de-letter")
OFFERED_MONEY = Source("De Volkskrant, 2020", "https://www.volkskrant.nl/kijkverder/v/2020/")
LESSONS_NOT_IN_DUTCH = Source("NRC, februari 2018", "https://www.nrc.nl/nieuws/2018/02/09/")
INSPECTORATE = Source("Nederlandse Arbeidsinspectie", "https://www.nlarbeidsinspectie.nl")
THINKING_TIME = Source(
    "ConsuWijzer: bedenktijd (Burgerlijk Wetboek 6, 230o)",
    "https://www.consuwijzer.nl/elektronica/kopen-op-afstand/bedenktijd-koop-op-afstand",
)
DIGID = Source("DigiD: veilig gebruiken", "https://www.digid.nl")
FRAUD_2018 = Source("NOS, december 2018", "https://nos.nl/artikel/2264011")

"""Stories that work: what municipalities did, what is known of how it went, and what to ask one's own municipality.

Each fact rests on the sources of its story; where an attempt failed elsewhere, the story says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from flask_babel import LazyString
from flask_babel import lazy_gettext as _


@dataclass(frozen=True, slots=True)
class StorySource:
    """What a story rests on; without an address it is an article that stands nowhere in the open."""

    title: str
    address: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """One example: where and when, what was done, what is known of it, what to ask, and the sources."""

    slug: str
    drawing: str
    title: LazyString
    place: LazyString
    done: tuple[LazyString, ...]
    known: tuple[LazyString, ...]
    ask: tuple[LazyString, ...]
    sources: tuple[StorySource, ...]


THE_HAGUE = StorySource(
    "Den Haag FM, 2 februari 2018",
    "https://denhaagfm.nl/2018/02/02/duizend-inburgeraars-naar-nieuw-inburgeringshuis-in-schilderswijk/",
)
WORK_PILOTS = StorySource(
    "Divosa, proeven met taal en werk, 2021",
    "https://divosa.nl/publicaties/pilotprogramma-veranderopgave-inburgering-voi/pilotprogramma-veranderopgave-4-0",
)
PURCHASE = StorySource(
    "Divosa, inkoop van leerroutes, 2025",
    "https://divosa.nl/publicaties/grip-op-inkoop-en-contractmanagement-van-leerroutes-de-inburgering",
)
STOPPED = StorySource(
    "Omroep Brabant, november 2018",
    "https://www.omroepbrabant.nl/nieuws/2893662/"
    "Nederlandse-taal-leren-op-de-werkvloer-blijkt-te-pittig-nieuwe-inburgeringscursus-Meierijstad-stopt",
)

STORIES = (
    Story(
        slug="work-from-the-first-day",
        drawing="work",
        title=_("Lessons and work from the first day"),
        place=_("Heusden, about 2017, and other towns from 2019 to 2021"),
        done=(
            _("In Heusden a small group learned Dutch and worked."),
            _("Half of the time they were at work."),
            _("Later more towns tried this: lessons and work together."),
        ),
        known=(
            _("Towns, learners and employers said: this is better."),
            _("People who cannot read yet learned more easily at work."),
            _("In Meierijstad it was too hard. The town stopped with it in 2018."),
        ),
        ask=(
            _("Can I learn Dutch and work in the same week?"),
            _("Do the lessons fit with my work?"),
            _("Who helps me if it is too much?"),
        ),
        sources=(StorySource("Nieuwsbericht over Heusden, 2017"), WORK_PILOTS, STOPPED),
    ),
    Story(
        slug="placement-beside-lessons",
        drawing="week",
        title=_("Lessons and a work placement of 16 hours"),
        place=_("The Hague (Den Haag), 2017 to 2019"),
        done=(
            _("The town itself made a plan for a thousand people."),
            _("They had lessons for 40 weeks, on four half days a week."),
            _("Beside the lessons they had a placement of 16 hours a week."),
            _("Lessons and help were in one house in the town."),
        ),
        known=(_("We do not know how many people passed their exams."),),
        ask=(
            _("Is there a place where I can practise Dutch at work?"),
            _("How many hours a week is that, together with the lessons?"),
            _("Is the help in the same building as the lessons?"),
        ),
        sources=(StorySource("Nieuwsbericht over Den Haag, juni 2017"), THE_HAGUE),
    ),
    Story(
        slug="one-school-nearby",
        drawing="school",
        title=_("One school nearby, and a talk every three months"),
        place=_("Alphen-Chaam, about 2017"),
        done=(
            _("The town chose one school for its people."),
            _("So nobody had to travel far."),
            _("Every three months town and school talked about all learners."),
        ),
        known=(
            _("Before that, people travelled far and often stopped."),
            _("We do not know how many people passed their exams."),
        ),
        ask=(
            _("Is there a good school nearer to my home?"),
            _("How often do you talk with my school about me?"),
            _("May I be there when you talk about me?"),
        ),
        sources=(StorySource("Nieuwsbericht over Tilburg en Alphen-Chaam, 2017"),),
    ),
    Story(
        slug="evening-and-workplace",
        drawing="evening",
        title=_("Lessons in the evening and at work"),
        place=_("Tilburg, about 2017, and many towns in 2025"),
        done=(
            _("Tilburg asked its schools for good lessons at different hours."),
            _("Many towns now ask schools for lessons in the evening and at the weekend."),
        ),
        known=(
            _("In the first years there were too few lessons for people who work."),
            _("Some towns still have no lessons in the evening."),
        ),
        ask=(
            _("I work during the day. Which school has lessons in the evening?"),
            _("Can a teacher come to my work?"),
            _("What happens when my working hours change?"),
        ),
        sources=(
            StorySource("Nieuwsbericht over Tilburg en Alphen-Chaam, 2017"),
            PURCHASE,
            StorySource("Trouw, 2023", "https://www.trouw.nl/binnenland"),
        ),
    ),
    Story(
        slug="mentors",
        drawing="mentor",
        title=_("A mentor: somebody who practises with you"),
        place=_("Leiden, and many other towns"),
        done=(
            _("In Leiden each newcomer can get a mentor: a volunteer from the town."),
            _("They meet for two or three hours a week, for half a year or more."),
            _("They speak Dutch and learn to know the town together."),
        ),
        known=(
            _("Research of 2011: people with a language coach dared to speak more."),
            _("A mentor comes beside the lessons, not in place of them."),
        ),
        ask=(
            _("Can I get a mentor or a language coach?"),
            _("How long must I wait for one?"),
            _("Where can I practise speaking until then?"),
        ),
        sources=(
            StorySource("Gemeente Leiden, mentorproject", "https://i-doe.nl/vacature/detail/1132/"),
            StorySource(
                "Het Begint met Taal, onderzoek van Regioplan",
                "https://www.hetbegintmettaal.nl/taalcoaching-al-ruim-9-000-inburgeraars-en-vrijwilligers-gekoppeld/",
            ),
        ),
    ),
    Story(
        slug="a-house-in-the-neighbourhood",
        drawing="house",
        title=_("A place for questions in your neighbourhood"),
        place=_("Utrecht, plan of 2020"),
        done=(
            _("Utrecht planned houses in the neighbourhoods: welcome houses."),
            _("There one team helps newcomers and shows them the way."),
            _("Neighbours come there too."),
            _("The town also wanted fewer schools, and lessons that fit the person."),
        ),
        known=(
            _("Before that, help stood in many different places."),
            _("We do not know yet how well it works."),
        ),
        ask=(
            _("Where can I go with all my questions?"),
            _("Is that place near my home?"),
            _("Is there somebody who speaks my language?"),
        ),
        sources=(
            StorySource(
                "NOS, oktober 2020",
                "https://nos.nl/artikel/2352588-welkom-huizen-om-statushouders-en-utrechters-samen-te-brengen.html",
            ),
        ),
    ),
)
BY_SLUG: Mapping[str, Story] = {story.slug: story for story in STORIES}

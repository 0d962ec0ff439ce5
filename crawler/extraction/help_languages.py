"""Languages in which teachers help, as ISO 639 codes."""

import re

from crawler.extraction.claims import Claim
from crawler.extraction.sentences import Sentence
from crawler.pages.phrases import Phrase

_NAMES = """
    ar=arabisch,arabic,syrisch-arabisch tr=turks,turkish en=engels,english ti=tigrinya,tigrigna
    fa=farsi,perzisch,persian prs=dari ps=pasjtoe,pashto ku=koerdisch,kurdish ckb=sorani kmr=kurmanji
    so=somalisch,somali uk=oekraïens,oekraiens,ukrainian ru=russisch,russian pl=pools,polish es=spaans,spanish
    fr=frans,french de=duits,german pt=portugees,portuguese it=italiaans,italian
    zh=chinees,mandarijn,chinese,mandarin yue=kantonees vi=vietnamees,vietnamese th=thai,thais
    am=amhaars,amhaarse,amharic ber=berbers zgh=tamazight rif=tarifit hi=hindi ur=urdu bn=bengaals,bengali
    ro=roemeens,romanian bg=bulgaars,bulgarian hu=hongaars,hungarian el=grieks,greek sr=servisch hr=kroatisch
    bs=bosnisch sq=albanees,albanian sw=swahili id=indonesisch ja=japans,japanese ko=koreaans,korean
    he=hebreeuws hy=armeens,armenian ka=georgisch pap=papiaments ta=tamil ne=nepalees,nepali az=azerbeidzjaans
    fy=fries,frysk,frisian
    uz=oezbeeks cs=tsjechisch sk=slowaaks lt=litouws lv=lets srn=sranan om=oromo arc=aramees tw=twi
"""
_LANGUAGES = {name: code for code, names in (entry.split("=") for entry in _NAMES.split()) for name in names.split(",")}
_LANGUAGE_WORD = re.compile(r"\b(" + "|".join(sorted(_LANGUAGES, key=len, reverse=True)) + r")\b", re.IGNORECASE)
_HELPS = Phrase(
    (
        r"\bspre(?:ek|ekt|ken)\b|sprekend\w*|\bspeaks?\b|\bspoken\b|uitleg|leg(?:t|gen)? .{0,40}uit|uitgelegd|"
        r"\bhulp\b|\bhelp\w*|ondersteun|support|begeleid|hulptaal|hulptalen|voertaal|steuntaal|explain|"
        r"vertaalt|\bswitch(?:es)? to\b|\b(?:schakel|stap)\w*\b.{0,15}\bover\b|overschakel|"
        r"tweetalig|taalhulp|moedertaal van|assist"
    ),
)
_HELPER = re.compile(
    (
        r"docent|juf|meester|lera|team|teacher|ik\b|\bi\b|\bwe\b|wij\b|onze|our|assistent|coach|begeleid|"
        r"vrijwilliger|medewerker|collega|\b[A-Z][a-z]+ spreekt|uitleg|hulp|steun|hulpta|support|help|"
        r"staff|haar|hij|zij\b|instruct|balie|\b(?:both|all|one|each|two) of us\b|\b(?:we|i)'ll\b|explain|"
        r"\bleg(?:t|gen)\b.{0,60}\buit\b|\b(?:alle)?bei(?:de)?\b"
    ),
    re.IGNORECASE,
)
_STUDENTS_SPEAK = Phrase(
    r"(?:cursisten|deelnemers|leerlingen|studenten|bezoekers|students|participants|learners|je|u|"
    r"mensen die|wie) (?:\w+ ){0,3}spre(?:ek|ekt|ken)|spreekt u|spreek je|do you speak|(?:website|"
    r"folder|informatie|pagina|\bpage|video|film|formulier|brochure|tekst)[^.]{0,40}\b(?:in het|in)\b|"
    r"leren? (?:\w+ )?(?:engels|spaans)|geen (?:engels|arabisch)|"
    r"\b(?:zoeken|gezocht|vacature|looking for)\b|lessen in het engels|cursus engels|niet in het (?!nederlands)|"
    r"telefonisch",
)


def language_claims(sentence: Sentence) -> list[Claim]:
    """The languages in which a sentence says that teachers help."""
    languages = languages_in(sentence.plain, sentence.label)
    return [Claim("support_languages", languages, sentence.text)] if languages else []


def languages_in(text: str, label: str = "") -> tuple[str, ...]:
    """Codes of the languages in which teachers help."""
    labelled = bool(
        re.search(r"hulpta|steunta|talen|languages|taalhulp|ondersteuning|uitleg in|docent", label, re.IGNORECASE)
    )
    if _STUDENTS_SPEAK.search(text) or not (labelled or (_HELPS.search(text) and _HELPER.search(text))):
        return ()
    return tuple(dict.fromkeys(_LANGUAGES[word.lower()] for word in _LANGUAGE_WORD.findall(text)))

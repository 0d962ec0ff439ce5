"""Words of this field that mean the same, and words of other languages for the most used notions; kept short."""

from collections.abc import Mapping
from types import MappingProxyType

# Each line: phrases of which one stands for the others. Forms and compounds of one word need no line.
SYNONYMS: tuple[tuple[str, ...], ...] = (
    ("nederlands", "nt2", "nederlands als tweede taal"),
    ("alfabetisering", "leren lezen en schrijven", "alfa", "analfabeten", "laaggeletterden"),
    ("inburgering", "integratie", "integreren"),
    ("cursus", "les", "training", "opleiding"),
    ("avond", "avondcursus", "avondles", "avondschool", "avondopleiding"),
    ("overdag", "ochtend", "middag", "dagcursus", "dagopleiding"),
    ("weekend", "zaterdag", "zondag", "weekendcursus"),
    ("online", "op afstand", "thuisstudie", "e-learning"),
    ("staatsexamen", "staats examen", "nt2 examen"),
    ("knm", "kennis van de nederlandse maatschappij"),
    ("map", "module arbeidsmarkt en participatie"),
    ("pvt", "participatieverklaringstraject", "participatieverklaring"),
    ("ona", "orientatie op de nederlandse arbeidsmarkt"),
    ("z-route", "zelfredzaamheidsroute", "zelfredzaamheid"),
    ("onderwijsroute", "schakeltraject"),
    ("spreken", "praten", "conversatie", "gesprek", "spreekvaardigheid"),
    ("schrijven", "schrijfvaardigheid"),
    ("lezen", "leesvaardigheid"),
    ("luisteren", "luistervaardigheid"),
    ("kinderopvang", "oppas", "creche"),
    ("vrouwen", "dames"),
    ("gratis", "kosteloos"),
    ("docent", "leraar"),
    ("intensief", "spoedcursus", "snelcursus"),
    ("den haag", "'s-gravenhage"),
    ("den bosch", "'s-hertogenbosch"),
)

# Dutch phrase: the same in English, Turkish and Arabic as newcomers type it. Matched as written, never stemmed:
# "evening" and the Dutch "even" have one stem.
FOREIGN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cursus": ("course", "courses", "class", "classes", "kurs", "kursu", "kurslar", "دورة", "دورات", "كورس"),
        "les": ("lesson", "lessons", "ders", "dersi", "dersler", "درس", "دروس"),
        "avond": ("evening", "evenings", "akşam", "مساء", "مسائي", "مسائية"),
        "ochtend": ("morning", "mornings", "sabah", "صباح", "صباحي", "صباحية"),
        "middag": ("afternoon", "öğleden sonra"),
        "weekend": ("hafta sonu", "عطلة", "نهاية الأسبوع"),
        "online": ("çevrimiçi", "distance", "اونلاين", "عن بعد", "انترنت"),
        "nederlands": ("dutch", "hollandaca", "felemenkçe", "flemenkçe", "هولندي", "هولندية"),
        "taal": ("language", "dil", "dili", "لغة"),
        "school": ("okul", "okulu", "مدرسة"),
        "lezen": ("reading", "read", "okuma", "قراءة"),
        "schrijven": ("writing", "write", "yazma", "كتابة"),
        "spreken": ("speaking", "speak", "konuşma", "محادثة", "تحدث"),
        "luisteren": ("listening", "dinleme", "استماع"),
        "alfabetisering": ("literacy", "okuma yazma", "محو الأمية", "أمية"),
        "examen": ("exam", "exams", "sınav", "sınavı", "امتحان", "اختبار"),
        "inburgering": ("civic integration", "integration", "entegrasyon", "uyum", "اندماج"),
        "beginners": ("beginner", "başlangıç", "مبتدئ", "مبتدئين"),
        "gratis": ("free", "ücretsiz", "bedava", "مجاني", "مجانية", "مجانا"),
        "vrouwen": ("women", "woman", "kadın", "kadınlar", "نساء", "سيدات"),
        "kinderopvang": ("childcare", "kreş", "حضانة"),
        "docent": ("teacher", "öğretmen", "معلم", "مدرس"),
        "werk": ("work", "job", "iş", "عمل"),
        "intensief": ("intensive", "fast", "yoğun", "مكثف", "مكثفة"),
    }
)

"""The most used notions in the languages of the site, as newcomers type them; each stands for a Dutch word."""

from collections.abc import Mapping
from types import MappingProxyType


def _phrases(*lines: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for line in lines for phrase in line.split(","))


# Dutch phrase: the same in English, Turkish and Arabic; Ukrainian and Russian; Persian; Spanish, Portuguese, French and
# Somali; Tigrinya. Matched as written, never stemmed: "evening" and the Dutch "even" have one stem.
FOREIGN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cursus": _phrases(
            "course, courses, class, classes, kurs, kursu, kurslar, دورة, دورات, كورس",
            "курс, курси, курсів, курсы, курсов, کلاس, curso, cursos, cours, koorso, koorsooyin, ኮርስ",
        ),
        "les": _phrases(
            "lesson, lessons, ders, dersi, dersler, درس, دروس, урок, уроки, заняття, занятие, занятия",
            "clase, clases, aula, aulas, leçon, leçons, ትምህርቲ",
        ),
        "avond": _phrases(
            "evening, evenings, akşam, مساء, مسائي, مسائية, вечір, вечірні, вечірній, увечері, вечер, вечерние",
            "вечерний, вечером, عصر, شب, شبانه, noche, nocturno, nocturnos, noite, noturno, soir, soirée, habeen, fiid",
            "ምሸት",
        ),
        "ochtend": _phrases(
            "morning, mornings, sabah, صباح, صباحي, صباحية, ранок, ранкові, вранці, утро, утренние, утром, صبح",
            "mañana, mañanas, manhã, matin, matinée, subax, subaxdii, ንግሆ",
        ),
        "middag": _phrases(
            "afternoon, öğleden sonra, بعد الظهر, після обіду, после обеда, بعد از ظهر, tarde, tardes",
            "après-midi, galab",
        ),
        "weekend": _phrases(
            "hafta sonu, عطلة, نهاية الأسبوع, вихідні, вихідних, выходные, выходных, آخر هفته",
            "fin de semana, fim de semana, week-end",
        ),
        "online": _phrases(
            "çevrimiçi, distance, اونلاين, عن بعد, انترنت, онлайн, дистанційно, дистанционно, آنلاین",
            "en línea, a distancia, à distância, en ligne",
        ),
        "nederlands": _phrases(
            "dutch, hollandaca, felemenkçe, flemenkçe, هولندي, هولندية, нідерландська, нідерландської, нідерландську",
            "голландська, голландської, нидерландский, нидерландского, голландский, голландского, هلندی",
            "neerlandés, holandés, neerlandês, holandês, néerlandais, hollandais, holandays, ሆላንድ, ሆላንድኛ",
        ),
        "taal": _phrases(
            "language, dil, dili, لغة, мова, мови, мову, язык, языка, языку, زبان, idioma, lengua, língua, langue",
            "luqad, luqadda, ቋንቋ",
        ),
        "school": _phrases(
            "okul, okulu, مدرسة, школа, школи, школу, школы, آموزشگاه, escuela, escola, école, dugsi, iskuul",
            "ቤት ትምህርቲ",
        ),
        "leren": _phrases(
            "learn, learning, öğren, öğrenmek, تعلم, تعليم, вчити, вивчати, вивчення, учить, изучать, изучение",
            "یادگیری, aprender, apprendre, baro, barasho, ምምሃር",
        ),
        "lezen": _phrases(
            "reading, read, okuma, قراءة, читання, читати, чтение, читать, خواندن, lectura, leitura, lire, ler, akhris"
        ),
        "schrijven": _phrases(
            "writing, write, yazma, كتابة, письмо, писати, писать, نوشتن, escribir, escrever, écrire, qoris"
        ),
        "spreken": _phrases(
            "speaking, speak, konuşma, محادثة, تحدث, розмовна, розмовний, говорити, разговорный, говорить, مکالمه",
            "hablar, conversación, falar, conversação, parler, conversation, hadal, ምዝራብ",
        ),
        "luisteren": _phrases("listening, dinleme, استماع, аудіювання, аудирование, شنیدن, escuchar, ouvir, écouter"),
        "alfabetisering": _phrases(
            "literacy, okuma yazma, محو الأمية, أمية, грамотність, грамотность, سوادآموزی",
            "alfabetización, alfabetização, alphabétisation, akhris iyo qoris",
        ),
        "examen": _phrases(
            "exam, exams, sınav, sınavı, امتحان, اختبار, іспит, іспиту, экзамен, экзамена, آزمون, exame, imtixaan, ፈተና"
        ),
        "staatsexamen": _phrases(
            "state exam, state examination, devlet sınavı, امتحان الدولة, державний іспит, государственный экзамен",
            "آزمون دولتی, examen estatal, exame estatal, examen d'état",
        ),
        "inburgering": _phrases(
            "civic integration, integration, entegrasyon, uyum, اندماج, інтеграція, інтеграції, интеграция, интеграции",
            "ادغام, integración, integração, isdhexgal, ውህደት",
        ),
        "beginners": _phrases(
            "beginner, başlangıç, مبتدئ, مبتدئين, початківець, початківців, начинающий, начинающих, مبتدی",
            "principiante, principiantes, iniciante, iniciantes, débutant, débutants, bilow, ጀመርቲ",
        ),
        "gratis": _phrases(
            "free, ücretsiz, bedava, مجاني, مجانية, مجانا, безкоштовно, безкоштовні, бесплатно, бесплатные, رایگان",
            "gratuito, gratuitos, gratuit, bilaash, ብናጻ",
        ),
        "vrouwen": _phrases(
            "women, woman, kadın, kadınlar, نساء, سيدات, жінка, жінки, жінок, женщина, женщины, женщин, زنان, بانوان",
            "mujer, mujeres, mulher, mulheres, femme, femmes, haween, dumar, ኣንስቲ",
        ),
        "kinderopvang": _phrases(
            "childcare, kreş, حضانة, дитячий садок, детский сад, مهد کودک, guardería, garderie, xanaano"
        ),
        "docent": _phrases("teacher, öğretmen, معلم, مدرس, вчитель, учитель, معلم, profesor, professor, professeur"),
        "werk": _phrases(
            "work, job, iş, عمل, робота, роботи, работа, работы, کار, trabajo, trabalho, travail, shaqo, ስራሕ"
        ),
        "intensief": _phrases(
            "intensive, fast, yoğun, مكثف, مكثفة, інтенсивний, інтенсивні, интенсивный, интенсивные, فشرده",
            "intensivo, intensivos, intensif",
        ),
    }
)

"""How easy the Dutch of the site is: words a sentence, and words that are not among the 5,000 most frequent ones."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

from portal.web.stories import STORIES
from portal.web.translating import GLOSSARY, TRANSLATIONS, rows_of
from tests.bench.result import publish

MESSAGES = TRANSLATIONS / "nl" / "LC_MESSAGES" / "messages.po"
COMMON = Path(__file__).with_name("common_dutch.txt")
# The limits of the project: words a sentence, on average and at most.
MEAN, MOST = 10, 16
GAP = re.compile(r"%\(\w+\)s|%%|https?://\S+")
SENTENCE_END = re.compile(r"(?<=[.?!:])\s+|\n")
WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:['-][A-Za-zÀ-ÿ]+)*|\d[\d.,]*")
ENDINGS = ("en", "s", "t", "e", "n", "d", "de", "te", "den", "ten", "je", "tje", "st", "er", "'s")
SHOWN = 60


def main() -> None:
    """Measure and publish; prints what is too long or uncommon."""
    sentences = [sentence for message in dutch() for sentence in sentences_of(message)]
    lengths = [len(WORD.findall(sentence)) for sentence in sentences]
    for sentence, length in zip(sentences, lengths, strict=True):
        if length > MOST:
            print(f"{length}: {sentence}")
    rare = Counter(word for sentence in sentences for word in WORD.findall(sentence.lower()) if not is_easy(word))
    print("uncommon and not in the glossary:", ", ".join(word for word, _ in rare.most_common(SHOWN)))
    publish(
        "readability",
        {
            "sentences": len(sentences),
            "mean_words": round(sum(lengths) / len(lengths), 2),
            "limit_mean": MEAN,
            "longest": max(lengths),
            "limit_longest": MOST,
            "too_long": sum(length > MOST for length in lengths),
            "uncommon_share": round(rare.total() / sum(lengths), 3),
        },
    )


def dutch() -> Iterator[str]:
    """Every Dutch message in all of its forms, and the stories."""
    with MESSAGES.open("rb") as file:
        for message in read_po(file, locale="nl"):
            if message.id:
                yield from [message.string] if isinstance(message.string, str) else message.string or ()
    for story in STORIES:
        told = story.tellings["nl"]
        yield from (told.title, told.place, *told.done, *told.known, *told.ask)


def sentences_of(message: str) -> list[str]:
    """The sentences of a message, a gap counted as one word; labels of a single word are sentences too."""
    return [part for part in SENTENCE_END.split(GAP.sub("7", message)) if WORD.search(part)]


def known_words() -> frozenset[str]:
    """Frequent words, and those that the glossary explains."""
    lines = COMMON.read_text(encoding="utf-8").splitlines()
    frequent = {word for line in lines if not line.startswith("#") for word in line.split()}
    explained = {
        word
        for row in rows_of(GLOSSARY / "nl.tsv")
        for word in WORD.findall(f"{row['translation']} {row['stems']}".lower())
    }
    return frozenset(frequent | explained)


KNOWN = known_words()


def is_easy(word: str) -> bool:
    """Whether a word, an inflection of it, or both halves of a compound are known."""
    if not word[0].isalpha() or is_known(word):
        return True
    return any(
        is_known(word[:place].rstrip("-s")) and is_known(word[place:].lstrip("-")) for place in range(3, len(word) - 2)
    )


def is_known(word: str) -> bool:
    """Whether a word is known as it stands or without its ending."""
    stems = [word, *(word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending))]
    return any(stem in KNOWN or f"{stem}en" in KNOWN for stem in stems if len(stem) > 1)


if __name__ == "__main__":
    main()

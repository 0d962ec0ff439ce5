"""PDFs are made of what we hand over and of nothing else."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from portal.web import paper
from portal.web.paper import Press, PressBusy, can_print

STATIC = Path(paper.__file__).resolve().parents[1] / "static"
LETTERS = STATIC / "vendor" / "noto-sans-ethiopic-ethiopic-wght-normal.woff2"
pytestmark = pytest.mark.skipif(not can_print(), reason="no Pango on this machine")


def words_of(made: bytes) -> str:
    """The words of a PDF."""
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages)


def test_a_page_can_reach_neither_the_network_nor_the_disk(tmp_path: Path) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("p::before { content: 'geheim' }", encoding="utf-8")
    reaching = f'<link rel="stylesheet" href="{secret.as_uri()}"><img src="http://127.0.0.1:9/x"><p>Dag</p>'
    assert words_of(Press(STATIC).make(reaching)).strip().startswith("Dag")


def test_without_the_letters_from_npm_the_systems_own_serve(tmp_path: Path) -> None:
    for name in paper.STYLES:
        shutil.copy(STATIC / name, tmp_path / name)
    assert "Wanneer kan ik beginnen?" in words_of(Press(tmp_path).make("<p class=paper>Wanneer kan ik beginnen?</p>"))


@pytest.mark.skipif(not LETTERS.exists(), reason="npm fetched no letters")
@pytest.mark.parametrize(
    "words",
    [
        "Şimdi ığdır çöğüş",
        "Привіт, мир їжак",
        "متى يمكنني أن أبدأ؟",
        "چه زمانی می‌توانم شروع کنم؟",
        "መዓስ ክጅምር",
        "¿Cuándo? São",
    ],
)
def test_letters_of_every_language_come_out_as_they_went_in(words: str) -> None:
    made = Press(STATIC).make(f'<body class="paper"><p><strong>{words}</strong></p><p>{words}</p></body>')
    letters = "".join(words_of(made).split()).replace("\u200c", "")
    assert letters.count("".join(words.split()).replace("\u200c", "").strip("؟?")) == 2


def test_one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    press = Press(STATIC)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(paper, "set_type", lambda *_: press.make("<p>Nog een</p>"))
        with pytest.raises(PressBusy):
            press.make("<p>Dag</p>")
    assert press.make("<p>Dag</p>").startswith(b"%PDF-")

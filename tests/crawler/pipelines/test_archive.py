"""The archive gives back what was fetched, byte for byte, or leaves it out."""

import gzip
import stat
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from crawler.items import Page
from crawler.pipelines.archive import Archive
from crawler.pipelines.files import write_whole

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def a_page(body: bytes = b"<p>les</p>", url: str = "https://school.example/") -> Page:
    return Page(url, body, "text/html; charset=windows-1252", NOW, date(2026, 11, 3))


def test_pages_come_back_as_they_were_in_their_order(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    pages = [a_page(bytes([number]) * 3, f"https://school.example/{number}") for number in (3, 1, 2)]
    archive.keep("school", NOW, pages, {pages[0].url: {"ETag": '"x"'}})
    found = archive.newest("school")
    assert [archived.page for archived in found] == pages
    assert [dict(archived.headers) for archived in found] == [{"ETag": '"x"'}, {}, {}]


@given(body=st.binary(max_size=300), days=st.integers(0, 400))
def test_any_bytes_survive(tmp_path_factory: object, body: bytes, days: int) -> None:
    archive = Archive(Path(str(tmp_path_factory.mktemp("archive"))))  # type: ignore[attr-defined]
    page = Page("https://school.example/é", body, "", NOW + timedelta(days=days))
    archive.keep("school", NOW, [page], {})
    assert archive.newest("school")[0].page == page


def test_the_newest_visit_that_brought_pages_counts(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.keep("school", NOW, [a_page(b"eerst")], {})
    archive.keep("school", NOW + timedelta(days=7), [a_page(b"later")], {})
    archive.keep("school", NOW + timedelta(days=14), [], {})
    assert [archived.page.body for archived in archive.newest("school")] == [b"later"]
    assert list(archive.earlier("school")) == ["https://school.example/"]


def test_a_body_that_did_not_change_is_kept_once(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    for week in range(3):
        archive.keep("school", NOW + timedelta(weeks=week), [a_page()], {})
    assert len(list((tmp_path / "school" / "bodies").iterdir())) == 1
    assert len(list((tmp_path / "school" / "visits").iterdir())) == 3


def test_a_damaged_or_missing_body_is_left_out(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    pages = [
        a_page(b"een", "https://a.example/"),
        a_page(b"twee", "https://b.example/"),
        a_page(b"3", "https://c.example/"),
    ]
    archive.keep("school", NOW, pages, {})
    first, second = sorted((tmp_path / "school" / "bodies").iterdir())[:2]
    first.unlink()
    second.write_bytes(gzip.compress(b"iets anders"))
    assert len(archive.newest("school")) == 1


def test_a_damaged_line_is_left_out(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.keep("school", NOW, [a_page()], {})
    (visit,) = (tmp_path / "school" / "visits").iterdir()
    visit.write_bytes(b'3\n{"url"\n\xff\xfe\n' + visit.read_bytes() + b'{"url": "https://half')
    assert [archived.page for archived in archive.newest("school")] == [a_page()]


def test_an_unknown_provider_has_no_pages(tmp_path: Path) -> None:
    assert Archive(tmp_path).newest("nergens") == []
    assert Archive(tmp_path).earlier("nergens") == {}


def test_a_file_that_cannot_be_finished_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "feed"
    target.mkdir()
    (target / "in-de-weg").touch()
    try:
        write_whole(target, b"regel")
    except OSError:
        pass
    else:
        raise AssertionError("a folder was written over")
    assert [path.name for path in tmp_path.iterdir()] == ["feed"]


def test_a_written_file_can_be_read_by_others(tmp_path: Path) -> None:
    write_whole(tmp_path / "nieuw" / "feed", b"regel")
    assert stat.S_IMODE((tmp_path / "nieuw" / "feed").stat().st_mode) == 0o644

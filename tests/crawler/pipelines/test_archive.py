"""The archive gives back what was fetched, byte for byte, or leaves it out."""

import gzip
import hashlib
import stat
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.items import Page
from crawler.pipelines.archive import Archive, Pruned
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


def weekly(archive: Archive, weeks: int, slug: str = "school") -> None:
    """Visits with one page that never changes and one that always does."""
    for week in range(weeks):
        pages = [a_page(b"vast"), a_page(b"week %d" % week, "https://school.example/nieuws")]
        archive.keep(slug, NOW + timedelta(weeks=week), pages, {})


def files(archive: Archive, slug: str = "school") -> tuple[int, int]:
    """How many visits and bodies are kept."""
    folder = archive.directory / slug
    return len(list((folder / "visits").iterdir())), len(list((folder / "bodies").iterdir()))


@pytest.mark.parametrize(("weeks", "keep", "left"), [(6, 4, (4, 5)), (6, 1, (1, 2)), (3, 4, (3, 4)), (4, 4, (4, 5))])
def test_the_newest_visits_and_all_that_they_need_stay(
    tmp_path: Path, weeks: int, keep: int, left: tuple[int, int]
) -> None:
    archive = Archive(tmp_path)
    weekly(archive, weeks)
    before = archive.newest("school")
    pruned = archive.prune("school", keep)
    assert files(archive) == left
    assert (pruned.visits, pruned.bodies) == (weeks - left[0], weeks + 1 - left[1])
    assert archive.newest("school") == before
    assert archive.prune("school", keep) == Pruned()


def test_other_providers_are_left_as_they_are(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    weekly(archive, 3, "een")
    weekly(archive, 3, "twee")
    archive.prune("een", 1)
    assert (files(archive, "een"), files(archive, "twee")) == ((1, 2), (3, 4))
    assert archive.slugs() == ["een", "twee"]


def test_the_newest_whole_visit_stays_although_later_ones_are_damaged(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    weekly(archive, 2)
    whole = archive.newest("school")
    for week in (2, 3):
        page = a_page(b"stuk %d" % week, "https://school.example/nieuws")
        archive.keep("school", NOW + timedelta(weeks=week), [a_page(b"vast"), page], {})
        (archive._body("school", hashlib.sha256(page.body).hexdigest())).write_bytes(b"geen gzip")
    archive.prune("school", 1)
    visits = sorted((tmp_path / "school" / "visits").iterdir())
    assert len(visits) == 2
    assert [found.page.body for found in archive.newest("school")] == [b"vast"]
    visits[1].unlink()
    assert archive.newest("school") == whole


def test_bodies_and_beginnings_that_no_visit_names_go(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    weekly(archive, 1)
    for left_over in ("bodies/" + "0" * 64 + ".gz", "bodies/.half.gz.x1", "visits/.20261121T090000Z.jsonl.x2"):
        (tmp_path / "school" / left_over).write_bytes(b"12345")
    assert archive.prune("school", 4) == Pruned(visits=0, bodies=2, bytes=10)
    assert files(archive) == (1, 2)


@pytest.mark.parametrize("survived", range(8))
def test_a_prune_that_is_cut_off_leaves_every_visit_with_its_bodies(
    tmp_path: Path, survived: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = Archive(tmp_path)
    weekly(archive, 5)
    unlink = Path.unlink
    done: list[Path] = []

    def until_killed(path: Path, *arguments: Any, **options: Any) -> None:
        if len(done) == survived:
            raise KeyboardInterrupt
        done.append(path)
        unlink(path, *arguments, **options)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", until_killed)
        with pytest.raises(KeyboardInterrupt):
            archive.prune("school", 1)
    whole = [f"{NOW + timedelta(weeks=week):%Y%m%dT%H%M%SZ}.jsonl" for week in range(5)]
    assert [visit.name for visit in reversed(archive._visits("school"))] == whole[min(survived, 4) :]
    for visit in archive._visits("school"):
        assert len(list(archive._pages("school", visit))) == 2
    archive.prune("school", 1)
    assert files(archive) == (1, 2)

"""The key that signs links is made once and is the owner's alone."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from portal.settings_files import kept_secret


def test_a_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "instance" / "secret_key"
    first = kept_secret(path)
    assert len(first) >= 40
    assert kept_secret(path) == first
    assert path.stat().st_mode & 0o077 == 0
    assert [one.name for one in path.parent.iterdir()] == ["secret_key"]


def test_processes_that_start_at_once_have_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = list(pool.map(kept_secret, [tmp_path / "secret_key"] * 8))
    assert len(set(keys)) == 1

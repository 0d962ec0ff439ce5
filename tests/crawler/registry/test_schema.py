"""The registry's rules as tables, and the real registry against them."""

from pathlib import Path

import pytest

from crawler.registry.schema import RegistryEntry, RegistryError, load_registry

REAL = Path(__file__).parents[3] / "crawler" / "registry"
GOOD = "slug: taal-en-werk\nname: Taal en Werk\nbase_url: https://taalenwerk.example/\n"


def write(directory: Path, text: str, name: str = "taal-en-werk.yaml") -> None:
    (directory / name).write_text(text, encoding="utf-8")


def faults_of(directory: Path) -> tuple[str, ...]:
    with pytest.raises(RegistryError) as caught:
        load_registry(directory)
    return caught.value.faults


def test_three_keys_are_enough(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    assert load_registry(tmp_path) == [
        RegistryEntry("taal-en-werk", "Taal en Werk", "https://taalenwerk.example/", None, True, None, ("/",), {}, ())
    ]


def test_an_objection_is_one_line_and_stops_the_reading(tmp_path: Path) -> None:
    write(tmp_path, GOOD + "objected_on: 2026-11-21\n")
    (entry,) = load_registry(tmp_path)
    assert entry.active and not entry.is_read


def test_all_keys_are_taken_over(tmp_path: Path) -> None:
    more = "register_id: 1234\nactive: false\nseeds: [/, /cursus/]\nhints: {price: {within: table.tarieven}}\n"
    more += "places: [Goes, Den Bosch]\n"
    write(tmp_path, GOOD + more)
    (entry,) = load_registry(tmp_path)
    assert (entry.register_id, entry.active, entry.seeds) == ("1234", False, ("/", "/cursus/"))
    assert entry.places == ("Goes", "Den Bosch")
    assert entry.hints == {"price": {"within": "table.tarieven"}}


@pytest.mark.parametrize(
    "number", ["'+31 20 123 45 67'", "'020-1234567'", "'(020) 123 45 67'", "'000-1234567'", "null"]
)
def test_a_school_may_have_an_address_for_letters_and_a_number(number: str, tmp_path: Path) -> None:
    write(tmp_path, GOOD + f"contact_email: info@taalenwerk.example\ncontact_phone: {number}\n")
    (entry,) = load_registry(tmp_path)
    assert entry.contact_email == "info@taalenwerk.example"
    assert entry.contact_phone == (None if number == "null" else number.strip("'"))


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("slug: Taal-En-Werk", "slug"),
        ("slug: taal--werk", "slug"),
        ("slug: 12", "slug"),
        ("slug: " + "a" * 81, "slug"),
        ("contact_email: Anna <info@taalenwerk.example>", "contact_email"),
        ("contact_email: 'info@taalenwerk.example, anna@taalenwerk.example'", "contact_email"),
        ("contact_email: info@taalenwerk", "contact_email"),
        ("contact_phone: 201234567", "contact_phone"),
        ("contact_phone: '020 123'", "contact_phone"),
        ("contact_phone: 'bel 020 123 45 67'", "contact_phone"),
        ("contact_phone: '020 123 45 67 of 020 765 43 21'", "contact_phone"),
        ("name: ''", "name"),
        ("name: [Taal]", "name"),
        ("base_url: taalenwerk.example", "base_url"),
        ("base_url: ftp://taalenwerk.example/", "base_url"),
        ("base_url: 'https:///cursus'", "base_url"),
        ("base_url: https://ik:geheim@taalenwerk.example/", "base_url"),
        ("base_url: https://taalenwerk.example:99999/", "base_url"),
        ("base_url: 'https://taal en werk.example/'", "base_url"),
        ("base_url: https://taalenwerk.example/?id=3", "base_url"),
        ("base_url: http://[::1/", "base_url"),
        ("register_id: [1]", "register_id"),
        ("register_id: true", "register_id"),
        ("active: 'yes'", "active"),
        ("active: 1", "active"),
        ("objected_on: yes", "objected_on"),
        ("objected_on: '2026-11-21'", "objected_on"),
        ("seeds: /", "seeds"),
        ("seeds: []", "seeds"),
        ("seeds: [cursus]", "seeds"),
        ("hints: [price]", "hints"),
        ("hints: {1: price}", "hints"),
        ("places: Goes", "places"),
        ("places: []", "places"),
        ("places: [Goes, '']", "places"),
        ("places: [Goes, 4]", "places"),
        ("places: [Goes, [Tiel]]", "places"),
        ("places: [Goes, Goes]", "places"),
        ("homepage: https://taalenwerk.example/", "homepage"),
    ],
)
def test_a_wrong_value_is_named_by_file_and_key(tmp_path: Path, line: str, key: str) -> None:
    kept = [other for other in GOOD.splitlines() if not other.startswith(f"{key}:")]
    write(tmp_path, "\n".join([*kept, line]))
    assert any(fault.startswith(f"{tmp_path / 'taal-en-werk.yaml'}: {key}: ") for fault in faults_of(tmp_path))


@pytest.mark.parametrize("key", ["slug", "name", "base_url"])
def test_a_missing_key_is_named(tmp_path: Path, key: str) -> None:
    write(tmp_path, "\n".join(line for line in GOOD.splitlines() if not line.startswith(key)))
    assert faults_of(tmp_path) == (f"{tmp_path / 'taal-en-werk.yaml'}: {key}: missing",)


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, "slug: een\nname: ''\nactive: perhaps\n", "een.yaml")
    write(tmp_path, "{not yaml", "twee.yaml")
    write(tmp_path, "- a list", "drie.yaml")
    write(tmp_path, GOOD, "vier.yml")
    told = "\n".join(faults_of(tmp_path))
    for expected in ("een.yaml: name", "een.yaml: base_url: missing", "een.yaml: active", "twee.yaml: unreadable"):
        assert expected in told
    assert "drie.yaml: must be a mapping" in told and "vier.yml: file name" in told


def test_a_key_written_twice_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, GOOD + "name: Iets anders\n")
    assert "name: written 2 times" in faults_of(tmp_path)[0]


def test_slugs_are_told_apart_by_file_name(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, GOOD, "ander.yaml")
    told = faults_of(tmp_path)
    assert any("ander.yaml: slug: 'taal-en-werk' differs" in fault for fault in told)
    assert any("slug: 'taal-en-werk' stands in 2 files" in fault for fault in told)


@pytest.mark.parametrize("name", ["nergens", "leeg"])
def test_a_folder_without_files_is_a_fault(tmp_path: Path, name: str) -> None:
    (tmp_path / "leeg").mkdir()
    assert len(faults_of(tmp_path / name)) == 1


def test_the_real_registry_is_sound_and_names_each_site_once() -> None:
    entries = load_registry(REAL)
    assert len(entries) > 150
    assert len({entry.base_url for entry in entries}) == len(entries)
    assert all(entry.name == " ".join(entry.name.split()) for entry in entries)


def test_known_places_of_the_real_registry_have_the_form_in_which_listings_name_them() -> None:
    places = {place for entry in load_registry(REAL) for place in entry.places}
    assert len(places) > 60
    assert all(place == " ".join(place.split()) for place in places)
    assert not places & {"'s-Hertogenbosch", "'s-Gravenhage", "The Hague"}

"""Schools from the crawler's registry."""

from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from portal.extensions import db
from portal.models import Provider
from portal.models.version import data_version
from portal.operations.import_providers import DemonstrationPresent, RegistryFaults, import_providers
from portal.operations.import_table import ImportResult

BRIDGE = "slug: de-brug\nname: De Brug\nbase_url: https://de-brug.example/\n"
HOUSE = "slug: het-leerhuis\nname: Het Leerhuis\nbase_url: https://het-leerhuis.example/\nregister_id: A-17\n"


@pytest.fixture
def registry(tmp_path: Path) -> Any:
    """Writes a registry of these files and gives its folder."""

    def write(**files: str | bytes) -> Path:
        folder = tmp_path / "registry"
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
        for name, content in files.items():
            (folder / f"{name}.yaml").write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    return write


def slugs() -> set[str]:
    return set(db.session.scalars(sa.select(Provider.slug)))


def test_the_same_registry_twice_changes_nothing(registry: Any) -> None:
    assert import_providers(registry(a=BRIDGE, b=HOUSE)) == ImportResult(added=2)
    version = data_version(db.session)
    assert import_providers(registry(a=BRIDGE, b=HOUSE)) == ImportResult(same=2)
    assert data_version(db.session) == version
    house = db.session.scalars(sa.select(Provider).where(Provider.slug == "het-leerhuis")).one()
    assert (house.name, house.register_id, house.active, house.demonstration) == ("Het Leerhuis", "A-17", True, False)


def test_a_school_that_was_stopped_is_changed_and_kept(registry: Any) -> None:
    import_providers(registry(a=BRIDGE))
    assert import_providers(registry(a=BRIDGE + "active: false\n")) == ImportResult(changed=1)
    assert db.session.scalars(sa.select(Provider.active)).all() == [False]


def test_a_school_that_is_not_in_the_registry_any_more_is_kept(registry: Any) -> None:
    import_providers(registry(a=BRIDGE, b=HOUSE))
    import_providers(registry(b=HOUSE))
    assert slugs() == {"de-brug", "het-leerhuis"}


def test_every_fault_names_file_and_key_and_nothing_is_taken_in(registry: Any) -> None:
    folder = registry(
        a=BRIDGE,
        b="slug: half\n",
        c="- a list\n",
        d="name: [unclosed\n",
        e=b"slug: \xff\n",
        f="slug: x\nname: x\nbase_url: y\n",
    )
    with pytest.raises(RegistryFaults) as caught:
        import_providers(folder)
    lines = [line for line in str(caught.value).splitlines() if ".yaml" in line]
    assert [line.split(": ")[0].split(" (")[0] for line in lines if not line.startswith("  ")] == [
        "b.yaml, name",
        "b.yaml, base_url",
        "c.yaml, slug",
        "d.yaml",
        "e.yaml",
        "f.yaml, base_url",
    ]
    assert slugs() == set()


def test_an_empty_registry_is_a_fault(registry: Any) -> None:
    with pytest.raises(RegistryFaults, match="holds no provider"):
        import_providers(registry())


@pytest.mark.parametrize("fictional_first", [True, False])
def test_real_and_fictional_schools_never_stand_in_one_list(fictional_first: bool, registry: Any) -> None:
    import_providers(registry(a=BRIDGE), demonstration=fictional_first)
    with pytest.raises(DemonstrationPresent):
        import_providers(registry(b=HOUSE), demonstration=not fictional_first)
    assert slugs() == {"de-brug"}
    assert import_providers(registry(b=HOUSE), demonstration=fictional_first).added == 1


def test_one_slug_in_two_files_is_a_fault(registry: Any) -> None:
    with pytest.raises(RegistryFaults, match="slug"):
        import_providers(registry(a=BRIDGE, b=BRIDGE))


def test_a_register_number_without_quotes_is_the_same_number_the_next_time(registry: Any) -> None:
    numbered = BRIDGE + "register_id: 4711\n"
    import_providers(registry(a=numbered))
    db.session.expire_all()
    assert import_providers(registry(a=numbered)) == ImportResult(same=1)


@pytest.mark.parametrize(
    "content",
    [
        BRIDGE.replace("de-brug\n", "De Brug!\n"),
        BRIDGE.replace("name: De Brug", 'name: "  "'),
        BRIDGE.replace("https://de-brug.example/", "javascript:alert(1)"),
        BRIDGE + "active: misschien\n",
    ],
)
def test_a_slug_name_address_or_flag_that_is_none_is_a_fault(content: str, registry: Any) -> None:
    with pytest.raises(RegistryFaults):
        import_providers(registry(a=content))


CONTACT = "contact_email: post@de-brug.example\ncontact_phone: 030 123 45 67\n"


def test_address_and_number_come_from_the_registry_and_go_with_it(registry: Any) -> None:
    import_providers(registry(a=BRIDGE + CONTACT))
    contact = sa.select(Provider.email, Provider.phone)
    assert db.session.execute(contact).one() == ("post@de-brug.example", "030 123 45 67")
    assert import_providers(registry(a=BRIDGE)) == ImportResult(changed=1)
    assert db.session.execute(contact).one() == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        "contact_email: Post <post@de-brug.example>",
        "contact_email: 'post@de-brug.example\\nBcc: spy@elsewhere.example'",
        "contact_email: [post@de-brug.example]",
        "contact_phone: 301234567",
        "contact_phone: '030 12'",
        "contact_phone: 'call 030 123 45 67'",
        "contact_phone: '030 123 45 67 030 123 45 67'",
    ],
)
def test_a_contact_that_cannot_be_written_to_or_called_is_a_fault(line: str, registry: Any) -> None:
    with pytest.raises(RegistryFaults, match=line.split(":")[0]):
        import_providers(registry(a=BRIDGE + line + "\n"))

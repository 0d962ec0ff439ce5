"""The operator's guides and their files name only commands, settings, figures and units that exist."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from flask import Flask
from prometheus_client.parser import text_string_to_metric_families

from portal.config import Config
from tests.nginx import main_file, make_certificate, needs_nginx, read_by_nginx, site

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "operations"
GUIDES = [ROOT / "docs" / "operations.md", ROOT / "docs" / "several-hosts.md"]
GUIDE = "".join(path.read_text(encoding="utf-8") for path in GUIDES)
FILES = sorted(path for path in FOLDER.rglob("*") if path.is_file())
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in (*FILES, *GUIDES)}
UNITS = [path for path in FILES if path.suffix in (".service", ".timer")]
SERVICES = [path for path in UNITS if path.suffix == ".service"]
PLACE = "/srv/taalschoolkiezer"


@pytest.mark.parametrize("name", TEXTS)
def test_every_command_exists(app: Flask, name: str) -> None:
    called = re.findall(r"flask(?: --app \S*wsgi)? ([a-z][a-z-]+)", TEXTS[name])
    assert [command for command in called if command not in app.cli.commands] == []
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"(?:`|/|^ +|&& )make ([a-z]+)", TEXTS[name])
    assert [target for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []


def test_the_guide_and_its_files_call_commands_at_all(app: Flask) -> None:
    assert len(re.findall(r"flask [a-z]", GUIDE)) > 15


@pytest.mark.parametrize("name", TEXTS)
def test_every_setting_exists(name: str) -> None:
    named = set(re.findall(r"TAALSCHOOLKIEZER_([A-Z_]+)", TEXTS[name]))
    assert {setting for setting in named if not hasattr(Config, setting)} == set()


@pytest.mark.parametrize("unit", SERVICES, ids=lambda path: path.name)
def test_every_program_of_ours_lies_where_the_unit_says(unit: Path) -> None:
    named = re.findall(rf"{PLACE}/(\S+)", unit.read_text(encoding="utf-8"))
    assert [one for one in named if not one.startswith((".venv/bin/", "instance", "wsgi"))] == []
    assert all((ROOT / one).exists() for one in named if one.startswith(".venv/bin/"))


def test_every_timer_has_its_service_and_the_guide_names_all_units() -> None:
    names = {path.name for path in UNITS}
    assert {name.replace(".timer", ".service") for name in names} == {path.name for path in SERVICES}
    assert {name for name in names if name.endswith(".timer") or name == "taalschoolkiezer.service"} <= set(
        re.findall(r"taalschoolkiezer[a-z-]*\.(?:service|timer)", GUIDE)
    )


def test_services_are_hardened_alike() -> None:
    hardening = [
        set(re.findall(r"^(?:Protect|Restrict|NoNew|System|Private)\S+$", TEXTS[one.name], re.M)) for one in UNITS
    ]
    kinds = {frozenset(lines) for lines in hardening if lines}
    assert len(kinds) == 1 and len(kinds.pop()) >= 15


def test_every_alarm_rests_on_figures_that_exist_and_is_explained(town_portal: Flask) -> None:
    rules = yaml.safe_load(TEXTS["alerts.yml"])["groups"][0]["rules"]
    town_portal.config["METRICS_TOKEN"] = "key"
    visitor = town_portal.test_client()
    visitor.get("/nl/")
    text = visitor.get("/metrics", headers={"Authorization": "Bearer key"}).text
    families = {family.name for family in text_string_to_metric_families(text)}
    used = set(re.findall(r"(taalschoolkiezer_\w+?)(?:_total|_bucket)?\b", " ".join(rule["expr"] for rule in rules)))
    assert len(used) > 8 and used - families == set()
    assert re.findall(r"^\| `([A-Z]\w+)` \|", GUIDE, re.MULTILINE) == [rule["alert"] for rule in rules]


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd here")
def test_systemd_reads_every_unit(tmp_path: Path) -> None:
    for unit in UNITS:
        text = unit.read_text(encoding="utf-8").replace(PLACE, str(ROOT))
        (tmp_path / unit.name).write_text(text, encoding="utf-8")
    units = sorted(map(str, tmp_path.iterdir()))
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *units], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd here")
@pytest.mark.parametrize("unit", SERVICES, ids=lambda path: path.name)
def test_systemd_finds_little_that_a_service_could_do_to_the_machine(unit: Path) -> None:
    command = ["systemd-analyze", "security", "--offline=yes", "--no-pager", str(unit)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    exposure = re.search(r"exposure level for \S+: ([\d.]+)", said)
    # Of 10; what is left is the network, which pages need.
    assert exposure and float(exposure[1]) < 2.5


def test_every_file_is_named_in_a_guide_by_its_name_or_its_kind() -> None:
    named = set(re.findall(r"`(?:[\w/.-]*/)?([\w.-]+)`", GUIDE))
    units = {path.name for path in UNITS}
    assert {path.name for path in FILES} - units - {"away.html"} <= named


def test_the_script_is_one_that_a_shell_reads() -> None:
    subprocess.run(["sh", "-n", str(FOLDER / "taalschoolkiezer")], check=True)
    assert os.access(FOLDER / "taalschoolkiezer", os.X_OK)


@needs_nginx
def test_nginx_reads_all_its_files(tmp_path: Path) -> None:
    make_certificate(tmp_path)
    (tmp_path / "taalschoolkiezer.conf").write_text(site(tmp_path, "nginx-portal.conf", {}), encoding="utf-8")
    ports = {"443": 10443, "80": 10080, "10.0.0.11:80": 10081, "10.0.0.12:80": 10082}
    for name in ("nginx.conf", "several/nginx-balancer.conf", "several/nginx-web.conf"):
        done = read_by_nginx(main_file(tmp_path, site(tmp_path, name, ports)))
        assert (done.returncode, done.stderr) == (0, "")

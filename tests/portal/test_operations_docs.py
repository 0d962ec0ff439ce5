"""The operator's guide and its files name only commands, settings, figures and units that exist."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from flask import Flask
from prometheus_client.parser import text_string_to_metric_families

from portal.config import Config

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "operations"
GUIDE = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
FILES = sorted(FOLDER.iterdir())
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in FILES} | {"operations.md": GUIDE}
UNITS = [path for path in FILES if path.suffix in (".service", ".timer")]
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


@pytest.mark.parametrize("unit", [path for path in UNITS if path.suffix == ".service"], ids=lambda path: path.name)
def test_every_program_of_ours_lies_where_the_unit_says(unit: Path) -> None:
    named = re.findall(rf"{PLACE}/(\S+)", unit.read_text(encoding="utf-8"))
    assert [one for one in named if not one.startswith((".venv/bin/", "instance", "wsgi"))] == []
    assert all((ROOT / one).exists() for one in named if one.startswith(".venv/bin/"))


def test_every_timer_has_its_service_and_the_guide_names_all_units() -> None:
    names = {path.name for path in UNITS}
    assert {name.replace(".timer", ".service") for name in names} == {name for name in names if "service" in name}
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


@pytest.mark.skipif(not shutil.which("nginx"), reason="there is no nginx here")
def test_nginx_reads_its_file(tmp_path: Path) -> None:
    keys = ["-keyout", str(tmp_path / "privkey.pem"), "-out", str(tmp_path / "fullchain.pem")]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=x", *keys]
    subprocess.run(command, check=True, capture_output=True)
    text = TEXTS["nginx.conf"].replace("/etc/letsencrypt/live/taalschoolkiezer.example", str(tmp_path))
    (tmp_path / "site").write_text(text.replace("/var/log/nginx", str(tmp_path)), encoding="utf-8")
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = " ".join(f"{kind}_temp_path {tmp_path}/{kind};" for kind in kinds)
    main = f"events {{}} pid {tmp_path}/pid; error_log {tmp_path}/log; http {{ {temporary} include {tmp_path}/site; }}"
    (tmp_path / "main").write_text(main, encoding="utf-8")
    done = subprocess.run(["nginx", "-t", "-c", str(tmp_path / "main")], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr

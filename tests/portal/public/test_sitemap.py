"""The sitemap of the running portal: valid, every address answers, languages name each other, made once."""

from datetime import date
from gzip import decompress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import etree

from portal.public.sitemap import OF_THE_DATA, PLAIN
from portal.web import sitemap as files
from portal.web.sitemap import MappedPage

MAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NAMES = {"m": MAP, "x": "http://www.w3.org/1999/xhtml"}
# The rules of the protocol (sitemaps.org) for what we write, and those of alternates (XHTML's link).
LINKS = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
<xs:element name="link"><xs:complexType><xs:attribute name="rel" use="required" fixed="alternate"/>
<xs:attribute name="hreflang" use="required" type="xs:string"/>
<xs:attribute name="href" use="required" type="xs:anyURI"/></xs:complexType></xs:element></xs:schema>"""
RULES = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="{MAP}" targetNamespace="{MAP}"
 elementFormDefault="qualified"><xs:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="links.xsd"/>
<xs:element name="urlset"><xs:complexType><xs:sequence><xs:element name="url" maxOccurs="50000">
<xs:complexType><xs:sequence><xs:element name="loc"><xs:simpleType><xs:restriction base="xs:anyURI">
<xs:minLength value="12"/><xs:maxLength value="2048"/></xs:restriction></xs:simpleType></xs:element>
<xs:element name="lastmod" type="xs:date" minOccurs="0"/>
<xs:any namespace="##other" minOccurs="0" maxOccurs="unbounded" processContents="strict"/>
</xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>"""
# Pages without a gap in their address that are no part of the sitemap, and why.
LEFT_OUT = {
    "compare": "a person's own choice",
    "my_list": "a person's own list",
    "sheet": "a person's own list",
    "sheet_pdf": "a person's own list",
    "why": "needs a question",
    "suggest": "for a field",
    "embed_box": "a part of other sites",
    "embed_list": "a part of other sites",
    "embed_list_document": "a part of other sites",
}


def schema(folder: Path) -> etree.XMLSchema:
    """The rules, from two files as a schema with two namespaces needs them."""
    (folder / "links.xsd").write_text(LINKS, encoding="utf-8")
    (folder / "rules.xsd").write_text(RULES, encoding="utf-8")
    return etree.XMLSchema(etree.parse(str(folder / "rules.xsd")))


def document(visitor: FlaskClient, address: str = "/sitemap.xml") -> Any:
    return etree.fromstring(visitor.get(address).data)


def alternates(found: Any) -> dict[str, dict[str, str]]:
    """Address to its other languages."""
    return {
        url.findtext("m:loc", None, NAMES): {
            one.get("hreflang"): one.get("href") for one in url.iterfind("x:link", NAMES)
        }
        for url in found.iterfind("m:url", NAMES)
    }


def test_the_sitemap_keeps_the_rules_of_its_schema(visitor: FlaskClient, tmp_path: Path) -> None:
    rules, found = schema(tmp_path), document(visitor)
    assert rules.validate(found), rules.error_log
    found[0].append(found[0][0])
    assert not rules.validate(found)


def test_every_language_names_all_others_and_itself(town_portal: Flask) -> None:
    places = alternates(document(town_portal.test_client()))
    languages = town_portal.config["LANGUAGES"]
    assert len(places) > 400
    for place, others in places.items():
        assert set(others) == {*languages, "x-default"}
        assert others[urlsplit(place).path.split("/")[1]] == place
        assert others["x-default"] == others[languages[0]]
        assert all(places[other] == others for other in others.values())


def test_every_address_answers(visitor: FlaskClient) -> None:
    places = [urlsplit(place).path for place in alternates(document(visitor))]
    # All in one language, and a part of each other one, so that each page's kind meets several.
    asked = [path for number, path in enumerate(places) if path.startswith("/nl/") or number % 7 == 0]
    assert len(asked) > 80
    assert {path: status for path in asked if (status := visitor.get(path).status_code) != 200} == {}


def test_schools_courses_and_every_other_page_are_there(town_portal: Flask) -> None:
    browser = town_portal.test_client()
    paths = {urlsplit(place).path for place in alternates(document(browser))}
    assert {f"/ar/provider/{slug}" for slug in ("de-brug", "de-haven", "het-anker", "het-vuur")} <= paths
    assert len([path for path in paths if path.startswith("/nl/course/")]) == 5
    rules = [rule for rule in town_portal.url_map.iter_rules() if rule.endpoint.startswith("public.")]
    plain = {rule.endpoint[7:] for rule in rules if rule.arguments == {"language"} and "GET" in (rule.methods or ())}
    assert plain == {*OF_THE_DATA, *PLAIN, *LEFT_OUT}


def test_the_last_change_is_the_datas_and_left_out_where_it_is_not_known(visitor: FlaskClient) -> None:
    changed = {
        urlsplit(url.findtext("m:loc", None, NAMES)).path: url.findtext("m:lastmod", None, NAMES)
        for url in document(visitor).iterfind("m:url", NAMES)
    }
    assert date.fromisoformat(changed["/nl/provider/de-brug"]) <= date(2026, 11, 21)
    assert changed["/nl/method"] is None
    assert changed["/nl/"] == max(filter(None, changed.values()))


def test_it_is_made_once_for_a_version_of_the_data(visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counted(page: MappedPage, *more: Any) -> str:
        made.append(page.path)
        return written(page, *more)

    written = files.entry_of
    monkeypatch.setattr(files, "entry_of", counted)
    first, second = visitor.get("/sitemap.xml"), visitor.get("/sitemap.xml")
    assert first.data == second.data and len(made) == len(set(made)) > 30
    packed = visitor.get("/sitemap.xml", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip" and decompress(packed.data) == first.data
    assert visitor.get("/sitemap.xml", headers={"If-None-Match": first.headers["ETag"]}).status_code == 304


def test_many_addresses_are_several_files_that_the_index_names(
    visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_ADDRESSES", 240)
    index = document(visitor)
    parts = [urlsplit(str(one.text)).path for one in index.iter(f"{{{MAP}}}loc")]
    assert len(parts) > 1 and parts[0] == "/sitemap-1.xml"
    found = [alternates(document(visitor, part)) for part in parts]
    assert all(0 < len(one) <= 240 for one in found)
    assert visitor.get(f"/sitemap-{len(parts) + 1}.xml").status_code == 404


def test_one_file_has_no_parts(visitor: FlaskClient) -> None:
    assert visitor.get("/sitemap-1.xml").status_code == 404


def test_robots_are_told_where_the_sitemap_is(visitor: FlaskClient) -> None:
    text = visitor.get("/robots.txt").text
    assert text.startswith("User-agent: *\n") and text.endswith("Sitemap: http://localhost/sitemap.xml\n")
    assert "Disallow: /\n" not in text and "Disallow: /*/provider" not in text

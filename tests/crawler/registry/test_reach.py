"""What may be asked: websites on the open internet, and samples on this machine that say so."""

import pytest

from crawler.registry.reach import loopback_host, may_connect, open_address, out_of_reach
from crawler.registry.schema import find_faults

INSIDE = (
    *("10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "127.0.0.1", "127.8.8.8", "0.0.0.0"),
    *("169.254.169.254", "169.254.0.1"),
    *("100.64.0.1", "100.127.255.254", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1"),
    *("224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
    *("::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1", "100::1"),
    # The same in wrappings: mapped, compatible, translated, 6to4, Teredo.
    *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::7f00:1"),
    *("64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2002:a00:1::1", "2001:0:4136:e378:8000:63bf:80ff:fffe"),
)
OUTSIDE = ("8.8.8.8", "93.184.216.34", "2606:4700:4700::1111", "64:ff9b::808:808", "100.63.255.255", "172.32.0.1")


@pytest.mark.parametrize("address", INSIDE)
def test_no_address_of_the_inside_is_open(address: str) -> None:
    assert not open_address(address)
    assert not may_connect("taalschool.nl", address)


@pytest.mark.parametrize("address", OUTSIDE)
def test_addresses_of_the_internet_are_open(address: str) -> None:
    assert open_address(address)
    assert may_connect("taalschool.nl", address)


@pytest.mark.parametrize(
    ("host", "address", "may"),
    [
        ("127.0.0.1", "127.0.0.1", True),
        ("sample.localhost", "127.0.0.1", True),
        ("LOCALHOST.", "127.0.0.1", True),
        ("localhost", "10.0.0.1", False),
        ("localhost.evil.example", "127.0.0.1", False),
        ("127.1", "127.0.0.1", False),
        ("2130706433", "127.0.0.1", False),
        ("0x7f000001", "127.0.0.1", False),
        ("127.0.0.1.nip.example", "127.0.0.1", False),
    ],
)
def test_this_machine_is_asked_only_by_a_name_that_says_so(host: str, address: str, may: bool) -> None:
    assert may_connect(host, address) is may


def test_names_below_localhost_are_this_machine() -> None:
    assert loopback_host("a.b.localhost") and loopback_host("::1") and not loopback_host("localhost.nl")


@pytest.mark.parametrize(
    ("url", "reached"),
    [
        ("https://taalschool.nl/", True),
        ("http://taalschool.nl:80/", True),
        ("https://taalschool.nl:443/cursus", True),
        ("http://127.0.0.1:9123/", True),
        ("http://[::1]:9123/", True),
        ("https://taalschool.nl:8080/", False),
        ("http://taalschool.nl:22/", False),
        ("http://taalschool.nl:6379/", False),
        ("ftp://taalschool.nl/", False),
        ("file:///etc/passwd", False),
        ("gopher://taalschool.nl/", False),
        ("data:text/html,hallo", False),
        ("http://10.0.0.1/", False),
        ("http://169.254.169.254/latest/meta-data/", False),
        ("http://[::ffff:10.0.0.1]/", False),
        ("http://[fe80::1]/", False),
        ("http:///etc", False),
    ],
)
def test_an_address_may_tell_by_itself_that_it_leads_elsewhere(url: str, reached: bool) -> None:
    assert (out_of_reach(url) is None) is reached
    faults = [one for one in find_faults({"slug": "a", "name": "A", "base_url": url}) if one.startswith("base_url")]
    assert (faults == []) is (reached and not url.endswith("cursus?"))

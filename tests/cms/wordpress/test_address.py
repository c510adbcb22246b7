import pytest

from editor.base.errors import EditorError
from editor.cms.wordpress.address import base_of, is_private, origin, site_of


@pytest.mark.parametrize(
    ("typed", "base"),
    [
        ("example.vn", "https://example.vn/"),
        (" https://example.vn ", "https://example.vn/"),
        ("https://example.vn/wp-admin/", "https://example.vn/"),
        ("https://example.vn/wp-admin/post.php?post=7&action=edit#x", "https://example.vn/"),
        ("example.vn/wp-login.php", "https://example.vn/"),
        ("https://example.vn/tin/wp-json/wp/v2/", "https://example.vn/tin/"),
        ("https://example.vn/tin", "https://example.vn/tin/"),
        ("https://example.vn:8443/index.php", "https://example.vn:8443/"),
        ("HTTPS://Example.vn", "https://Example.vn/"),
        ("localhost:8080", "http://localhost:8080/"),
        ("127.0.0.1/wp", "http://127.0.0.1/wp/"),
        ("[::1]:8080", "http://[::1]:8080/"),
    ],
)
def test_an_address_is_understood_as_it_is_typed(typed: str, base: str) -> None:
    assert base_of(typed) == base


@pytest.mark.parametrize("typed", ["http://example.vn", "http://192.168.1.4", "http://127.evil.vn"])
def test_an_unencrypted_site_is_refused_outside_this_machine(typed: str) -> None:
    with pytest.raises(EditorError) as caught:
        base_of(typed)
    assert "https://" in caught.value.remedy


def test_a_password_in_the_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(EditorError) as caught:
        base_of("https://mai:canary@example.vn")
    assert "canary" not in str(caught.value)


def test_origins_are_compared_by_their_ascii_form() -> None:
    assert origin("https://báo.vn/x") == origin("HTTPS://xn--bo-mia.vn:443/y")
    assert origin("https://example.vn") != origin("https://example.vn:8443")
    assert origin("https://example.vn") != origin("http://example.vn")


def test_messages_name_the_site_only() -> None:
    assert site_of("https://mai:canary@example.vn:8443/x?y") == "https://example.vn:8443"


def test_private_hosts_are_known() -> None:
    private = ["localhost", "127.0.0.1", "10.0.0.8", "192.168.1.1", "169.254.169.254", "::1"]
    assert all(map(is_private, private))
    assert not is_private("example.vn")

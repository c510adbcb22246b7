"""A site's own way to print who took a photo, and how it is read back."""

import itertools

import pytest

from editor.document.credit import (
    credited,
    learned,
    name_in,
    printed,
    says_something,
    unknown_parts,
)
from editor.document.photo import PhotoFields

FULL = PhotoFields(creator="Mai An", source="Báo Thịnh", credit="Mai An/Báo Thịnh")


@pytest.mark.parametrize(
    ("pattern", "fields", "line"),
    [
        ("", FULL, "Ảnh: Mai An/Báo Thịnh"),
        ("Ảnh: {creator}", FULL, "Ảnh: Mai An"),
        ("{creator}/{source}", FULL, "Mai An/Báo Thịnh"),
        ("{creator}/{source}", PhotoFields(creator="Mai An"), "Mai An"),
        ("{creator}/{source}", PhotoFields(source="Báo Thịnh"), "Báo Thịnh"),
        ("{creator}/{source}", PhotoFields(credit="Ảnh: Hòa"), "Hòa"),
        ("Ảnh: {creator} ({source})", PhotoFields(), ""),
        ("(Ảnh: {creator} – {source})", PhotoFields(source="Báo Thịnh"), "(Ảnh: Báo Thịnh)"),
        ("{creator}, {source} / {credit}", PhotoFields(creator="An", credit="Hòa"), "An / Hòa"),
        ("{creator}/{credit}", PhotoFields(creator="An", credit="An"), "An"),
        ("{creator}/{source}", PhotoFields(creator="Báo Thịnh", source="BÁO THỊNH"), "Báo Thịnh"),
        ("{credit}", FULL, "Mai An/Báo Thịnh"),
        ("{credit}", PhotoFields(creator="Mai An"), "Mai An"),
        ("© {nobody} {creator}", FULL, "© {nobody} Mai An"),
    ],
)
def test_a_line_is_printed_by_the_pattern_without_what_is_empty(
    pattern: str, fields: PhotoFields, line: str
) -> None:
    assert printed(fields, "vi", pattern) == line


@pytest.mark.parametrize(
    ("pattern", "line", "name"),
    [
        ("{creator}/{source}", "Mai An/TTXVN", "Mai An"),
        ("{creator}/{source}", "Mai An", "Mai An"),
        ("{creator}/{source}", "Ảnh: Mai An", "Mai An"),
        ("(Ảnh: {creator} – {source})", "(Ảnh: Mai An – TTXVN)", "Mai An"),
        ("Ảnh: {credit}", "Ảnh: Mai An/TTXVN", "Mai An/TTXVN"),
        ("{source}: {credit}", "TTXVN: Mai An", "Mai An"),
        ("[{creator}]", "Photo by Mai An", "Mai An"),
        ("", "Ảnh: Mai An", "Mai An"),
    ],
)
def test_the_name_is_found_in_a_line_of_the_site(pattern: str, line: str, name: str) -> None:
    assert name_in(line, pattern) == name


PATTERNS = ("", "Ảnh: {creator}", "{creator}/{source}", "{credit}", "Ảnh: {credit} ({source})")


@pytest.mark.parametrize("pattern", PATTERNS)
def test_what_we_print_always_stands_for_the_credit_as_it_is(pattern: str) -> None:
    names = ("", "Mai An", "Mai An/TTXVN", "TTXVN")
    for creator, source, credit in itertools.product(names, repeat=3):
        fields = PhotoFields(creator=creator, source=source, credit=credit)
        line = printed(fields, "vi", pattern)
        if line:
            assert credited(line, fields, "vi", pattern) == credit


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("fields", [FULL, PhotoFields(credit="Cũ"), PhotoFields()])
def test_what_was_learned_of_a_line_prints_that_line(pattern: str, fields: PhotoFields) -> None:
    line = printed(PhotoFields(creator="Hòa", source="TTXVN", credit="Hòa"), "vi", pattern)
    new = learned(fields, line, pattern)
    assert new.credit == "Hòa"
    assert printed(new, "vi", pattern) == line


def test_a_pattern_that_names_something_else_is_told() -> None:
    assert unknown_parts("{creator}/{nguon}{}") == ["nguon", ""]
    assert unknown_parts("Ảnh: {creator}") == []
    assert says_something("Ảnh: {creator}") and not says_something("Ảnh: Báo Thịnh")

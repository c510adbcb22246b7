"""What stands in the post's text but not in the article's body: the standfirst with its dateline,
as a first paragraph, and the by-line, as a last one. Classes tell them; kses leaves those alone."""

import re

from editor.codecs.inline_html import read_inline, write_inline
from editor.codecs.wordpress import fresh
from editor.codecs.wordpress.segments import Byline, Desk, Furniture, Rewritten, Standfirst
from editor.codecs.wordpress.tags import element, is_text, tag_attributes
from editor.codecs.wordpress.units import one_line
from editor.document.article import Article, Contributor, Role
from editor.document.inline import plain, text

STANDFIRST = "copytaker-standfirst"
DATELINE = "copytaker-dateline"
BYLINE = "copytaker-byline"
PERSON = "copytaker-person"

_DATELINE = re.compile(rf'(?a)\s*<strong class="{DATELINE}">(?P<line>.*?)</strong>\s*', re.DOTALL)
_PERSON = re.compile(
    rf"(?a)(?P<tag><span(?=\s)[^<>]*\b{PERSON}\b[^<>]*>)(?P<name>[^<>]*)</span>", re.DOTALL
)
_LABELS = {
    "vi": {Role.TEXT: "", Role.PHOTO: "Ảnh: ", Role.TRANSLATION: "Dịch: "},
    "en": {Role.TEXT: "", Role.PHOTO: "Photo: ", Role.TRANSLATION: "Translation: "},
}
_DASH = " – "


def read(html: str) -> Furniture | None:
    """The furniture that a paragraph block is, if it is any."""
    whole = element(html, "p")
    if not whole or not is_text(whole.inner):
        return None
    if STANDFIRST in whole.classes:
        line = _DATELINE.match(whole.inner)
        dateline = _plain(line["line"]) if line else ""
        return Standfirst(dateline, _plain(whole.inner[line.end() :] if line else whole.inner))
    if BYLINE in whole.classes:
        return Byline(_people(whole.inner))
    return None


def is_empty(furniture: Furniture | None) -> bool:
    """Whether the paragraph is there and says nothing."""
    return furniture in (None, Standfirst("", ""), Byline(()))


def of(article: Article) -> tuple[Standfirst | None, Byline | None]:
    """The furniture that the article has."""
    dateline, standfirst = one_line(article.dateline), one_line(article.standfirst)
    people = tuple(
        Contributor(name, person.role)
        for person in article.byline
        if (name := one_line(person.name))
    )
    first = Standfirst(dateline, standfirst) if dateline or standfirst else None
    return first, Byline(people) if people else None


def written(furniture: Furniture, desk: Desk) -> str:
    """A new paragraph for it."""
    name = STANDFIRST if isinstance(furniture, Standfirst) else BYLINE
    markup = fresh.paragraph(_html(furniture, desk), name)
    return fresh.bare(markup, desk)


def rewritten(html: str, furniture: Furniture, desk: Desk) -> Rewritten:
    """The paragraph that stands there, saying something else."""
    whole = element(html, "p")
    if whole is None:
        raise AssertionError(html)
    return Rewritten(whole.opening + _html(furniture, desk) + whole.closing)


def _html(furniture: Furniture, desk: Desk) -> str:
    if isinstance(furniture, Byline):
        return _line(furniture.people, desk.language)
    dateline = _escaped(furniture.dateline)
    head = f'<strong class="{DATELINE}">{dateline}</strong>' if dateline else ""
    return f"{head} {_escaped(furniture.text)}".strip(" ")


def _line(people: tuple[Contributor, ...], language: str) -> str:
    """ "Mai An, Lê Cường – Ảnh: Trần Bình", each name in a span that says its role."""
    labels = _LABELS.get(language.partition("-")[0], _LABELS["en"])
    out = ""
    before: Role | None = None
    for person in people:
        if person.role is not before:
            out += (_DASH if out else "") + labels[person.role]
        else:
            out += ", "
        name = _escaped(person.name)
        out += f'<span class="{PERSON}" data-role="{person.role}">{name}</span>'
        before = person.role
    return out


def _people(html: str) -> tuple[Contributor, ...]:
    """Who stands in the line. If someone typed names beside the spans, by the line's words."""
    spans = list(_PERSON.finditer(html))
    people = tuple(
        Contributor(_plain(span["name"]), _role(tag_attributes(span["tag"]).get("data-role", "")))
        for span in spans
    )
    shown = _plain(html)
    as_written = {_plain(_line(people, language)) for language in _LABELS}
    return people if shown in as_written else _by_words(shown)


def _by_words(line: str) -> tuple[Contributor, ...]:
    found: list[Contributor] = []
    labels = [(label.strip(), role) for names in _LABELS.values() for role, label in names.items()]
    for part in line.split(_DASH):
        role, names = Role.TEXT, part
        for label, labelled in labels:
            if label and part.startswith(label):
                role, names = labelled, part.removeprefix(label)
        found += [Contributor(n.strip(), role) for n in names.split(",") if n.strip()]
    return tuple(found)


def _role(value: str) -> Role:
    return Role(value) if value in set(Role) else Role.TEXT


def _plain(html: str) -> str:
    return one_line(plain(read_inline(html)))


def _escaped(value: str) -> str:
    return write_inline(text(value))

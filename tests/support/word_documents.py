"""Small Word documents, built as Word writes them: a zip of XML parts."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_STYLE_NAMES = {
    # Word in Vietnamese gives its styles ids of its own; their names stay English.
    "Tiu": "Title",
    "Tiuphu": "Subtitle",
    "u1": "heading 1",
    "u2": "heading 2",
    "u3": "heading 3",
    "Chuthich": "caption",
    "Trichdn": "Quote",
}
_LEVELS = range(9)


def run(words: str, look: str = "") -> str:
    """A run; `look` holds its properties, as `<w:b/>`."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", listed: tuple[int, int] | None = None) -> str:
    """A paragraph; `listed` is (1 for bullets or 2 for numbers, level from 0)."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if listed:
        kind, level = listed
        numbering = f'<w:ilvl w:val="{level}"/><w:numId w:val="{kind}"/>'
        properties += f"<w:numPr>{numbering}</w:numPr>"
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def link(words: str, relation: str) -> str:
    return f'<w:hyperlink r:id="{relation}">{run(words)}</w:hyperlink>'


def note(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def picture(relation: str, alt: str) -> str:
    """A picture in a line of its own run."""
    a = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{a}/wordprocessingDrawing">'
        f'<wp:docPr id="1" name="Picture 1" descr="{alt}"/>'
        f'<a:graphic xmlns:a="{a}/main"><a:graphicData><pic:pic xmlns:pic="{a}/picture">'
        f'<pic:blipFill><a:blip r:embed="{relation}"/></pic:blipFill>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def document(
    *body: str,
    links: Mapping[str, str] | None = None,
    pictures: Mapping[str, tuple[str, bytes]] | None = None,
    notes: Mapping[int, str] | None = None,
) -> bytes:
    """The document's bytes. `links` and `pictures` (file name, content) go by relation id."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _types())
        archive.writestr(
            "_rels/.rels", _relations([("rId1", "officeDocument", "word/document.xml")])
        )
        parts = "".join(body)
        archive.writestr("word/document.xml", _part("document", f"<w:body>{parts}</w:body>"))
        archive.writestr("word/styles.xml", _part("styles", _styles()))
        archive.writestr("word/numbering.xml", _part("numbering", _numbering()))
        footnotes = "".join(
            f'<w:footnote w:id="{number}">{paragraph(words)}</w:footnote>'
            for number, words in (notes or {}).items()
        )
        archive.writestr("word/footnotes.xml", _part("footnotes", footnotes))
        relations = [
            ("rId101", "styles", "styles.xml"),
            ("rId102", "numbering", "numbering.xml"),
            ("rId103", "footnotes", "footnotes.xml"),
        ]
        for relation, (name, content) in (pictures or {}).items():
            relations.append((relation, "image", f"media/{name}"))
            archive.writestr(f"word/media/{name}", content)
        outside = [(relation, "hyperlink", href) for relation, href in (links or {}).items()]
        archive.writestr("word/_rels/document.xml.rels", _relations(relations, outside))
    return out.getvalue()


def _part(name: str, inner: str) -> str:
    return f'<?xml version="1.0"?><w:{name} xmlns:w="{_W}" xmlns:r="{_R}">{inner}</w:{name}>'


def _types() -> str:
    kinds = (("xml", "application/xml"), ("jpg", "image/jpeg"), ("emf", "image/x-emf"))
    defaults = "".join(f'<Default Extension="{e}" ContentType="{kind}"/>' for e, kind in kinds)
    return f'<?xml version="1.0"?><Types xmlns="{_TYPES}">{defaults}</Types>'


def _relations(
    inside: list[tuple[str, str, str]], outside: list[tuple[str, str, str]] | None = None
) -> str:
    entries = [(*one, "") for one in inside]
    entries += [(*one, ' TargetMode="External"') for one in outside or []]
    inner = "".join(
        f'<Relationship Id="{identity}" Type="{_R}/{kind}" Target="{target}"{mode}/>'
        for identity, kind, target, mode in entries
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{_REL}">{inner}</Relationships>'


def _styles() -> str:
    return "".join(
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/></w:style>'
        for identity, name in _STYLE_NAMES.items()
    )


def _numbering() -> str:
    out = ""
    for kind, sign in ((1, "bullet"), (2, "decimal")):
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{sign}"/></w:lvl>' for level in _LEVELS
        )
        out += f'<w:abstractNum w:abstractNumId="{kind}">{levels}</w:abstractNum>'
    return out + "".join(
        f'<w:num w:numId="{kind}"><w:abstractNumId w:val="{kind}"/></w:num>' for kind in (1, 2)
    )

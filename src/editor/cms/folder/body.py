"""How an article's text lies in a post: Markdown, with the site's own photos as `media:ID`.

    <!-- copytaker {"dateline": "(Baothinh.vn) -", "byline": [["Mai An", "text"]], …} -->

    ![Alt text](media:ID "Ảnh: Mai An")
    Caption with **marks**.

The head holds what Markdown can't: dateline, by-line, language, section, and the exact content of
raw blocks. Crop, turn and focal point stay here: a photo on the site is cropped already.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from editor.codecs.body import Body, ImageRef, PhotoOf, SiteImage
from editor.codecs.canonical import canonical
from editor.codecs.image_source import ImageSource
from editor.codecs.markdown_reader import read_markdown
from editor.codecs.markdown_writer import write_markdown
from editor.codecs.photo_ref import SCHEME, read_ref
from editor.document import Article, Block, Container, Contributor, Figure, Gallery, Raw, Role

MEDIA = "media:"

_HEAD = re.compile(r"<!-- copytaker (\{.*?\}) -->\n*")
# Whatever could end the comment, or can't be written as UTF-8.
_DANGEROUS = re.compile("[<>\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Head:
    dateline: str = ""
    byline: tuple[Contributor, ...] = ()
    language: str = ""
    section: str = ""
    raws: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Content:
    """A post's content as it stands. Its figures name the site's photos; `credits` maps these
    to printed credit lines. `head` is None for a text that nobody wrote with this app."""

    head: Head | None
    blocks: tuple[Block, ...]
    credits: Mapping[str, str]


class FolderBody:
    """The body format of a folder site."""

    def write(self, article: Article, images: Mapping[str, SiteImage], base: str = "") -> str:
        credits = {image.id: image.credit for image in images.values()}
        blocks: list[Block] = []
        for block in article.blocks:
            waiting = _waiting(block)
            if waiting:
                credits = {**waiting.credits, **credits}
                blocks += waiting.blocks
            else:
                blocks += _with_figures(block, lambda figure: _on_site(figure, images))
        raws = {block.digest: block.content for block in blocks if isinstance(block, Raw)}
        # A post's sections are the site's own, and a folder has none; who pulled doesn't know ours.
        before = parse(base).head
        section = article.section or (before.section if before else "")
        head = Head(article.dateline, article.byline, article.language, section, raws)
        fresh = f"{_write_head(head)}\n\n{_markdown(canonical(blocks), credits)}"
        return base if base and parse(base) == parse(fresh) else fresh

    def read(self, raw: str, photo_of: PhotoOf) -> Body:
        content = parse(raw)
        known = {ref.id: photo_of(ref) for ref in refs(content.blocks)}
        head = content.head
        return Body(
            blocks=tuple(_ours(block, known, content.credits) for block in content.blocks),
            dateline=head.dateline if head else None,
            byline=head.byline if head else None,
            credits={
                photo: content.credits[media]
                for media, photo in known.items()
                if photo and media in content.credits
            },
        )

    def images(self, raw: str) -> tuple[ImageRef, ...]:
        return refs(parse(raw).blocks)


def parse(raw: str) -> Content:
    """What a post's content says. Never fails."""
    found = _HEAD.match(raw)
    head = head_of(raw)
    credits: dict[str, str] = {}

    def source_of(source: ImageSource) -> str | None:
        if not source.src.startswith(MEDIA):
            return None
        if source.title:
            credits.setdefault(read_ref(_as_photo(source.src)).photo, source.title)
        return source.src  # with all that it says of the use; `_told` takes it apart

    text = raw[found.end() :] if found and head else raw
    blocks = read_markdown(text, raws=head.raws if head else {}, photo_of=source_of)
    told = [new for block in blocks for new in _with_figures(block, _told)]
    return Content(head, canonical(told), credits)


def head_of(raw: str) -> Head | None:
    """The head alone, at no cost."""
    found = _HEAD.match(raw)
    return _read_head(found[1]) if found else None


def _told(figure: Figure) -> Figure:
    """A figure whose photo is a whole `media:ID?width=…` yet."""
    if not figure.photo.startswith(MEDIA):
        return figure
    told = read_ref(_as_photo(figure.photo), figure.alt, figure.caption)
    return replace(told, container=figure.container, starts=figure.starts)


def _as_photo(src: str) -> str:
    return SCHEME + src.removeprefix(MEDIA)


def _on_site(figure: Figure, images: Mapping[str, SiteImage]) -> Figure | None:
    image = images.get(figure.photo)
    return (
        replace(figure, photo=image.id, crop=None, focus=None, turn=0, flipped=False, angle=0.0)
        if image
        else None
    )


def _with_figures(block: Block, change: Callable[[Figure], Figure | None]) -> list[Block]:
    """The block, its figures changed; none without the figures that are left out."""
    match block:
        case Figure():
            new = change(block)
            return [new] if new else []
        case Gallery():
            figures = [new for figure in block.figures if (new := change(figure))]
            return [replace(block, figures=tuple(figures))]
    return [block]


def _ours(block: Block, known: Mapping[str, str | None], credits: Mapping[str, str]) -> Block:
    """The block with our photos; raw if there is one among them that we don't have."""
    figures = _figures_of(block)
    if not all(known[figure.photo] for figure in figures):
        content = _markdown([replace(block, container=Container.NONE, starts=False)], credits)
        return Raw(content, "photo", container=block.container, starts=block.starts)
    return _with_figures(block, lambda figure: replace(figure, photo=known[figure.photo] or ""))[0]


def _waiting(block: Block) -> Content | None:
    """What a block says that `read` had to leave raw, for want of a photo; None if it isn't one."""
    if not isinstance(block, Raw) or f"]({MEDIA}" not in block.content:
        return None
    content = parse(block.content)
    if len(content.blocks) != 1 or _markdown(content.blocks, content.credits) != block.content:
        return None
    placed = replace(content.blocks[0], container=block.container, starts=block.starts)
    return replace(content, blocks=(placed,))


def _figures_of(block: Block) -> tuple[Figure, ...]:
    match block:
        case Figure():
            return (block,)
        case Gallery():
            return block.figures
    return ()


def refs(blocks: Iterable[Block]) -> tuple[ImageRef, ...]:
    """The site's photos that figures and galleries show, each once, in order."""
    ids = dict.fromkeys(figure.photo for block in blocks for figure in _figures_of(block))
    return tuple(ImageRef(media, MEDIA + media) for media in ids)


def _markdown(blocks: Sequence[Block], credits: Mapping[str, str]) -> str:
    """The blocks as Markdown, with `media:` for `photo:`: but only where it is an address."""
    plain = write_markdown(blocks)
    token = "x"
    while f"({SCHEME}{token}" in plain:
        token += "x"

    def marked(figure: Figure) -> Figure:
        return replace(figure, photo=token + figure.photo)

    with_tokens = [new for block in blocks for new in _with_figures(block, marked)]
    text = write_markdown(with_tokens, {token + media: line for media, line in credits.items()})
    return text.replace(f"({SCHEME}{token}", f"({MEDIA}")


def _write_head(head: Head) -> str:
    told = {
        "dateline": head.dateline,
        "byline": [[person.name, str(person.role)] for person in head.byline],
        "language": head.language,
        "section": head.section,
        "raws": dict(head.raws),
    }
    text = json.dumps({key: value for key, value in told.items() if value}, ensure_ascii=False)
    return f"<!-- copytaker {_DANGEROUS.sub(_escaped, text)} -->"


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _read_head(text: str) -> Head | None:
    try:
        told = json.loads(text)
    except ValueError:
        return None
    people = told.get("byline")
    raws = told.get("raws")
    return Head(
        dateline=_string(told.get("dateline")),
        byline=tuple(filter(None, map(_person, people if isinstance(people, list) else []))),
        language=_string(told.get("language")),
        section=_string(told.get("section")),
        raws={k: _string(v) for k, v in raws.items()} if isinstance(raws, dict) else {},
    )


def _person(told: object) -> Contributor | None:
    match told:
        case [str(name), str(role)] if role in set(Role):
            return Contributor(name, Role(role))
    return None


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""

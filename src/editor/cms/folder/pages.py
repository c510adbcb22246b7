"""The site's pages as HTML. Pure: posts and media in, text out; every value is escaped here."""

import re
from collections.abc import Mapping, Sequence
from html import escape
from string import Template

from editor.base.text import without_diacritics
from editor.cms.folder.body import Content, Head, head_of, parse, refs
from editor.cms.folder.pictures import file_name
from editor.cms.folder.records import shown
from editor.cms.folder.words import moment, word, written_moment
from editor.codecs.markdown_html import render_html
from editor.document import Contributor, Role
from editor.document.credit import credit_line
from editor.remote.records import RemoteMedia, RemotePost, Status

Media = Mapping[str, RemoteMedia]

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_IMG = re.compile(r'<img ([^>]*?src="\.\./media/([a-z0-9-]+)\.[a-z]+"[^>]*?) ?/>')


def story_page(template: str, paper: str, post: RemotePost, media: Media) -> str:
    """The page of one story; `media` holds at least its own photos."""
    content = parse(post.content)
    language = language_of(content.head)
    return Template(template).substitute(
        language=language,
        robots="" if _is_public(post) else '\n<meta name="robots" content="noindex">',
        banner="" if _is_public(post) else _banner(post.status, language),
        paper=escape(paper),
        skip=escape(word("skip", language)),
        home=escape(word("home", language)),
        headline=_headline(post, language),
        standfirst=escape(shown(post.excerpt)),
        standing=_standing(post, content),
        section=_section(post, content.head),
        byline=_byline(post, content, language),
        lead=_lead(post, content, media, language),
        text=_text(content, media, language),
        tags=_tags(post, language),
    )


def front_page(
    template: str, paper: str, posts: Sequence[RemotePost], media: Media, links: Mapping[str, str]
) -> str:
    """The front page: what is published, newest first, then what isn't. `links` maps post ids to
    addresses."""
    public = sorted(filter(_is_public, posts), key=_age, reverse=True)
    others = sorted((p for p in posts if not _is_public(p)), key=_age, reverse=True)
    newest = (public or others)[:1]
    language = language_of(head_of(newest[0].content)) if newest else "vi"
    parts = []
    if public:
        parts.append(_card(public[0], media, links, "card top", "h2"))
    if public[1:]:
        parts.append(_list(public[1:], media, links, "h2"))
    if others:
        parts.append(f'<h2 class="part">{escape(word("unpublished", language))}</h2>')
        parts.append(_list(others, media, links, "h3"))
    if not parts:
        parts.append(f'<p class="empty">{escape(word("empty", language))}</p>')
    return Template(template).substitute(
        language=language,
        paper=escape(paper),
        skip=escape(word("skip", language)),
        stories="\n".join(parts),
    )


def language_of(head: Head | None) -> str:
    """The story's language, as an HTML attribute may have it."""
    language = head.language if head else ""
    return language if _TAG.fullmatch(language) else "vi"


def photos_of(content: Content) -> list[str]:
    """The ids of the photos that the text shows, in order."""
    return [ref.id for ref in refs(content.blocks)]


def lead_photo(post: RemotePost) -> str:
    """The id of the photo that stands for the story in lists; empty if it has none."""
    return post.featured or next(iter(photos_of(parse(post.content))), "")


def _is_public(post: RemotePost) -> bool:
    return post.status is Status.PUBLISHED


def _age(post: RemotePost) -> tuple[str, int]:
    return (post.date if _is_public(post) else post.modified), int(post.id)


def _headline(post: RemotePost, language: str) -> str:
    return escape(shown(post.title).strip() or word("untitled", language))


def _banner(status: Status, language: str) -> str:
    state, notice = escape(word(status, language)), escape(word("notice", language))
    told = f"<p><strong>{state}.</strong> {notice}</p>"
    return f'\n<aside class="banner" aria-label="{state}">{told}</aside>'


def _section(post: RemotePost, head: Head | None) -> str:
    told = head.section if head else ""
    name = post.sections[0] if post.sections else told
    return f'\n<p class="section">{escape(name)}</p>' if name.strip() else ""


def _standing(post: RemotePost, content: Content) -> str:
    """Dateline and standfirst, as they stand above the text."""
    dateline = content.head.dateline.strip() if content.head else ""
    opening = f'<span class="dateline">{escape(dateline)}</span>' if dateline else ""
    words = " ".join(filter(None, [opening, escape(shown(post.excerpt).strip())]))
    return f'\n<p class="standfirst">{words}</p>' if words else ""


def _byline(post: RemotePost, content: Content, language: str) -> str:
    people = (content.head or Head()).byline
    names = [f"<span>{_person(person, language)}</span>" for person in people if person.name]
    return "\n".join([*names, _time(post, language)]).strip()


def _person(person: Contributor, language: str) -> str:
    name = f"<b>{escape(person.name)}</b>"
    return name if person.role is Role.TEXT else word(person.role, language).format(name)


def _time(post: RemotePost, language: str) -> str:
    at = moment(post.date if _is_public(post) else post.modified)
    if at is None:
        return ""
    return f'<time datetime="{at.isoformat("T", "minutes")}">{written_moment(at, language)}</time>'


def _lead(post: RemotePost, content: Content, media: Media, language: str) -> str:
    """The photo that stands for the story, if the text itself doesn't show it."""
    item = media.get(post.featured)
    if item is None or post.featured in photos_of(content):
        return ""
    credit = credit_line(item.credit, language)
    cite = f" <cite>{escape(credit)}</cite>" if credit else ""
    words = escape(shown(item.caption)) + cite
    caption = f"<figcaption>{words.strip()}</figcaption>" if words else ""
    return f'\n<figure class="lead">{_picture(item, "../")}{caption}</figure>'


def _text(content: Content, media: Media, language: str) -> str:
    def image_src(photo: str) -> str | None:
        return f"../{file_name(media[photo])}" if photo in media else None

    text = render_html(
        content.blocks,
        image_src=image_src,
        credits=content.credits,
        language=language,
        credited=None if content.head is None else str,  # we wrote the line as it is printed
    )
    seen = iter(range(len(text)))
    return _IMG.sub(lambda found: _sized(found, media, next(seen)), text)


def _sized(found: re.Match[str], media: Media, number: int) -> str:
    """The image with its size, so that the text doesn't jump; all but the first load late."""
    item = media[found[2]]
    late = ' loading="lazy"' if number else ""
    return f"<img {found[1]}{_size(item)}{late}>"


def _size(item: RemoteMedia) -> str:
    return f' width="{item.width}" height="{item.height}"' if item.width and item.height else ""


def _picture(item: RemoteMedia, up: str, late: bool = False) -> str:
    loading = ' loading="lazy"' if late else ""
    alt = escape(shown(item.alt))
    return f'<img src="{up}{file_name(item)}" alt="{alt}"{_size(item)}{loading}>'


def _tags(post: RemotePost, language: str) -> str:
    tags = "".join(f"<li>{escape(tag)}</li>" for tag in sorted(post.tags, key=without_diacritics))
    label = escape(word("tags", language))
    return f'\n<div class="tags"><p>{label}</p><ul>{tags}</ul></div>' if tags else ""


def _list(posts: Sequence[RemotePost], media: Media, links: Mapping[str, str], heading: str) -> str:
    cards = [_card(post, media, links, "card", heading) for post in posts]
    return '<ul class="stories">\n' + "\n".join(f"<li>{card}</li>" for card in cards) + "\n</ul>"


def _card(post: RemotePost, media: Media, links: Mapping[str, str], kind: str, heading: str) -> str:
    head = head_of(post.content)
    language = language_of(head)
    item = media.get(lead_photo(post))
    picture = _picture(item, "", late=kind == "card") if item else ""
    title = f'<a href="{escape(links[post.id])}">{_headline(post, language)}</a>'
    told = [_section(post, head).strip(), f"<{heading}>{title}</{heading}>"]
    if post.excerpt.strip():
        told.append(f'<p class="standfirst">{escape(shown(post.excerpt).strip())}</p>')
    state = "" if _is_public(post) else f"{escape(word(post.status, language))} · "
    told.append(f'<p class="moment">{state}{_time(post, language)}</p>')
    spoken = f' lang="{language}"'
    inner = picture + "<div>" + "".join(told) + "</div>"
    return f'<article class="{kind}"{spoken}>{inner}</article>'

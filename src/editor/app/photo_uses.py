"""Where photos are used, and how far a change of what is said of them reaches."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from editor.app.core import Core
from editor.document import Article, Figure, Gallery, Photo, Wording, plain, text
from editor.document.blocks import Block
from editor.document.photo_words import described
from editor.document.story import Reason
from editor.remote.records import Site, Status

_LIVE = (Status.PUBLISHED, Status.SCHEDULED)


@dataclass(frozen=True, slots=True)
class Use:
    """A photo in a story. `live_on` names the sites where the story is published, or will be by
    itself: a draft has none. `follows`: caption and alt text still say what the photo's own say in
    the story's language, or nothing."""

    photo: str
    story: str
    headline: str
    caption: str
    alt: str
    follows: bool
    live_on: tuple[str, ...] = ()

    @property
    def ticked(self) -> bool:
        """Whether the use is among those that follow a change unless somebody says otherwise."""
        return self.follows and not self.live_on


def uses_of(core: Core, ids: Iterable[str], before: Mapping[str, Photo] | None = None) -> list[Use]:
    """The uses of photos in stories (not deleted ones), the story changed last first. `before` are
    the photos as they were, if they have changed already: by those is told what follows."""
    photos = {**core.store.photos(ids), **(before or {})}
    stories = dict.fromkeys(
        story for uses in core.store.photo_uses(photos).values() for story in uses
    )
    sites = core.store.sites() if stories else []
    return [use for story in stories for use in _in_story(core, story, photos, sites)]


def _in_story(
    core: Core, story: str, photos: Mapping[str, Photo], sites: Iterable[Site]
) -> Iterator[Use]:
    article = core.store.replay(story) or core.store.story(story).article
    links = [(site.name, core.store.link(story, site.id)) for site in sites]
    live = tuple(name for name, link in links if link and link.base and link.base.status in _LIVE)
    for figure in article.figures():
        photo = photos.get(figure.photo)
        if photo is not None:
            yield Use(
                photo=photo.id,
                story=story,
                headline=article.headline,
                caption=plain(figure.caption).strip(),
                alt=figure.alt,
                follows=_repeats(figure, described(photo.fields, article.language)),
                live_on=live,
            )


def _repeats(figure: Figure, said: Wording) -> bool:
    caption = plain(figure.caption).strip() in ("", said.description)
    return caption and (figure.decorative or figure.alt in ("", said.alt))


def follow(
    core: Core,
    before: Mapping[str, Photo],
    after: Mapping[str, Photo],
    stories: Collection[str],
    *,
    on_the_page: str = "",
) -> list[str]:
    """Let captions and alt texts in these stories follow what is said of photos now; the ids of
    the stories that got a new version. What a story worded for itself stays.

    The story that is open in the window is left alone: the window puts `followed(article, …)` on
    its page itself, as a step that can be undone."""
    return [
        story for story in stories if story != on_the_page and _follow(core, story, before, after)
    ]


def _follow(
    core: Core, story: str, before: Mapping[str, Photo], after: Mapping[str, Photo]
) -> bool:
    head = core.store.story(story).head
    article = followed(head.article, before, after)
    if article == head.article:
        return False
    core.store.add_version(story, article, Reason.EDITED, parents=[head.id], expected_head=head.id)
    return True


def followed(article: Article, before: Mapping[str, Photo], after: Mapping[str, Photo]) -> Article:
    """The article, where captions and alt texts that repeat the photo's, or are empty, say what is
    said of it now in the article's language."""

    def use(figure: Figure) -> Figure:
        if figure.photo not in before or figure.photo not in after:
            return figure
        old = described(before[figure.photo].fields, article.language)
        new = described(after[figure.photo].fields, article.language)
        if plain(figure.caption).strip() in ("", old.description):
            figure = replace(figure, caption=text(new.description))
        if figure.alt in ("", old.alt) and not figure.decorative:
            figure = replace(figure, alt=new.alt)
        return figure

    def block(block: Block) -> Block:
        match block:
            case Gallery():
                return replace(block, figures=tuple(map(use, block.figures)))
            case Figure():
                return use(block)
        return block

    blocks = tuple(map(block, article.blocks))
    return article if blocks == article.blocks else replace(article, blocks=blocks)

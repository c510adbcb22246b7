"""Settling a conflict from the command line: the story as it stands answers it."""

from dataclasses import replace

from laptops import Laptop

from editor.app.conflicts import conflicts, resolve
from editor.cms.fake import FakeSite
from editor.document import Article, Paragraph, plain, text
from editor.sync.outcomes import Did

OURS = "Bà con kể từ nay không còn lo mùa lũ lớn."
FIRST = "Bà con kể từ nay không còn lo mùa nước lớn."
DESKS = "Bà con nói từ nay không còn lo mùa lũ lớn nữa."
ELSEWHERE = "Trước đây học sinh phải dậy từ ba giờ rưỡi sáng để kịp chuyến đò."


def _texts(article: Article) -> list[str]:
    return [plain(block.text) for block in article.blocks if isinstance(block, Paragraph)]


def _reworded(article: Article, beginning: str, words: str) -> Article:
    blocks = [
        replace(block, text=text(words))
        if isinstance(block, Paragraph) and plain(block.text).startswith(beginning)
        else block
        for block in article.blocks
    ]
    assert blocks != list(article.blocks)
    return replace(article, blocks=tuple(blocks))


def _without(article: Article, beginning: str) -> Article:
    blocks = tuple(
        block
        for block in article.blocks
        if not (isinstance(block, Paragraph) and plain(block.text).startswith(beginning))
    )
    return replace(article, blocks=blocks)


def _desk_and_reporter_reword(reporter: Laptop, desk: Laptop, site: FakeSite) -> tuple[str, str]:
    """One paragraph by both, another and a new one by the desk; the reporter's sync stops."""
    story = reporter.write()
    reporter.send(story)
    theirs = desk.pull(next(iter(site.posts)))

    def edit(article: Article) -> Article:
        article = _reworded(article, "Bà con", DESKS)
        article = _reworded(article, "Trước đây", ELSEWHERE)
        added = Paragraph(text=text("Tòa soạn thêm."))
        return replace(article, blocks=(*article.blocks, added), tags=(*article.tags, "lũ"))

    desk.change(theirs, edit)
    assert desk.send(theirs).did is Did.UPDATED
    reporter.change(story, lambda a: _reworded(a, "Bà con", FIRST))
    assert reporter.send(story).did is Did.CONFLICT
    return story, theirs


def test_what_the_desk_changed_elsewhere_is_not_undone(
    reporter: Laptop, desk: Laptop, site: FakeSite
) -> None:
    story, theirs = _desk_and_reporter_reword(reporter, desk, site)
    reporter.change(story, lambda a: _reworded(a, "Bà con", OURS))
    resolve(reporter.core, story)
    assert conflicts(reporter.core) == []
    assert reporter.send(story).did is Did.UPDATED
    desk.sync()
    for laptop, one in ((reporter, story), (desk, theirs)):
        texts = _texts(laptop.article(one))
        assert OURS in texts
        assert ELSEWHERE in texts
        assert texts.count("Tòa soạn thêm.") == 1
        assert "lũ" in laptop.article(one).tags
        assert not {DESKS, FIRST} & set(texts)


def test_what_was_deleted_here_stays_deleted_though_the_desk_changed_it(
    reporter: Laptop, desk: Laptop, site: FakeSite
) -> None:
    story, _ = _desk_and_reporter_reword(reporter, desk, site)
    reporter.change(story, lambda a: _without(a, "Bà con"))
    resolve(reporter.core, story)
    texts = _texts(reporter.article(story))
    assert not any(words.startswith("Bà con") for words in texts)
    assert "Tòa soạn thêm." in texts

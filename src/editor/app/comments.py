"""Comments on a story: the desk's questions, and the reporter's answers."""

from collections.abc import Mapping
from dataclasses import replace

from editor.app.core import Core
from editor.base.ids import new_id
from editor.document.comments import Anchor, Comment


def comments(core: Core, story: str) -> list[Comment]:
    """A story's comments and answers, the oldest first."""
    return core.store.comments(story)


def add_comment(core: Core, story: str, author: str, words: str, anchor: Anchor) -> Comment:
    """Pin a comment to words of the story."""
    comment = Comment(new_id(), story, author, core.clock(), words, anchor)
    core.store.save_comment(comment)
    return comment


def answer(core: Core, comment: Comment, author: str, words: str) -> Comment:
    """Answer a comment; an answer to an answer goes to the first one."""
    first = comment.answers or comment.id
    added = Comment(
        new_id(), comment.story, author, core.clock(), words, comment.anchor, answers=first
    )
    core.store.save_comment(added)
    return added


def settle(core: Core, comment: Comment, settled: bool) -> Comment:
    """Say that a comment is dealt with, or isn't yet."""
    changed = replace(comment, settled=settled)
    core.store.save_comment(changed)
    return changed


def remove_comment(core: Core, comment: str) -> None:
    """Delete a comment with its answers."""
    core.store.remove_comment(comment)


def repin(core: Core, story: str, anchors: Mapping[str, Anchor]) -> None:
    """Keep where comments stand after the text around them was edited."""
    for comment in core.store.comments(story):
        anchor = anchors.get(comment.id)
        if anchor is not None and anchor != comment.anchor:
            core.store.save_comment(replace(comment, anchor=anchor))

"""Words typed anew in a plain field, which shows no marks: what wasn't touched keeps them."""

from itertools import takewhile

from editor.base.text import nfc
from editor.document.inline import LINE_BREAK, Mark, Run, Text, join, plain


def retyped(words: Text, now: str) -> Text:
    """`words`, saying `now` instead. Letters at both ends that stayed keep their marks and links,
    new ones look like the letter before them; a footnote's mark is never lost."""
    now = nfc(now)
    if plain(words) == now:
        return words
    signs = [_sign(run, char) for run in words for char in _pieces(run)]
    seen = [char for char, _ in signs if char]
    first = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(seen, now, strict=False)))
    most = min(len(seen), len(now)) - first
    pairs = zip(reversed(seen), reversed(now), strict=False)
    last = min(most, sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs)))
    return _joined(signs, first, len(seen) - last, now[first : len(now) - last])


def _joined(signs: list[tuple[str, Run]], first: int, end: int, new: str) -> Text:
    before: list[Run] = []
    notes: list[Run] = []
    after: list[Run] = []
    at = 0
    for char, run in signs:
        if at < first or (at == first and not char and not notes):
            before.append(run)
        elif at >= end:
            after.append(run)
        elif not char:
            notes.append(run)
        at += bool(char)
    return join([*before, *_typed(before, after, new), *notes, *after])


def _typed(before: list[Run], after: list[Run], new: str) -> list[Run]:
    """New letters: a link goes on only if it stands on both sides."""
    letters = [run for run in (*before[-1:], *after[:1]) if not run.marks & Mark.FOOTNOTE]
    if not letters:
        return [Run(new)] if new else []
    linked = len(letters) == 2 and letters[0].href == letters[1].href
    return [Run(new, letters[0].marks, letters[0].href if linked else "")] if new else []


def _pieces(run: Run) -> list[str]:
    return [run.text] if run.marks & Mark.FOOTNOTE else list(run.text)


def _sign(run: Run, text: str) -> tuple[str, Run]:
    """A letter as a plain field shows it ("" for a footnote's mark), and as it is."""
    seen = "" if run.marks & Mark.FOOTNOTE else (" " if text == LINE_BREAK else text)
    return seen, Run(text, run.marks, run.href)

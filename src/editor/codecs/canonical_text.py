"""The normal form of inline text, plain lines and footnote labels: see `canonical`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from unicodedata import is_normalized

from editor.base.text import nfc
from editor.codecs.inline_html import safe_href, tidy
from editor.document import LINE_BREAK, Mark, Run, Text, join, text

# The byte order mark, Qt's stand-ins for objects and frames, noncharacters.
UNTYPED = re.compile("[\ufeff\ufff9-\ufffc\ufffe\uffff\ufdd0-\ufdef]")
# Words parted by single spaces, without anything that needs a closer look.
_WORD = r"[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\uffff]"
_CLEAN = re.compile(f" ?{_WORD}+(?: {_WORD}+)* ?| ")
_START = Run(" ")
_EDGE = re.compile(f"^([ {LINE_BREAK}]*)(.*?)([ {LINE_BREAK}]*)$", re.DOTALL)
_BLANK = " " + LINE_BREAK


def canonical_text(runs: Iterable[Run], labels: Mapping[str, str] | None = None) -> Text:
    """`runs` in normal form. `labels` maps footnote labels to those that they have now; marks of
    others become readable text. None keeps all."""
    runs = tuple(runs)
    if _is_canonical(runs, labels):
        return runs
    known = [_footnote_mark(run, labels) for run in runs]
    clean = [Run(UNTYPED.sub("", run.text), run.marks, run.href) for run in known]
    tidied = _trimmed(tidy(clean))
    if len(tidied) == 1 and not tidied[0].marks and not tidied[0].href:
        out: Text = tidied
    else:
        out = tidy(_trimmed(join(_bare_edges(tidied))))
    return out if any(not run.text.isspace() for run in out) else ()


def _is_canonical(runs: Text, labels: Mapping[str, str] | None) -> bool:
    """Whether the runs are in normal form beyond doubt: most texts are, most of the time, and
    telling is ten times cheaper than making it."""
    before = _START
    for run in runs:
        if run.marks & Mark.FOOTNOTE:
            known = label_of(run.text) if labels is None else labels.get(run.text)
            if run != Run(known or "", Mark.FOOTNOTE):
                return False
        elif (
            not _CLEAN.fullmatch(run.text)
            or not is_normalized("NFC", run.text)
            or (run.marks == before.marks and run.href == before.href and before is not _START)
            or (run.text[0] == " " and (run.marks or run.href or before.text[-1] == " "))
            or (run.text[-1] == " " and (run.marks or run.href))
            or (run.href and safe_href(run.href) != run.href)
        ):
            return False
        before = run
    return before is _START or before.text[-1] != " "


def canonical_line(content: str) -> str:
    """A plain-text field: one line, NFC, white space collapsed."""
    return "".join(r.text for r in canonical_text(text(content.replace(LINE_BREAK, " "))))


def label_of(label: str) -> str:
    """A footnote label that Markdown and HTML ids take: letters, digits, `_`, `.`, `-`."""
    return re.sub(r"[^\w.-]+", "-", nfc(label)).strip("-") or "n"


def _footnote_mark(run: Run, labels: Mapping[str, str] | None) -> Run:
    if not run.marks & Mark.FOOTNOTE:
        return run
    if labels is None:
        return Run(label_of(run.text), Mark.FOOTNOTE)
    if run.text in labels:
        return Run(labels[run.text], Mark.FOOTNOTE)
    return Run(f"[^{run.text}]")


def _trimmed(runs: Text) -> Text:
    """No space or break at the ends."""
    out = list(runs)
    while out and not out[0].marks & Mark.FOOTNOTE and out[0].text[0] in _BLANK:
        out[:1] = text(out[0].text.lstrip(_BLANK), out[0].marks, out[0].href)
    while out and not out[-1].marks & Mark.FOOTNOTE and out[-1].text[-1] in _BLANK:
        out[-1:] = text(out[-1].text.rstrip(_BLANK), out[-1].marks, out[-1].href)
    return tuple(out)


def _bare_edges(runs: Text) -> Iterator[Run]:
    """The runs, with white space at their edges marked only as both its neighbours are."""
    pieces = [piece for run in runs for piece in _pieces(run)]
    after: list[Run] = []
    following = Run("")
    for piece in reversed(pieces):
        after.append(following)
        following = following if _is_blank(piece) else piece
    before = Run("")
    for piece, next_word in zip(pieces, reversed(after), strict=True):
        if _is_blank(piece):
            href = piece.href if before.href == next_word.href else ""
            yield Run(piece.text, piece.marks & before.marks & next_word.marks, href)
        else:
            before = piece
            yield piece


def _pieces(run: Run) -> Iterator[Run]:
    if run.marks & Mark.FOOTNOTE:
        yield run
        return
    found = _EDGE.match(run.text)
    for part in found.groups() if found else (run.text,):
        if part:
            yield Run(part, run.marks, run.href)


def _is_blank(run: Run) -> bool:
    return not run.marks & Mark.FOOTNOTE and not run.text.strip(_BLANK)

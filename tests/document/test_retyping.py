"""Captions typed anew in a plain field keep the marks of what wasn't touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document import LINE_BREAK, Mark, Run, join, plain, text
from editor.document.retyping import retyped

CAPTION = (
    Run("Bà "),
    Run("Hòa", Mark.STRONG),
    Run(" ở "),
    Run("Na Sầm", href="https://a.example"),
    Run("1", Mark.FOOTNOTE),
)


@pytest.mark.parametrize(
    ("now", "wanted"),
    [
        ("Bà Hòa ở Na Sầm", CAPTION),
        ("Cụ Hòa ở Na Sầm", (Run("Cụ "), *CAPTION[1:])),
        ("Bà Hòa cũng ở Na Sầm", (*CAPTION[:2], Run(" cũng ở "), *CAPTION[3:])),
        ("Bà Hòa ở Na Sầm.", (*CAPTION, Run("."))),
        ("Bà cụ Hòa ở Na Sầm", (Run("Bà cụ "), *CAPTION[1:])),
        ("", (CAPTION[4],)),
    ],
)
def test_what_stayed_keeps_its_marks(now: str, wanted) -> None:
    assert retyped(CAPTION, now) == wanted


def test_a_line_break_that_nobody_touched_stays() -> None:
    assert retyped(text(f"một{LINE_BREAK}hai"), "một hai ba") == text(f"một{LINE_BREAK}hai ba")


_runs = st.builds(
    Run,
    st.text("abăâ ", min_size=1, max_size=4),
    st.sampled_from([Mark.NONE, Mark.STRONG, Mark.FOOTNOTE]),
    st.sampled_from(["", "https://a.example"]),
)


@given(st.lists(_runs, max_size=5).map(join), st.text("abăâ ", max_size=10))
def test_it_says_what_was_typed_and_no_footnote_goes(words, now: str) -> None:
    result = retyped(words, now)
    assert plain(result) == now
    notes = [run.text for run in words if run.marks & Mark.FOOTNOTE]
    assert [run.text for run in result if run.marks & Mark.FOOTNOTE] == notes

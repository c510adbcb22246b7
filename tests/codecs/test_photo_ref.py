import pytest

from editor.codecs.photo_ref import read_ref, write_ref
from editor.document import Figure


@pytest.mark.parametrize(
    ("figure", "ref"),
    [
        (Figure("ab12"), "photo:ab12"),
        (Figure("a_b/ế?"), "photo:a%5Fb%2F%E1%BA%BF%3F"),
        (Figure("p", decorative=True), "photo:p?decorative"),
        (Figure("p", crop=(0.0, 0.25, 1.0, 0.5)), "photo:p?crop=0,0.25,1,0.5"),
        (Figure("p", turn=90, flipped=True, angle=-1.5), "photo:p?flipped&turn=90&angle=-1.5"),
        (Figure("p", focus=(0.333333, 1.0), width="full"), "photo:p?focus=0.333333,1&width=full"),
    ],
)
def test_a_use_is_written_and_read(figure: Figure, ref: str) -> None:
    assert write_ref(figure) == ref
    assert read_ref(ref) == figure


@pytest.mark.parametrize("query", ["?crop=1,2", "?focus=a,b", "?new=1&&", "?turn=45&angle=x", "?"])
def test_what_a_reference_says_wrongly_is_passed_over(query: str) -> None:
    assert read_ref(f"photo:p{query}", "alt") == Figure("p", alt="alt")

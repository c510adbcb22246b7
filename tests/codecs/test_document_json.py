import json
from typing import Any

import pytest
from hypothesis import given, settings

from editor.base.errors import EditorError
from editor.codecs.document_json import blocks_from_json, blocks_to_json, from_json, to_json
from editor.document import Article, Figure, Heading, Mark, Paragraph, Raw, Run, text
from editor.testing.documents import articles


@settings(max_examples=80, deadline=None)
@given(articles())
def test_nothing_is_lost_in_json(article: Article) -> None:
    assert from_json(json.loads(json.dumps(to_json(article)))) == article


def test_what_isn_t_in_normal_form_is_kept_too() -> None:
    blocks = (
        Paragraph((Run("a  "), Run(" b", Mark.STRONG | Mark.EMPHASIS, "https://a.vn"))),
        Paragraph(),
        Raw("\x00\r\n", ""),
        Figure("p", crop=(0.1, 0.2, 0.3, 1 / 3), decorative=True),
    )
    assert blocks_from_json(json.loads(json.dumps(blocks_to_json(blocks)))) == blocks


def test_json_is_brief_and_readable() -> None:
    assert blocks_to_json([Heading(2, text("Cầu")), Paragraph((Run("x", Mark.STRONG),))]) == [
        {"kind": "heading", "level": 2, "text": ["Cầu"]},
        {"kind": "paragraph", "text": [{"text": "x", "marks": ["strong"]}]},
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"format": "other"},
        {"version": 2},
        {"headline": 5},
        {"byline": [{"name": "An"}]},
        {"byline": [{"name": "An", "role": "boss"}]},
        {"blocks": [{"kind": "song"}]},
        {"blocks": [{"kind": "heading"}]},
        {"blocks": [{"kind": "paragraph", "text": [7]}]},
        {"blocks": [{"kind": "paragraph", "starts": "yes"}]},
        {"blocks": [{"kind": "code", "content": None}]},
        {"blocks": [{"kind": "gallery", "figures": [{"kind": "rule"}]}]},
        {"blocks": [{"kind": "figure", "photo": "p", "focus": ["a", 1]}]},
        {"blocks": 3},
    ],
)
def test_what_isn_t_a_story_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(EditorError) as told:
        from_json({**to_json(Article()), **change})
    assert told.value.remedy


def test_a_story_without_a_slot_was_written_before_there_were_any() -> None:
    old = to_json(Article(slot=700))
    del old["slot"]
    assert from_json(old).slot == 0


@pytest.mark.parametrize("slot", [-1, True, "700", 1.5, None])
def test_a_slot_is_a_number_of_words(slot: object) -> None:
    with pytest.raises(EditorError):
        from_json({**to_json(Article()), "slot": slot})

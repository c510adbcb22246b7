"""Sentences that are kept and read again can still be translated."""

from pathlib import Path

from editor.base.messages import Message, kept, read_again, say


def test_a_sentence_knows_its_template_and_values() -> None:
    message = say("No story {id}.", id=7)
    assert message == "No story 7."
    assert (message.template, message.values) == ("No story {id}.", {"id": 7})


def test_a_sentence_without_values_may_have_braces() -> None:
    assert say("Write {name}.") == "Write {name}."


def test_what_is_kept_says_the_same_and_can_be_translated() -> None:
    inner = say("{host} can't be reached.", host="bao.example")
    message = say("{path}: {what} ({count})", path=Path("a.md"), what=inner, count=3)
    again = read_again(kept(message))
    assert again == message
    assert isinstance(again, Message)
    assert again.template == message.template
    assert again.values["count"] == 3
    what = again.values["what"]
    assert isinstance(what, Message)
    assert what.template == inner.template


def test_plain_text_is_kept_as_it_is() -> None:
    for plain in ("", "Something else.", "{}", '{"say"', '{"say": 5}', '{"say": "{a}"}'):
        assert kept(plain) == plain
        assert read_again(plain) == plain

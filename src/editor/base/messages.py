"""Sentences for the user that can be translated where they are shown.

Layers without a window raise errors and return outcomes in English; the window looks the
sentence's template up in its catalogue (context "messages") and fills in the same values.
"""

import json


class Message(str):
    """An English sentence that still knows its template and values."""

    __slots__ = ("template", "values")
    template: str
    values: dict[str, object]


def say(template: str, **values: object) -> Message:
    """`say("No story {id}.", id=7)`: the template is a literal, so that it can be found."""
    message = Message(template.format(**values) if values else template)
    message.template = template
    message.values = values
    return message


def kept(sentence: str) -> str:
    """Text for a store, of which `read_again` makes the same sentence, to be translated still."""
    if not isinstance(sentence, Message):
        return sentence
    return json.dumps({"say": sentence.template, "with": _plain(sentence.values)})


def read_again(text: str) -> str:
    """The sentence that was `kept`; other text as it is."""
    if not text.startswith(_KEPT):
        return text
    try:
        told = json.loads(text)
        values = {name: _whole(value) for name, value in told["with"].items()}
        return say(told["say"], **values)
    except (ValueError, LookupError, AttributeError, TypeError):
        return text


_KEPT = '{"say":'


def _plain(values: dict[str, object]) -> dict[str, object]:
    return {
        name: kept(value) if isinstance(value, str) else value if type(value) is int else str(value)
        for name, value in values.items()
    }


def _whole(value: object) -> object:
    return read_again(value) if isinstance(value, str) else value

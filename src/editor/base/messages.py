"""Sentences for the user that can be translated where they are shown.

Layers without a window raise errors and return outcomes in English; the window looks the
sentence's template up in its catalogue (context "messages") and fills in the same values.
"""


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

"""Dates as they are typed and shown here: a moment of this place needs no offset."""

from datetime import datetime

from editor.document.typed_dates import as_kept, as_typed


def kept(typed: str) -> str | None:
    """As `as_kept`; a time without an offset is that of this place."""
    told = as_kept(typed)
    if not told or "T" not in told:
        return told
    moment = datetime.fromisoformat(told)
    return told if moment.tzinfo else moment.astimezone().isoformat()


def shown(told: str) -> str:
    """As `as_typed`, without an offset that is this place's at that moment."""
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        return told
    if moment.tzinfo is None or moment.astimezone().utcoffset() != moment.utcoffset():
        return as_typed(told)
    return as_typed(moment.replace(tzinfo=None).isoformat())

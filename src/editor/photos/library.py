"""How exiv2 is called: one thread at a time, silently."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

# The XMP toolkit inside exiv2 registers namespaces in unguarded global tables. A read takes a
# quarter of a millisecond, so that waiting for each other costs less than anything cleverer.
_ONE_AT_A_TIME = threading.Lock()


def failures(exiv2: Any) -> tuple[type[Exception], ...]:
    """What exiv2 raises over broken files: its own errors, and whatever its C++ runs into."""
    return (exiv2.Exiv2Error, ValueError, ArithmeticError, LookupError, RuntimeError, MemoryError)


@contextmanager
def exiv2_library() -> Iterator[Any]:
    """The exiv2 module, for this thread alone, and knowing nothing of files that were read before:
    the namespaces that one declares would be written into the next ("dc" may be anything there).
    Forgetting them takes 40 microseconds."""
    import exiv2

    with _ONE_AT_A_TIME:
        exiv2.LogMsg.setLevel(exiv2.LogMsg.Level.mute)
        try:
            yield exiv2
        finally:
            exiv2.XmpParser.terminate()

"""What goes wrong, and with which request."""

import enum
from collections.abc import Callable
from dataclasses import dataclass, field

from editor.base.messages import say
from editor.remote.errors import (
    AuthFailed,
    Busy,
    Forbidden,
    NotACms,
    OutcomeUnknown,
    Refused,
    RemoteError,
    Unreachable,
)


class Fault(enum.Enum):
    """How a request fails. Where the site carries it out all the same, it says so."""

    DROP_REQUEST = "never arrives"
    DROP_REPLY = "carried out, the answer is lost"
    APPLY_LATE = "given up, and carried out some seconds later"
    GARBLED = "carried out, the answer is half a JSON"
    HTML = "200 with the HTML of a log-in page, not carried out"
    CRASH = "500, not carried out"
    CRASH_AFTER_ROW = "500, the attachment is there without its smaller sizes"
    UNAUTHORIZED = "401"
    FORBIDDEN = "403"
    TOO_LARGE = "413"
    RATE_LIMITED = "429"
    UNAVAILABLE = "503"

    @property
    def carried_out(self) -> bool:
        return self in (Fault.DROP_REPLY, Fault.GARBLED, Fault.CRASH_AFTER_ROW)


@dataclass(frozen=True, slots=True)
class Request:
    """One request as the site saw it. `kind` is the method of `Cms`, or "post-process"."""

    kind: str
    user: str
    write: bool
    target: str = ""


@dataclass
class Faults:
    """A plan: what is scheduled first, then what `choose` says."""

    choose: Callable[[Request], Fault | None] = lambda request: None
    retry_after: float = 30
    _planned: list[tuple[Fault, str, int]] = field(default_factory=list)

    def plan(self, fault: Fault, kind: str = "", *, skip: int = 0, times: int = 1) -> None:
        """The next `times` requests of this kind (any, if empty) fail, after `skip` that don't."""
        self._planned += [(fault, kind, skip)] + [(fault, kind, 0)] * (times - 1)

    def next(self, request: Request) -> Fault | None:
        for number, (fault, kind, skip) in enumerate(self._planned):
            if kind in ("", request.kind):
                if skip:
                    self._planned[number] = (fault, kind, skip - 1)
                    return None
                del self._planned[number]
                return fault
        return self.choose(request)

    @property
    def left(self) -> int:
        """How many planned faults haven't come yet."""
        return len(self._planned)

    def clear(self) -> None:
        self._planned.clear()


def error_for(fault: Fault, request: Request, retry_after: float) -> RemoteError:
    """What an adapter makes of it."""
    match fault:
        case Fault.DROP_REQUEST:
            return Unreachable(say("The site can't be reached."), remedy=say("Try again."))
        case Fault.UNAUTHORIZED:
            return AuthFailed(say("The password was refused."), remedy=say("Enter it again."))
        case Fault.FORBIDDEN:
            return Forbidden(say("This account may not do that."), remedy=say("Ask the desk."))
        case Fault.TOO_LARGE:
            return Refused(say("The file is too large."), remedy=say("Send a smaller one."))
        case Fault.RATE_LIMITED | Fault.UNAVAILABLE:
            return Busy(say("The site asks to wait."), retry_after=retry_after)
        case Fault.HTML if not request.write:
            return NotACms(say("What answers isn't the site."), remedy=say("Check the network."))
        case Fault.CRASH | Fault.CRASH_AFTER_ROW if not request.write:
            return Busy(say("The site has a fault of its own."))
        case _ if not request.write:
            return Unreachable(say("The connection broke off."), remedy=say("Try again."))
    return OutcomeUnknown(
        say("The answer was lost."), remedy=say("It is looked up before anything is sent again.")
    )

"""How a site can fail. The sync engine decides by the class, never by status codes or messages."""

from editor.base.errors import EditorError


class RemoteError(EditorError):
    """A site did not do what it was asked. `code` is the CMS's own word for it, if it has one."""

    def __init__(self, what: str, *, remedy: str = "", code: str = "") -> None:
        super().__init__(what, remedy=remedy)
        self.code = code


class Unreachable(RemoteError):
    """The request never left, or no connection came about: nothing has happened on the site."""


class OutcomeUnknown(RemoteError):
    """The request was sent and no usable answer came: it may or may not have been carried out."""


class NotACms(RemoteError):
    """What answers at this address isn't the CMS that the site was added as."""


class AuthFailed(RemoteError):
    """User name or password were refused (401), or there is no password to send."""


class Forbidden(RemoteError):
    """This account may not do that (403)."""


class Gone(RemoteError):
    """The post or media item doesn't exist any more (404, 410)."""


class Refused(RemoteError):
    """The site understood and refused: a file type, a size, a bad value. A retry won't help."""


class Busy(RemoteError):
    """The site asks to wait (429, 503). `retry_after` is in seconds."""

    def __init__(
        self, what: str, *, remedy: str = "", code: str = "", retry_after: float = 0
    ) -> None:
        super().__init__(what, remedy=remedy, code=code)
        self.retry_after = retry_after

"""What a refusal means. WordPress's own `code` decides, never its (translated) message, and the
status alone only where no code is given."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from editor.base.messages import Message, say
from editor.cms.wordpress.address import origin
from editor.cms.wordpress.transport import Reply, lost
from editor.remote.errors import (
    AuthFailed,
    Busy,
    Forbidden,
    Gone,
    NotACms,
    OutcomeUnknown,
    Refused,
    RemoteError,
    Unreachable,
)

_BAD_LOGIN = {
    "rest_not_logged_in",
    "incorrect_password",
    "invalid_username",
    "invalid_email",
    "invalid_authkey",
    "application_passwords_disabled",
    "application_passwords_disabled_for_user",
}
_GONE = {"rest_post_invalid_id", "rest_already_trashed", "rest_post_invalid_parent"}
_LONGEST_WAIT = 86_400


def error_of(reply: Reply, *, write: bool) -> RemoteError:
    """The error that this answer stands for; asked only for answers that aren't as hoped."""
    code, host = code_of(reply), origin(reply.url)[1]
    known = _by_code(code, reply, host) or _by_status(reply, host, code, write)
    if known is not None:
        return known
    if 400 <= reply.status < 500 and (code or reply.status not in (404, 405)):
        return Refused(
            say("{host} refused it ({code}).", host=host, code=code or reply.status),
            remedy=say("Change the text or its details, or show this to those who run the site."),
            code=code,
        )
    return unusable(reply, write=write)


def unusable(reply: Reply, *, write: bool) -> RemoteError:
    """An answer that isn't what WordPress says: HTML, half a JSON, another shape."""
    host = origin(reply.url)[1]
    if write and reply.status not in (404, 405):
        return OutcomeUnknown(
            say("{host} gave an answer that can't be understood.", host=host),
            remedy=say("Copytaker will look before it sends anything again."),
        )
    if reply.says_json and reply.json() is None:
        return lost(host, write=False)
    return NotACms(
        say("What answers at {host} isn't WordPress.", host=host),
        remedy=say("Check the site's address; in a public network, open a web page first."),
    )


def code_of(reply: Reply) -> str:
    data = reply.json()
    code = data.get("code") if isinstance(data, dict) else None
    return code if isinstance(code, str) else ""


def _message(reply: Reply) -> str:
    data = reply.json()
    return str(data.get("message", "")) if isinstance(data, dict) else ""


def attachment_of(reply: Reply) -> str:
    """The id of the media item that a failed upload left behind, or nothing."""
    made = reply.headers.get("x-wp-upload-attachment-id", "")
    return made if made.isascii() and made.isdigit() else ""


def server_time(reply: Reply) -> datetime | None:
    return _http_date(reply.headers.get("date", ""))


def _by_code(code: str, reply: Reply, host: str) -> RemoteError | None:
    if code in _BAD_LOGIN:
        return _bad_login(host, code)
    if code in _GONE:
        return Gone(
            say("It doesn't exist any more on {host}.", host=host),
            remedy=say("Your own copy is kept."),
            code=code,
        )
    match code:
        case "rest_upload_unknown_error" if "uploads/" in _message(reply):
            # It names the folder that it couldn't make: also when two uploads both try to make
            # the month's folder. Nothing was stored.
            return Busy(
                say("{host} could not store the file.", host=host),
                remedy=say("Copytaker will try again; if it goes on, tell those who run the site."),
                code=code,
            )
        case "rest_upload_unknown_error" | "rest_upload_sideload_error":
            return Refused(
                say("{host} doesn't take this file.", host=host),
                remedy=say("Use a JPEG, PNG, GIF or WebP file that isn't too large."),
                code=code,
            )
        case "rest_upload_file_too_big":
            return _too_large(host, code)
        case "rest_upload_limited_space" | "rest_upload_user_quota_exceeded":
            return Refused(
                say("{host} has no space left for this account's files.", host=host),
                remedy=say("Ask those who run the site for more."),
                code=code,
            )
        case "rest_upload_hash_mismatch":
            return Unreachable(
                say("The file was damaged on its way to {host}.", host=host),
                remedy=say("Copytaker will send it again."),
                code=code,
            )
        case "rest_no_route":
            return NotACms(
                say("{host} doesn't offer WordPress's REST interface.", host=host),
                remedy=say("Ask those who run the site to allow it."),
                code=code,
            )
    return None


def _by_status(reply: Reply, host: str, code: str, write: bool) -> RemoteError | None:
    match reply.status:
        case 401:
            return _bad_login(host, code)
        case 403:
            return Forbidden(_forbidden(code, host), remedy=_ASK_DESK, code=code)
        case 410:
            return Gone(say("It doesn't exist any more on {host}.", host=host), code=code)
        case 413:
            return _too_large(host, code)
        case 429 | 503:
            return Busy(
                say("{host} asks to wait.", host=host),
                remedy=say("Copytaker will try again later."),
                code=code,
                retry_after=_retry_after(reply),
            )
        case status if 300 <= status < 400:
            return NotACms(
                say("{host} sends us on to another address.", host=host),
                remedy=say("Check the site's address; copy it from a browser."),
            )
        case status if status >= 500 and not write:
            return Busy(
                say("{host} has a fault of its own just now.", host=host),
                remedy=say("Copytaker will try again later."),
                code=code,
            )
        case status if status >= 500 or (status == 408 and write):
            return lost(host, write=True)
    return None


_ASK_DESK = say("Ask the desk, or those who run the site.")


def _forbidden(code: str, host: str) -> Message:
    match code:
        case "rest_cannot_publish":
            return say("This account may not publish on {host}.", host=host)
        case "rest_cannot_create":
            return say("This account may not add that on {host}.", host=host)
        case "rest_cannot_edit_others":
            return say("This account may not change the author on {host}.", host=host)
        case "rest_cannot_edit" | "rest_forbidden_context" | "rest_forbidden":
            return say("This account may not change that on {host}.", host=host)
        case "":
            return say("{host} forbids it; a firewall may stand before it.", host=host)
    return say("This account may not do that on {host}.", host=host)


def _bad_login(host: str, code: str) -> AuthFailed:
    return AuthFailed(
        say("{host} doesn't accept this user name and password.", host=host),
        remedy=say("Make an application password in your WordPress profile and enter it here."),
        code=code,
    )


def _too_large(host: str, code: str) -> Refused:
    return Refused(
        say("The file is too large for {host}.", host=host),
        remedy=say("Send the photo in a smaller size."),
        code=code or "too_large",
    )


def _retry_after(reply: Reply) -> float:
    """Seconds from now; a date is meant by the server's own clock."""
    value = reply.headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(min(int(value[:6]), _LONGEST_WAIT))
    until = _http_date(value)
    if until is None:
        return 0
    now = server_time(reply) or datetime.now(UTC)
    return min(max((until - now).total_seconds(), 0), _LONGEST_WAIT)


def _http_date(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

"""What Send will do with a story, with this account, at this site; and what it asks before."""

import enum

from editor.app.stories import SiteRow, StoryRow
from editor.remote.records import Account, Status
from editor.ui.language import tr


class Deed(enum.Enum):
    DRAFT = "draft"
    SUBMIT = "submit"
    PUBLISH = "publish"
    UPDATE_PENDING = "update-pending"
    UPDATE_SCHEDULED = "update-scheduled"
    UPDATE_LIVE = "update-live"


def deed(at: SiteRow | None, account: Account | None) -> Deed:
    """What the button offers: a first time never goes public, later times leave the status."""
    match at.status if at is not None and at.post else "":
        case Status.PUBLISHED:
            return Deed.UPDATE_LIVE
        case Status.SCHEDULED:
            return Deed.UPDATE_SCHEDULED
        case Status.PENDING:
            return Deed.UPDATE_PENDING
        case "":
            return Deed.SUBMIT if account is not None and not account.may_publish else Deed.DRAFT
    return Deed.DRAFT


def wanted(what: Deed, at: SiteRow | None) -> Status | None:
    """The status to ask for; None leaves the post's as it is."""
    match what:
        case Deed.SUBMIT:
            return Status.PENDING
        case Deed.PUBLISH:
            return Status.PUBLISHED
        case Deed.DRAFT if at is None or not at.post:
            return Status.DRAFT
    return None


def button_words(what: Deed) -> str:
    match what:
        case Deed.DRAFT:
            return tr("Send draft")
        case Deed.SUBMIT:
            return tr("Submit")
        case Deed.PUBLISH:
            return tr("Publish")
        case Deed.UPDATE_PENDING:
            return tr("Update submission")
        case Deed.UPDATE_SCHEDULED:
            return tr("Update scheduled")
    return tr("Update live")


def limits(account: Account | None) -> str:
    """What this account can't do, told before the work; empty if it may do all."""
    if account is None:
        return ""
    if not account.may_upload and not account.may_publish:
        return tr("This account can't send photos or publish.")
    if not account.may_upload:
        return tr("This account can't send photos.")
    if not account.may_publish:
        return tr("This account can't publish; the desk does.")
    return ""


def question(what: Deed, at: SiteRow | None, site: str, confirmed: frozenset[str]) -> str:
    """What to confirm before sending; empty if nothing. `confirmed`: posts and sites asked for."""
    if what is Deed.PUBLISH and site not in confirmed:
        return tr("Publish this story? Everyone will be able to read it.")
    if what is Deed.UPDATE_LIVE and at is not None and at.post not in confirmed:
        return tr("Change the page that is public now? Readers see the change at once.")
    return ""


def at_site(row: StoryRow | None, site: str) -> SiteRow | None:
    """How the story stands with one site."""
    if row is None:
        return None
    return next((one for one in row.sites if one.site == site), None)

"""The words that the page itself shows."""

from PySide6.QtCore import QCoreApplication

from editor.document.gate import Why, short_moment


def tr(text: str) -> str:
    return QCoreApplication.translate("ArticleEditor", text)


def headline() -> str:
    return tr("Headline…")


def standfirst() -> str:
    return tr("Standfirst…")


def first_paragraph() -> str:
    return tr("Write here, or drop photos")


def footnote() -> str:
    return tr("Footnote…")


def no_mark() -> str:
    return tr("no mark in the text")


def opens(href: str) -> str:
    return tr("{address} – Ctrl+click opens it").format(address=href)


def no_footnote() -> str:
    return tr("Not written yet: a click begins the footnote")


def attribution() -> str:
    return tr("Whose words these are")


def no_attribution() -> str:
    return tr("Name, role")


def no_caption() -> str:
    return tr("Photo caption…")


def no_alt() -> str:
    return tr("No alt text")


def decorative() -> str:
    return tr("Decoration")


def no_caption_in(language: str) -> str:
    """The photo is captioned, but not in this language."""
    match language.partition("-")[0]:
        case "vi":
            return tr("No Vietnamese caption")
        case "en":
            return tr("No English caption")
    return tr("No caption in the story's language")


def lead_photo() -> str:
    return tr("Lead photo")


def same_caption() -> str:
    return tr("Same caption twice")


def alt_differs() -> str:
    return tr("Alt text of another photo?")


def no_credit() -> str:
    return tr("No photographer named")


def small_photo(pixels: int) -> str:
    return tr("Only {count} pixels wide").replace("{count}", str(pixels))


def held(why: Why, when: str) -> str:
    """Why a photo may not leave, in a word or two."""
    match why:
        case Why.UNBLURRED:
            return tr("Not blurred yet")
        case Why.UNREAD:
            return tr("Words not looked at")
        case Why.EMBARGO:
            return tr("Embargo until {when}").replace("{when}", short_moment(when))
        case Why.EXPIRED:
            return tr("Expired {when}").replace("{when}", short_moment(when))
    return photo_on_web()[0]


def width_name(width: str) -> str:
    """How wide a figure stands on the site; empty for the column's width."""
    match width:
        case "wide":
            return tr("Wide")
        case "full":
            return tr("Full width")
        case "left":
            return tr("At the left")
        case "right":
            return tr("At the right")
    return ""


def gallery(count: int) -> str:
    if count == 1:
        return tr("Gallery · 1 photo")
    return tr("Gallery · {count} photos").replace("{count}", str(count))


def photo_on_web() -> tuple[str, str]:
    return tr("Photo on the web"), tr("Click to fetch it")


def photo_loading() -> str:
    return tr("Photo on its way…")


def photo_unknown() -> tuple[str, str]:
    """What is wrong, and what to do."""
    what = tr("This photo isn't on this laptop")
    return what, tr(
        "It comes with the next sync. Was it just pasted or dropped? Then put it in again"
    )


def photo_broken() -> tuple[str, str]:
    what = tr("The photo's file is missing or can't be read")
    return what, tr("Drop the file here again; the caption stays")

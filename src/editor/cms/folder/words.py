"""What the site itself says around the stories, by language, and how it writes times."""

from datetime import datetime

from editor.document import Role
from editor.remote.records import Status

_WORDS = {
    "vi": {
        "skip": "Tới nội dung chính",
        "home": "Về trang nhất",
        "empty": "Chưa có bài nào. Bài được gửi tới đây sẽ hiện ở trang này.",
        "untitled": "Chưa có tít",
        "unpublished": "Chưa đăng",
        "tags": "Từ khóa",
        "notice": "Bài chưa đăng, chỉ để xem thử.",
        Status.DRAFT: "Bản nháp",
        Status.PENDING: "Chờ duyệt",
        Status.SCHEDULED: "Hẹn giờ đăng",
        Status.OTHER: "Chưa đăng",
        Role.PHOTO: "Ảnh: {}",
        Role.TRANSLATION: "Dịch: {}",
    },
    "en": {
        "skip": "Skip to the main content",
        "home": "Back to the front page",
        "empty": "No stories yet. Those that are sent here appear on this page.",
        "untitled": "No headline yet",
        "unpublished": "Not published",
        "tags": "Tags",
        "notice": "Not published yet, only to look at.",
        Status.DRAFT: "Draft",
        Status.PENDING: "Waiting for review",
        Status.SCHEDULED: "Scheduled",
        Status.OTHER: "Not published",
        Role.PHOTO: "Photos: {}",
        Role.TRANSLATION: "Translation: {}",
    },
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def known_language(language: str) -> str:
    """The language whose words are used: "vi" where nothing else is known."""
    base = language.partition("-")[0].lower()
    return base if base in _WORDS else ("en" if base else "vi")


def word(key: str, language: str) -> str:
    return _WORDS[known_language(language)][key]


def moment(stamp: str) -> datetime | None:
    """An ISO 8601 time in this laptop's zone; None if it isn't one."""
    try:
        return datetime.fromisoformat(stamp).astimezone()
    except (ValueError, OverflowError):
        return None


def written_moment(at: datetime, language: str) -> str:
    """ "22/11/2026, 21:05" or "22 November 2026, 21:05"."""
    if known_language(language) == "vi":
        return f"{at:%d/%m/%Y, %H:%M}"
    return f"{at.day} {_MONTHS[at.month - 1]} {at:%Y, %H:%M}"

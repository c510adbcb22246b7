"""The words that begin a term in a photo's instructions, in Vietnamese and English.

Each is a regular expression; a moment or a length of time follows it, except in `PLAIN`. They ask
for the beginning of a clause, or for a word that forbids or permits: instructions also tell of
floods that lasted 14 days, and of permits that expire.
"""

import enum
from collections.abc import Mapping

from editor.document.moments import LENGTH


class Term(enum.StrEnum):
    EMBARGO = "embargo"
    """Not to be shown before."""
    EXPIRES = "expires"
    """Not to be shown from then on."""
    ONCE = "once"
    NO_ARCHIVE = "no-archive"
    NO_SALES = "no-sales"
    EDITORIAL = "editorial"
    PRINT_ONLY = "print-only"


# Parts of what follows. A text that lost its diacritics is matched without those of the patterns.

_USE = (
    r"(?:us(?:e|ed|age)|publish(?:ed)?|publication|releas(?:e|ed)|post(?:ed)?|print(?:ed)?|run"
    r"|air(?:ed)?|broadcast|distribut(?:e|ed|ion)|show[n]?)"
)
_TO_USE = r"(?:use|usage|publish|publication|release|post|print|run|air|broadcast|show)"
_DUNG = (
    r"(?:đăng(?:\s+(?:tải|báo|mạng))?|công bố|phát hành|xuất bản|sử dụng|dùng|phổ biến|khai thác"
    r"|lên báo|lên trang)"
)
_IT = r"(?:\s+(?:the|this|these|any|photos?|pictures?|images?|it|them|online|in print))*"
_ANH = r"(?:\s+(?:ảnh|bộ ảnh|hình|bức|này|bài|lại|miễn phí))*"
_TRONG = r"trong(?:\s+(?:vòng|thời gian|thời hạn))?"
_REMOVE = (
    r"(?:delete|remove|purge|take down)"
    r"|(?:must|should|to)\s+be\s+(?:deleted|removed|purged|taken down)"
)
_GO = r"(?:xóa|xoá|gỡ|hủy|huỷ)(?:\s+(?:ảnh|bỏ|xuống|khỏi trang|khỏi mạng))*"
_NOT = r"(?:do not|don['’]t|must not|may not|not to|not for|cannot|can['’]t|never|no)(?:\s+be)?"
_CHUA = r"(?:cấm|không|chưa|đừng|tuyệt đối không)(?:\s+được)?(?:\s+phép)?"
_BEGIN = r"(?:^|(?<=[.;,:\n(|/•–—-]))\s*"

EMBARGO = (
    r"(?<!no )(?<!not under )(?<!without )(?<!không )(?<!gỡ )(?<!bỏ )\bembargo(?:ed)?\b"
    r"(?:\s*[:–—-])?(?:\s+(?:is|ends?|expires?|lifts?))?"
    r"(?:\s+(?:until|till|til|to|for|before|cho đến|cho tới|đến|tới|trước))?",
    rf"\b{_NOT}\s+{_USE}{_IT}\s+(?:before|until|till|prior to)\b",
    rf"\b{_NOT}\s+{_USE}{_IT}\s+(?:for|within)\b(?=\s*(?:the\s+(?:next|first)\s+)?{LENGTH})",
    r"\bhold(?:\s+for\s+release)?(?:\s+(?:until|till|to|for))\b",
    r"\bfor\s+release(?:\s+(?:on|at|after|from|not before))?\b",
    rf"(?:\bonly\s+|(?<!not )\bto be\s+){_USE}{_IT}(?:\s+only)?\s+(?:from|after)\b",
    rf"(?<!\w){_CHUA}\s+{_DUNG}{_ANH}\s+(?:trước(?:\s+khi)?|cho đến|cho tới|đến|tới)(?!\w)",
    rf"(?<!\w){_CHUA}\s+{_DUNG}{_ANH}\s+{_TRONG}(?=\s+{LENGTH})",
    rf"(?:{_BEGIN}(?:ảnh\s+)?(?:chỉ|được|chỉ được)|(?<!\w)chỉ(?:\s+được)?)(?:\s+phép)?\s+"
    rf"{_DUNG}{_ANH}\s+(?:từ|sau)(?!\w)",
    r"(?<!\w)giữ(?:\s+(?:ảnh|lại|bài))*\s+(?:cho đến|cho tới|đến|tới)(?!\w)",
)
FROM_A_DAY = (
    rf"{_BEGIN}{_TO_USE}{_IT}(?:\s+only)?\s+(?:from|after)\b",
    rf"{_BEGIN}(?:ảnh\s+)?{_DUNG}{_ANH}\s+(?:từ|sau)(?!\w)",
)
LAST_DAY = (  # the day named is the last one
    rf"\b{_NOT}\s+{_USE}{_IT}\s+(?:after|beyond|past)\b",
    rf"(?:{_BEGIN}{_TO_USE}|\b(?:may be|can be|to be|for|only)\s+{_USE}){_IT}"
    r"(?:\s+(?:rights|only|allowed|permitted|ok|is))*\s+(?:until|till|through|up to)\b",
    r"\b(?:licen[cs]ed?|(?:usage|publication)\s+rights|rights)\s+(?:\w+\s+)?"
    r"(?:until|till|through|expires?|ends?)(?:\s+on)?\b",
    rf"{_BEGIN}(?:(?:this\s+)?(?:image|photo|picture)s?\s+)?"
    r"(?:valid\s+(?:until|till|through)|expir(?:es|y|ation)(?:\s+date)?|kill date)\b",
    rf"(?<!\w){_CHUA}\s+{_DUNG}{_ANH}\s+sau(?:\s+khi\s+hết)?(?!\w)",
    rf"(?:{_BEGIN}|(?<!\w)chỉ\s+)(?:ảnh\s+)?(?:chỉ\s+)?(?:được\s+)?(?:phép\s+)?{_DUNG}{_ANH}"
    r"\s+(?:cho đến|cho tới|đến|tới)(?!\w)",
    rf"{_BEGIN}(?:ảnh\s+|quyền\s+)?(?:hết hạn|hết hiệu lực)(?:\s+(?:sử dụng|dùng))?"
    r"(?:\s+(?:vào|sau))?(?!\w)",
    r"(?<!\w)hạn\s+(?:sử dụng|dùng|đăng)(?:\s+ảnh)?(?:\s+(?:đến|tới|là))?(?!\w)",
    rf"{_BEGIN}(?:ảnh\s+)?có\s+(?:giá trị|hiệu lực)\s+(?:đến|tới)(?!\w)",
    rf"{_BEGIN}(?:photos?\s+|images?\s+)?(?:{_REMOVE}){_IT}\s+after\b",
    rf"{_BEGIN}{_GO}\s+sau(?!\w)",
)
FIRST_DAY_WITHOUT = (  # from the day named on it is over
    rf"\b{_NOT}\s+{_USE}\s+from\b",
    rf"\b(?:may be|only|to be)\s+{_USE}{_IT}(?:\s+only)?\s+before\b",
    rf"(?<!\w){_CHUA}\s+{_DUNG}{_ANH}\s+(?:từ|kể từ)(?!\w)",
    rf"(?<!\w)chỉ\s+(?:được\s+)?(?:phép\s+)?{_DUNG}{_ANH}\s+trước(?!\w)",
    rf"{_BEGIN}(?:photos?\s+|images?\s+)?(?:{_REMOVE}){_IT}\s+(?:by|on|before)\b",
    rf"{_BEGIN}{_GO}\s+(?:trước|vào|từ)(?!\w)",
)
FOR_SO_LONG = (
    rf"(?:{_BEGIN}(?:use|usage|publication|publish)"
    r"|\b(?:may be|can be|to be|for|only|free|free to|one[-\s]time|single)\s+"
    r"(?:editorial\s+|news\s+|press\s+)?(?:us(?:e|ed|age)|publication|publish(?:ed)?))"
    rf"{_IT}(?:\s+(?:only|rights|allowed|permitted|granted|limited|restricted|is|to))*"
    r"\s+(?:for|within|in|up to|to)(?:\s+(?:a|the|max(?:imum)?|first|period|of|up|to))*"
    rf"(?=\s+{LENGTH})",
    r"\b(?:licen[cs]e[d]?|rights)\s+(?:(?:is|are|valid|granted)\s+)*(?:for|within)"
    rf"(?=\s+{LENGTH})",
    rf"{_BEGIN}(?:(?:photos?|images?|pictures?)\s+)?valid\s+(?:for\s+)?(?={LENGTH})",
    rf"{_BEGIN}(?={LENGTH}\s+(?:use|usage|licen[cs]e|only)\b)",
    rf"{_BEGIN}(?:use|usage|licen[cs]e)(?:\s+(?:period|term))?\s*:\s*(?:for\s+)?(?={LENGTH})",
    rf"(?:{_BEGIN}|(?<!\w)chỉ\s+)(?:ảnh\s+)?(?:chỉ\s+)?(?:được\s+)?(?:phép\s+)?{_DUNG}{_ANH}"
    rf"(?:\s+(?:một|1)\s+lần)?,?\s+(?:{_TRONG}|tối đa|không quá)(?=\s+{LENGTH})",
    r"(?<!\w)(?:hạn|thời hạn)\s+(?:sử dụng|dùng|đăng)(?:\s+ảnh)?\s*:?\s*"
    rf"(?:là\s+|trong\s+|tối đa\s+)?(?={LENGTH})",
    rf"{_BEGIN}(?:ảnh\s+)?có\s+(?:giá trị|hiệu lực)\s+(?:trong\s+)?(?={LENGTH})",
)
BARE = rf"{_BEGIN}(?:max(?:imum)?\.?\s+|tối đa\s+)?(?={LENGTH}\s*(?:$|[.;,\n)|/•–—-]))"

PLAIN: Mapping[Term, tuple[str, ...]] = {
    Term.ONCE: (
        r"\b(?:one[-\s]time|single)[-\s](?:use|usage|publication|rights?|editorial)\b(?![-\s]camera)",
        r"\b(?:use|publish|used|published)\s+(?:only\s+)?once(?:\s+only)?\b",
        rf"(?:{_BEGIN}|(?<=chỉ )|(?<=được ))(?:chỉ\s+)?(?:được\s+)?(?:phép\s+)?{_DUNG}{_ANH}"
        r"\s+(?:một|1|01)\s+lần(?!\w)",
    ),
    Term.NO_ARCHIVE: (
        r"\b(?:no|not for|do not|not to be)\s+archiv(?:e|es|ed|al|ing)\b(?:\s+use)?",
        r"\bno\s+(?:re)?sales?\s*(?:,|/|or|and|nor)\s*archiv(?:e|es|al|ing)\b",
        r"(?<!\w)(?:không|cấm|đừng)\s+(?:được\s+)?(?:lưu\s+(?:trữ|kho)|đưa vào kho)(?!\w)",
    ),
    Term.NO_SALES: (
        r"\b(?:no|not for)\s+(?:re)?(?:sales?|selling)\b",
        r"\bno\s+archives?\s*(?:,|/|or|and|nor)\s*(?:re)?sales?\b",
        r"(?<!\w)(?:không|cấm)\s+(?:được\s+)?(?:bán|mua bán|chuyển nhượng)(?:\s+lại)?(?!\w)",
    ),
    Term.EDITORIAL: (
        r"\beditorial\s+(?:use\s+)?only\b",
        r"\brestricted to editorial use\b",
        r"(?<!\w)chỉ\s+(?:được\s+)?(?:dùng|sử dụng)\s+(?:cho|vào)\s+(?:mục đích\s+)?"
        r"(?:báo chí|tin tức)",
    ),
    Term.PRINT_ONLY: (
        r"\bprint\s+(?:use\s+)?only\b",
        r"\b(?:no|not for)\s+(?:internet|web|online|digital)(?:\s+(?:use|usage))?\b",
        r"(?<!\w)chỉ\s+(?:được\s+)?(?:dùng|đăng|in)\s+(?:cho|trên)?\s*báo (?:in|giấy)(?!\w)",
        r"(?<!\w)(?:không|cấm)\s+(?:được\s+)?(?:đăng|đưa|dùng)\s+(?:lên|trên)?\s*(?:mạng|web|internet)(?!\w)",
    ),
}

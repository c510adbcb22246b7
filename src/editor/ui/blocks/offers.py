"""What the insert menu offers, and how it is found by typing."""

from dataclasses import dataclass

from editor.base.text import fold
from editor.ui.commands import Command
from editor.ui.language import tr

C = Command
LONGEST = 24
"""Characters; who has typed more is not looking for a block."""


@dataclass(frozen=True, slots=True)
class Offer:
    """`names` are others by which it is found, in both languages: people mix them."""

    command: Command
    title: str
    icon: str
    names: tuple[str, ...]

    def found_by(self, query: str) -> int:
        """How well what was typed names it: 3 if its title begins with it ("tit p" and "titp" both
        begin "Tít phụ"), 2 if another name does, 1 if a word in a name does, 0 if none."""
        sought = " ".join(fold(query).split())
        close = sought.replace(" ", "")
        title, *others = folded = [fold(name) for name in (self.title, *self.names)]

        def begins(name: str) -> bool:
            return name.startswith(sought) or name.replace(" ", "").startswith(close)

        if begins(title):
            return 3
        if any(map(begins, others)):
            return 2
        return int(any(f" {sought}" in f" {name}" for name in folded))


def offers() -> tuple[Offer, ...]:
    """All of them, in the window's language. The odd spellings at the end of some lists are what
    Telex makes of English names."""
    return (
        Offer(C.PHOTO, tr("Photos"), "photo-add", ("photo", "picture", "image", "ảnh", "hình")),
        Offer(
            C.PICK,
            tr("From the photo desk"),
            "photo",
            ("photo desk", "from the desk", "kho ảnh", "ảnh đã có", "ảnh trong máy"),
        ),
        Offer(C.GALLERY, tr("Gallery"), "gallery", ("gallery", "bộ ảnh", "chùm ảnh", "phóng sự")),
        Offer(
            C.HEADING_2,
            tr("Sub-heading"),
            "heading",
            ("heading 2", "h2", "subheading", "tít phụ", "tiêu đề phụ"),
        ),
        Offer(
            C.HEADING_3,
            tr("Smaller sub-heading"),
            "heading",
            ("heading 3", "h3", "tít phụ nhỏ", "tiêu đề nhỏ"),
        ),
        Offer(C.QUOTE, tr("Quotation"), "quote", ("quote", "blockquote", "trích", "lời nói")),
        Offer(
            C.PULL_QUOTE,
            tr("Pull quote"),
            "pull-quote",
            ("pull quote", "trích nổi bật", "câu trích lớn"),
        ),
        Offer(C.LIST, tr("List"), "list", ("list", "bullets", "danh sách", "gạch đầu dòng", "lít")),
        Offer(
            C.ORDERED,
            tr("Numbered list"),
            "list-ordered",
            ("numbered list", "ordered", "danh sách đánh số", "số thứ tự"),
        ),
        Offer(C.BOX, tr("Information box"), "box", ("information box", "infobox", "hộp thông tin")),
        Offer(C.NOTE, tr("Editor's note"), "note", ("editor's note", "lời tòa soạn", "ltst")),
        Offer(C.TABLE, tr("Table"), "table", ("table", "bảng", "bảng biểu")),
        Offer(
            C.EMBED,
            tr("Video, post or map"),
            "video",
            ("embed", "youtube", "facebook", "tiktok", "map", "bản đồ", "nhúng", "bài đăng", "mạp"),
        ),
        Offer(C.CODE_BLOCK, tr("Code block"), "code", ("code", "mã", "khối mã")),
        Offer(
            C.RULE, tr("Rule"), "rule", ("rule", "line", "divider", "đường kẻ", "gạch ngang", "hr")
        ),
        Offer(
            C.FOOTNOTE, tr("Footnote"), "footnote", ("footnote", "chú thích cuối bài", "fôtnote")
        ),
    )

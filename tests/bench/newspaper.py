"""Stories of any length, the same each time."""

from collections.abc import Iterator
from itertools import count, islice

from editor.base.text import words
from editor.document import (
    Article,
    Block,
    Contributor,
    Figure,
    Heading,
    Mark,
    Paragraph,
    Run,
    join,
    plain,
    text,
)

_SAID = (
    "Từ sáng sớm, tiểu thương chợ Bến Lội đã dọn hàng lên nền cao vì nước sông đang lên.",
    "Ban quản lý cho biết mực nước lúc 6 giờ là 3,2 m, thấp hơn báo động hai chừng một gang tay.",
    "Ông Tư, bán cá ở đây hơn hai mươi năm, nói năm nay lũ về sớm nhưng không dữ.",
    "Xã đã cử ba tổ đi từng nhà, giúp người già và trẻ nhỏ qua ở tạm trong trường học.",
    "Chuyến đò chiều ngừng chạy; học sinh bên kia sông được nghỉ đến hết tuần.",
)


def story(length: int, figures: int | None = None) -> Article:
    """A story whose body has about `length` words: sub-headings, photos, bold words and
    links. `figures`: that many photos, evenly spread, instead of one to a dozen blocks."""
    blocks: list[Block] = []
    so_far = 0
    for block in _body():
        blocks.append(block)
        so_far += words(_words_of(block))
        if so_far >= length:
            break
    if figures is not None:
        blocks = _with_figures([b for b in blocks if not isinstance(b, Figure)], figures)
    return Article(
        headline="Chợ Bến Lội dọn hàng lên nền cao trước con nước lớn đầu mùa",
        standfirst="Nước sông lên nhanh từ rạng sáng, nhưng năm nay không ai bị bất ngờ.",
        byline=(Contributor("Mai An"),),
        blocks=tuple(blocks),
    )


def _with_figures(blocks: list[Block], figures: int) -> list[Block]:
    every = len(blocks) // figures
    out: list[Block] = []
    for number, block in enumerate(blocks):
        if number % every == 0 and number // every < figures:
            out.append(_figure(number))
        out.append(block)
    return out


def _figure(number: int) -> Figure:
    return Figure(f"{number:032x}", text(f"Chợ Bến Lội, ngày thứ {number}."), "Chợ bên sông")


def _body() -> Iterator[Block]:
    for number in count():
        if number % 9 == 4:
            yield Heading(2, text(f"Con nước thứ {number}"))
        elif number % 12 == 7:
            yield _figure(number)
        else:
            said = " ".join(islice(_SAID * 2, number % 5, number % 5 + 3))
            first, rest = said.split(" ", 1)
            link = Run("bản tin lũ", href=f"https://bao.example/lu/{number}")
            more = (Run(" Xem "), link, Run(f" số {number}.")) if number % 4 == 1 else ()
            yield Paragraph(join((Run(first, Mark.STRONG), Run(f" {rest}"), *more)))


def _words_of(block: Block) -> str:
    match block:
        case Paragraph() | Heading():
            return plain(block.text)
        case Figure():
            return plain(block.caption)
    return ""

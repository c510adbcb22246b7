"""A story with every kind of block, for pictures of the page. People and places are invented."""

from collections.abc import Sequence

from editor.document import (
    Article,
    Block,
    Code,
    Container,
    Embed,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    PullQuote,
    Raw,
    Rule,
    Run,
    Table,
    Text,
    text,
)

BOX, NOTE, QUOTE = Container.BOX, Container.NOTE, Container.QUOTE


def every_block(photos: Sequence[str]) -> Article:
    """The article; it shows the photos in turn."""
    return Article(
        headline="Đêm giữ đê ở Hòa Tân: khi nước lên tới bậc thềm thứ ba",
        standfirst="Gần ba trăm người dân, bộ đội và thanh niên xã thay nhau đắp hơn một cây số "
        "bờ bao trước khi con nước đêm rằm tràn về.",
        blocks=(*_opening(photos), *_figures(photos), *_rest(photos)),
    )


def _p(*words: str | Run, container: Container = Container.NONE) -> Paragraph:
    return Paragraph(_text(*words), container=container)


def _text(*words: str | Run) -> Text:
    return tuple(word if isinstance(word, Run) else Run(word) for word in words)


def _opening(photos: Sequence[str]) -> tuple[Block, ...]:
    return (
        _p(
            "Lời kể trong bài được ghi tại chỗ trong đêm 3 rạng sáng 4-10; tên hai em nhỏ đã được "
            "thay đổi theo nguyện vọng của gia đình.",
            container=NOTE,
        ),
        _p(
            "Mười giờ tối, loa xã gọi lần thứ hai. Ông Trần Văn Lượm, tổ trưởng ",
            Run("tổ xung kích số 4", Mark.STRONG),
            ", cột lại quai đèn rồi lội ra đoạn bờ bao sát kênh Mười Thước, nơi nước chỉ còn cách "
            "mặt đê ",
            Run("hơn một gang tay", Mark.EMPHASIS),
            ". Mức nước đo lúc ấy là 2,14 m",
            Run("1", Mark.FOOTNOTE),
            ", cao hơn báo động III.",
        ),
        Figure(
            photos[0],
            text("Dân quân và thanh niên xã Hòa Tân chuyển bao đất ra bờ kênh lúc nửa đêm."),
            "Những người đội đèn chuyền bao đất dọc một con đê",
        ),
        Heading(2, text("Một cây số, ba trăm con người")),
        _p(
            "Theo ",
            Run("bản đồ ngập của tỉnh", Mark.NONE, "https://thuyvan.example.vn/ban-do"),
            ", bốn xã ven kênh có đoạn đê thấp hơn đỉnh triều dự báo. Việc chia ra từng đoạn, mỗi "
            "đoạn một tổ:",
        ),
        ListItem(text=text("Tổ 1–3: đắp thêm bao đất, be bờ đoạn cống Bà Tư;")),
        ListItem(text=text("Tổ 4: trực máy bơm, thay nhau hai giờ một lượt;")),
        ListItem(depth=1, text=text("máy số 2 để dự phòng, dầu đủ chạy đến sáng;")),
        ListItem(text=text("Chi hội phụ nữ: nấu cơm, giữ trẻ ở nhà văn hóa.")),
        _p(
            "“Cứ nghe nước vỗ là biết còn bao nhiêu phân. Không ai bảo ai, người này mỏi thì người "
            "kia vô thay.”",
            container=QUOTE,
        ),
        _p("— Ông Trần Văn Lượm, tổ trưởng tổ xung kích số 4", container=QUOTE),
    )


def _figures(photos: Sequence[str]) -> tuple[Block, ...]:
    return (
        Heading(3, text("Thiệt hại ban đầu")),
        Table(
            (
                (
                    text("Xã, phường"),
                    text("Diện tích ngập (ha)"),
                    text("Hộ phải di dời"),
                    text("Ghi chú"),
                ),
                (
                    text("Xã Hòa Tân"),
                    text("120"),
                    text("312"),
                    _text("Bờ bao giữ được; ", Run("còn 14 hộ", Mark.STRONG), " ở nhà văn hóa"),
                ),
                (text("Xã Đồng Mít"), text("86,5"), text("47"), text("Vỡ 30 m đê lúc 1 giờ 20")),
                (text("Phường Bến Sông"), text("9"), text("1.045"), text("Nước rút trước 6 giờ")),
                (
                    _text(Run("Cộng", Mark.STRONG)),
                    _text(Run("215,5", Mark.STRONG)),
                    _text(Run("1.404", Mark.STRONG)),
                    (),
                ),
            )
        ),
        _p(
            "Con số này chưa kể vườn cây ăn trái ngập dưới nửa mét, theo Ban Chỉ huy phòng, chống "
            "thiên tai huyện."
        ),
        PullQuote(
            text("Nước lên tới bậc thứ ba thì tôi cõng má ra ghe, còn lại bỏ hết"),
            text("Bà Lê Thị Hạnh, ấp Kênh Mới"),
        ),
        Gallery(
            tuple(
                Figure(photo, text(caption), caption)
                for photo, caption in zip(
                    photos[1:4],
                    ("Chuyến đò sớm", "Học trò nghỉ học", "Khám lại thân đê"),
                    strict=False,
                )
            ),
            text("Sáng 4-10, sau khi triều rút."),
        ),
    )


def _rest(photos: Sequence[str]) -> tuple[Block, ...]:
    return (
        _p(Run("Khi có lệnh sơ tán, mang theo gì?", Mark.STRONG), container=BOX),
        ListItem(text=text("Giấy tờ bọc hai lớp túi ni lông;"), ordered=True, container=BOX),
        ListItem(text=text("thuốc đang uống, đủ ba ngày;"), ordered=True, container=BOX),
        ListItem(text=text("đèn pin, áo phao, nước sạch."), ordered=True, container=BOX),
        _p("Đường dây cứu hộ huyện: 0900 000 115, trực suốt đêm.", container=BOX),
        Heading(4, text("Theo dõi mực nước")),
        Embed("https://www.youtube.com/watch?v=hoatan0310a"),
        Embed("https://www.facebook.com/baothinh/posts/3102024"),
        Embed("https://maps.app.goo.gl/hoaTanKenh10"),
        Code("trạm;giờ;mực nước (m)\nKênh Mười Thước;22:00;2,14\nCống Bà Tư;22:00;1,98", "csv"),
        Raw(
            '<!-- wp:poll {"id":12} -->\n<div class="poll">Nhà bạn có bị ngập không?</div>\n'
            "<!-- /wp:poll -->",
            "wp:poll",
        ),
        Rule(),
        _p("Rạng sáng, nước đứng. Ông Lượm gỡ đèn, ngồi xuống mặt đê còn ướt."),
        Footnote("1", text("Số đo của trạm Kênh Mười Thước, 22 giờ ngày 3-10.")),
    )

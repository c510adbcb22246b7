from dataclasses import replace

import pytest

from editor.document import (
    Article,
    Block,
    Contributor,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Role,
    Rule,
    Run,
    Table,
    text,
)
from editor.document.merge import Merged, lift, merge


def p(words: str) -> Paragraph:
    return Paragraph(text(words))


A = p("Sáng nay cây cầu bắc qua sông Trà Bồng đã thông xe sau hai năm thi công.")
B = p("Người dân hai bờ ra đứng xem từ rất sớm, nhiều người mang theo cờ và hoa.")
C = p("Ông Đặng Văn Tư, 71 tuổi, nói ông đã chờ ngày này từ khi còn trẻ.")
D = p("Cầu dài 312 mét, rộng 9 mét, do tỉnh đầu tư bằng ngân sách địa phương.")
A2 = p("Sáng nay cây cầu bắc qua sông Trà Bồng đã thông xe sau ba năm thi công.")
A3 = p("Sáng 2/11 cây cầu bắc qua sông Trà Bồng đã thông xe sau hai năm thi công.")
B2 = p("Người dân hai bờ ra đứng xem từ rất sớm, nhiều người mang theo hoa.")
NEW = p("Tối cùng ngày, huyện tổ chức đêm văn nghệ ngay đầu cầu phía nam.")
OTHER = p("Giá vé xe buýt qua cầu chưa được công bố.")


def art(*blocks: Block, **fields: str) -> Article:
    return Article(blocks=blocks, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("mine", "theirs", "result"),
    [
        pytest.param([A2, B, C], [A, B2, C], [A2, B2, C], id="neighbours edited"),
        pytest.param([A2, B, C], [A2, B, C], [A2, B, C], id="the same edit"),
        pytest.param([A, C], [A, B, C, D], [A, C, D], id="deleted and appended"),
        pytest.param([A, C], [B, C], [C], id="different ones deleted"),
        pytest.param([A, C], [A, C], [A, C], id="the same one deleted"),
        pytest.param([C, A, B], [A2, B, C], [C, A2, B], id="moved and edited"),
        pytest.param([A, B, C], [C, B2, A], [C, B2, A], id="only theirs"),
        pytest.param([C, A, B], [A, B, C, D], [C, A, B, D], id="moved and appended"),
        pytest.param([C, A, B], [C, A, B], [C, A, B], id="the same move"),
        pytest.param([C, A2, B], [C, A, B2], [C, A2, B2], id="the same move, edits"),
        pytest.param([A, NEW, B, C], [A, NEW, B, C], [A, NEW, B, C], id="inserted by both"),
        pytest.param([NEW, A, B, C], [A, B, C, NEW], None, id="the same text at two places"),
        pytest.param([A, Rule(), B, C], [A, B, Rule(), C], [A, Rule(), B, Rule(), C], id="rules"),
        pytest.param([A, NEW, C], [A, B, C, D], [A, NEW, C, D], id="rewritten and appended"),
        pytest.param([A, B, NEW, C], [A, C], [A, NEW, C], id="inserted after a deleted one"),
        pytest.param([], [A, B, C, D], None, id="all deleted, one appended"),
    ],
)
def test_edits_of_different_blocks_merge_silently(
    mine: list[Block], theirs: list[Block], result: list[Block] | None
) -> None:
    base = art(A, B, C)
    merged = merge(base, art(*mine), art(*theirs))
    assert merged.conflicts == ()
    if result is not None:
        assert list(merged.article.blocks) == result
    assert len(set(merged.article.blocks) - {Rule()}) == len(
        [b for b in merged.article.blocks if b != Rule()]
    )
    assert merge(base, art(*theirs), art(*mine)) == merged


def test_both_insertions_at_one_spot_are_kept_in_one_order() -> None:
    base = art(A, B)
    merged = merge(base, art(A, NEW, B), art(A, OTHER, B))
    assert set(merged.article.blocks[1:3]) == {NEW, OTHER}
    assert merged == merge(base, art(A, OTHER, B), art(A, NEW, B))


def test_what_follows_a_paragraph_that_both_inserted_goes_where_it_goes() -> None:
    merged = merge(art(A, B), art(A, B, NEW), art(NEW, OTHER, A, B))
    assert merged.conflicts == ()
    at = merged.article.blocks.index(NEW)
    assert merged.article.blocks[at + 1] == OTHER
    assert len(merged.article.blocks) == 4


def test_one_paragraph_edited_by_both_is_a_place_with_both_texts() -> None:
    merged = merge(art(B, A, C), art(B, A2, C), art(B, A3, C))
    (place,) = merged.conflicts
    assert (place.kind, place.index) == ("paragraph", 1)
    assert place.label == "paragraph 2: “Sáng nay cây cầu bắc qua sông Trà Bồng …”"
    assert (place.base, place.mine, place.theirs) == tuple(
        block.text[0].text for block in (A, A2, A3)
    )
    assert merged.article.blocks == (B, A2, C)


def test_one_paragraph_rewritten_by_both_without_a_common_word_is_a_place() -> None:
    first, last = Paragraph(text("Đoạn đầu.")), Paragraph(text("Đoạn cuối."))
    base = Article(blocks=(first, Paragraph(text("Bà con nói không còn lo mùa nước.")), last))
    mine = replace(base, blocks=(first, Paragraph(text("Ai cũng vui mừng.")), last))
    theirs = replace(base, blocks=(first, Paragraph(text("Người dân vẫn thấp thỏm.")), last))
    (place,) = merge(base, mine, theirs).conflicts
    assert (place.mine, place.theirs) == ("Ai cũng vui mừng.", "Người dân vẫn thấp thỏm.")


def test_one_paragraph_wholly_rewritten_by_both_is_a_place() -> None:
    (place,) = merge(art(A, B, C), art(A, NEW, C), art(A, OTHER, C)).conflicts
    assert (place.base, place.mine, place.theirs) == tuple(
        block.text[0].text for block in (B, NEW, OTHER)
    )


@pytest.mark.parametrize("mine_deletes", [True, False])
def test_deletion_against_an_edit_is_a_conflict_and_the_edit_stays(mine_deletes: bool) -> None:
    sides = art(B), art(A2, B)
    merged = merge(art(A, B), *(sides if mine_deletes else sides[::-1]))
    assert merged.article.blocks == (A2, B)
    (place,) = merged.conflicts
    deleted, edited = (place.mine, place.theirs) if mine_deletes else (place.theirs, place.mine)
    assert (deleted, edited) == ("", A2.text[0].text)


@pytest.mark.parametrize(
    "name", ["headline", "standfirst", "dateline", "section", "language", "slug", "featured"]
)
def test_each_field_merges_on_its_own(name: str) -> None:
    base = Article(**{name: "old"}, blocks=(A,))  # type: ignore[arg-type]
    mine, theirs = replace(base, **{name: "mine"}), replace(base, **{name: "theirs"})
    assert merge(base, mine, replace(base, blocks=(A2,))) == Merged(replace(mine, blocks=(A2,)))
    (place,) = merge(base, mine, theirs).conflicts
    assert (place.kind, place.index, place.base, place.mine, place.theirs) == (
        name,
        None,
        "old",
        "mine",
        "theirs",
    )
    assert place.label == f"{name}: “old”"


def test_tags_and_byline_merge_as_ordered_sets() -> None:
    an, van = Contributor("Mai An"), Contributor("Lê Vân", Role.PHOTO)
    base = Article(tags=("cầu", "giao thông", "lễ"), byline=(an,))
    mine = replace(base, tags=("cầu", "lễ", "Trà Bồng"), byline=(an, van))
    theirs = replace(base, tags=("khẩn", "cầu", "giao thông", "lễ", "Trà Bồng"))
    merged = merge(base, mine, theirs)
    assert merged.article.tags == ("khẩn", "cầu", "lễ", "Trà Bồng")
    assert merged.article.byline == (an, van)
    assert not merged.conflicts


FIGURE = Figure("p1", text("Dòng người qua cầu."), alt="Đông người đi bộ")


def test_parts_of_a_figure_merge_each_on_its_own() -> None:
    mine = replace(FIGURE, caption=text("Dòng người qua cầu sáng 2/11."), crop=(0.0, 0.0, 0.5, 0.5))
    theirs = replace(FIGURE, alt="Hàng trăm người đi bộ qua cầu", focus=(0.5, 0.5))
    merged = merge(art(A, FIGURE), art(A, mine), art(A, theirs))
    assert merged == Merged(
        art(A, replace(mine, alt=theirs.alt, focus=theirs.focus)),
    )


@pytest.mark.parametrize(
    ("mine", "theirs", "kind"),
    [
        ({"caption": text("một")}, {"caption": text("hai")}, "caption"),
        ({"alt": "một"}, {"alt": "hai"}, "alt"),
        ({"alt": "", "decorative": True}, {"alt": "hai"}, "alt"),
        ({"crop": (0.0, 0.0, 0.5, 0.5)}, {"crop": (0.1, 0.1, 0.5, 0.5)}, "crop"),
        ({"photo": "p2"}, {"alt": "một người"}, "photo"),
    ],
)
def test_one_part_of_a_figure_changed_by_both_is_a_place(
    mine: dict[str, object], theirs: dict[str, object], kind: str
) -> None:
    sides = (replace(FIGURE, **side) for side in (mine, theirs))  # type: ignore[arg-type]
    (place,) = merge(art(A, FIGURE), *(art(A, side) for side in sides)).conflicts
    assert (place.kind, place.index) == (kind, 1)


def test_a_turned_photo_is_merged_with_its_crop() -> None:
    turned, cropped = replace(FIGURE, turn=90), replace(FIGURE, crop=(0.0, 0.0, 0.5, 0.5))
    result = merge(art(FIGURE), art(turned), art(cropped))
    assert [conflict.kind for conflict in result.conflicts] == ["turn"]
    straight = replace(FIGURE, alt="Một người")
    assert merge(art(FIGURE), art(turned), art(straight)).article.blocks == (
        replace(turned, alt="Một người"),
    )


def test_gallery_photos_merge_per_photo() -> None:
    one, two, three = (Figure(f"p{n}", text(f"Ảnh số {n}")) for n in (1, 2, 3))
    base = art(Gallery((one, two), text("Lễ thông xe")))
    mine = art(Gallery((three, one, replace(two, alt="cầu")), text("Lễ thông xe")))
    theirs = art(Gallery((two, one), text("Lễ thông xe sáng nay")))
    assert merge(base, mine, theirs) == Merged(
        art(Gallery((three, replace(two, alt="cầu"), one), text("Lễ thông xe sáng nay")))
    )


def test_table_cells_merge_per_cell() -> None:
    def table(*cells: str) -> Table:
        return Table(
            tuple((text(a), text(b)) for a, b in zip(cells[::2], cells[1::2], strict=True))
        )

    base = art(table("Xã", "Hộ", "Trà Bình", "12"))
    mine = art(table("Xã", "Số hộ", "Trà Bình", "12"))
    theirs = art(table("Xã", "Hộ", "Trà Bình", "14"))
    assert merge(base, mine, theirs) == Merged(art(table("Xã", "Số hộ", "Trà Bình", "14")))
    (place,) = merge(base, art(table("Xã", "Hộ", "Trà Bình", "13")), theirs).conflicts
    assert (place.kind, place.mine, place.theirs) == ("table", "13", "14")


def test_a_paragraph_made_a_heading_by_one_keeps_the_others_words() -> None:
    heading = Heading(2, A.text)
    assert merge(art(A, B), art(heading, B), art(A2, B)) == Merged(art(Heading(2, A2.text), B))
    (place,) = merge(art(A, B), art(heading, B), art(Heading(3, A.text), B)).conflicts
    assert (place.kind, place.mine, place.theirs) == ("level", "2", "3")


def test_a_list_item_made_a_heading_cant_be_deeper_in_the_list_too() -> None:
    item = ListItem(False, 0, A.text)
    merged = merge(art(item), art(Heading(2, A.text)), art(replace(item, depth=1)))
    (place,) = merged.conflicts
    assert (place.kind, place.mine, place.theirs) == ("heading", *[A.text[0].text] * 2)


def test_footnotes_stay_last_and_one_label_twice_is_a_conflict() -> None:
    mark = Run("1", Mark.FOOTNOTE)
    mine = art(Paragraph((*A.text, mark)), B, Footnote("1", text("Theo sở giao thông.")))
    merged = merge(art(A, B), mine, art(A, B, C))
    assert merged.conflicts == ()
    assert merged.article.blocks == (mine.blocks[0], B, C, mine.blocks[2])
    theirs = art(A, Paragraph((*B.text, mark)), Footnote("1", text("Theo công an xã.")))
    (place,) = merge(art(A, B), mine, theirs).conflicts
    assert (place.kind, place.mine, place.theirs) == (
        "footnote",
        "Theo sở giao thông.",
        "Theo công an xã.",
    )


class TestLift:
    ours = Article(
        headline="Thông cầu",
        language="vi",
        dateline="(Baothinh.vn) -",
        blocks=(A, replace(FIGURE, crop=(0.1, 0.1, 0.8, 0.8)), B),
    )
    seen = Article(headline="Thông cầu", language="", blocks=(A, FIGURE, B))

    def test_an_edited_caption_keeps_the_crop(self) -> None:
        caption = text("Người dân qua cầu mới.")
        theirs = replace(self.seen, blocks=(A, replace(FIGURE, caption=caption), B2))
        lifted = lift(theirs, self.seen, self.ours)
        assert lifted.blocks == (A, replace(self.ours.blocks[1], caption=caption), B2)  # type: ignore[arg-type]
        assert (lifted.language, lifted.dateline) == ("vi", "(Baothinh.vn) -")

    def test_another_photo_has_none_of_the_old_ones_crop(self) -> None:
        theirs = replace(self.seen, blocks=(A, replace(FIGURE, photo="p9"), B))
        assert lift(theirs, self.seen, self.ours).blocks == theirs.blocks

    def test_what_the_site_deleted_is_gone_though_it_never_had_all_of_it(self) -> None:
        theirs = replace(self.seen, blocks=(A, B))
        assert lift(theirs, self.seen, self.ours).blocks == (A, B)

    def test_a_figure_that_the_site_has_not_got_yet_stays(self) -> None:
        late = Figure("p7", text("Cầu nhìn từ trên cao."))
        ours = replace(self.ours, blocks=(*self.ours.blocks, late))
        theirs = replace(self.seen, headline="Cầu đã thông", blocks=(A2, FIGURE, B))
        lifted = lift(theirs, self.seen, ours)
        assert lifted.blocks == (A2, *ours.blocks[1:])
        assert lifted.headline == "Cầu đã thông"


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "wanted"),
    [(0, 700, 0, 700), (700, 700, 0, 0), (700, 600, 700, 600), (700, 600, 650, 650)],
)
def test_a_slot_never_stops_a_merge(base: int, mine: int, theirs: int, wanted: int) -> None:
    for one, other in ((mine, theirs), (theirs, mine)):
        merged = merge(Article(slot=base), Article("A", slot=one), Article("A", slot=other))
        assert (merged.article.slot, merged.conflicts) == (wanted, ())


def test_a_site_that_knows_no_slot_leaves_ours() -> None:
    seen, ours = Article("Cầu"), Article("Cầu", slot=700)
    assert lift(Article("Cầu mới"), seen, ours) == Article("Cầu mới", slot=700)

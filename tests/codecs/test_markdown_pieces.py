"""Reading what changed gives what reading everything gives."""

from random import Random

import pytest

from editor.codecs import markdown_pieces
from editor.codecs.markdown_pieces import PiecewiseReader
from editor.codecs.markdown_reader import read_markdown
from editor.codecs.markdown_writer import write_markdown
from editor.testing.documents import random_article

LINES = (
    *("Nước lên", "**Từ** sáng", "*nghiêng*", "“Chạy đi!”", "– Ông Tư nói", "12 hộ dời nhà"),
    *("## Tít phụ", "- mục", "1. một", "    sâu", "  - con", "> trích", "> [!box]", "> - mục"),
    *("![Cầu](photo:ab12)", "![Cầu](photo:ab12 'Lê Hà')", "[bản tin](https://bao.example/1)"),
    *("CO<sub>2</sub>", "km<sup>2", "<b>đậm", "</b> rồi", "<div>", "<!-- -->", "<!-- lời", "-->"),
    *("<https://bao.example/v>", "lời[^1] chú", "[^1]: Nguồn.", "[^2]: hai", "    thêm", "x[^2]"),
    *("[tin]: https://bao.example", "xem [tin]", "```", "~~~", "| a | b |", "| --- | --- |"),
    *("* * *", "---", "===", "\\[x\\]:", "&amp;", "a  ", "\\", "", "", "", "", ""),
)


@pytest.mark.parametrize("seed", range(60))
def test_a_text_that_is_written_line_by_line_is_read_as_a_whole_one(seed: int) -> None:
    dice, reader = Random(seed), PiecewiseReader({})
    lines = [dice.choice(LINES) for _ in range(20)] if seed % 2 else []
    for _ in range(12):
        at = dice.randint(0, len(lines))
        lines[at : at + dice.randint(0, 1)] = [dice.choice(LINES), *dice.choice(((), ("",)))]
        text = "\n".join(lines)
        assert reader.read(text) == read_markdown(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hai[^1]\n\nMột\n\n[^1]: Báo cáo\n\n\nBa",
        "Hai[^1]\n\n[^1]: Báo cáo\n\n- ba\n\n> bốn",
        "[^1]: Nguồn.\n---\n\n> trích",
        "[^1]: Nguồn.\n\n  - con\n\nNước lên",
        "x[^1]\n\n[^1]: Nguồn.\n\n    thêm\n\nNước lên",
    ],
)
def test_what_stands_behind_a_footnote_is_read_once_and_in_its_place(text: str) -> None:
    assert PiecewiseReader({}).read(text) == read_markdown(text)


@pytest.mark.parametrize("seed", range(60))
def test_whatever_our_own_writer_writes_is_read_alike(seed: int) -> None:
    blocks = random_article(Random(seed)).blocks
    text = write_markdown(blocks)
    assert PiecewiseReader({}).read(text) == read_markdown(text)


def test_only_the_piece_that_changed_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def spy(text: str, **options: object) -> object:
        read.append(text)
        return read_markdown(text)

    monkeypatch.setattr(markdown_pieces, "read_markdown", spy)
    reader = PiecewiseReader({})
    for _ in reader.prepare("Một[^1]\n\n## Hai\n\n- ba\n\nBốn\n\n[^1]: Nguồn.\n"):
        pass
    assert len(read) == 4
    read.clear()
    reader.read("Một[^1]\n\n## Hai\n\n- ba\n\nBốn năm\n\n[^1]: Nguồn.\n")
    assert read == ["Bốn năm"]

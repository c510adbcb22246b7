"""What screen readers get of the real window: names, text, caret, marks, headings, figures."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from real_engines import Hands, desk, missing

from editor.app import stories
from editor.bootstrap.core import open_core
from editor.document import Article, Figure, Heading, Mark, Paragraph, Run, Table, text
from editor.document.blocks import Container
from editor.document.story import Reason
from editor.ui import settings
from editor.ui.settings import Settings

pytestmark = pytest.mark.screen_reader
PYTHON = "/usr/bin/python3"
READER = Path(__file__).parents[1] / "support" / "screen_reader.py"
ARTICLE = Article(
    headline="Nước lũ rút chậm",
    standfirst="Ba xã ven sông còn ngập.",
    language="vi",
    blocks=(
        Paragraph((Run("Sáng nay "), Run("ba xã", Mark.STRONG), Run(" còn ngập."))),
        Heading(2, text("Gạo tới chậm")),
        Paragraph(),
        Figure("khong-co", text("Ghe chở gạo"), alt="Ghe trên sông"),
        Table(((text("Xã"), text("Hộ")), (text("An Phú"), text("12")))),
        Paragraph(text("Số điện thoại cứu hộ"), container=Container.BOX),
    ),
)


def _lacking() -> list[str]:
    lacking = missing("at-spi")
    knows = subprocess.run([PYTHON, "-c", "from gi.repository import Atspi"], capture_output=True)
    return lacking + ([] if knows.returncode == 0 else ["gir1.2-atspi-2.0"])


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """The window as it stands, and what was told on the way down the page."""
    if lacking := _lacking():
        pytest.skip(f"not installed: {', '.join(lacking)}")
    folder = tmp_path_factory.mktemp("at-spi")
    home = folder / "stories"
    home.mkdir(mode=0o700)
    core = open_core(home)
    story = stories.new_story(core, "vi").id
    stories.keep(core, story, ARTICLE, Reason.TYPED)
    core.close()
    chosen = Settings(home / "settings.json")
    chosen.set(settings.LANGUAGE, "en")
    chosen.set(settings.LAST_STORY, story)
    with desk("at-spi", folder, home) as (hands, _):
        hands.until_title(ARTICLE.headline)
        hands.key("ctrl+Home")
        told = _walked(hands)
        hands.key("ctrl+Home", "Right", "Right")
        hands.rest(1)
        seen = json.loads(_reader(hands, "tree"))
    yield {"told": told, "tree": seen}


def _reader(hands: Hands, *arguments: str) -> str:
    command = [PYTHON, str(READER), *arguments]
    done = subprocess.run(
        command, env=hands.environment, capture_output=True, encoding="utf-8", timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _walked(hands: Hands) -> list[str]:
    """Down through the page; what was announced."""
    command = [PYTHON, str(READER), "listen", "9"]
    with subprocess.Popen(
        command, env=hands.environment, stdout=subprocess.PIPE, encoding="utf-8"
    ) as listener:
        assert listener.stdout is not None
        listener.stdout.readline()
        for _ in range(14):
            hands.key("Down")
        said = [json.loads(line) for line in listener.stdout]
    return [words for kind, _, words, _ in said if kind == "object:announcement"]


def _all(thing: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield thing
    for child in thing["children"]:
        yield from _all(child)


@pytest.fixture(scope="module")
def page(heard: dict[str, Any]) -> dict[str, Any]:
    return next(one for one in _all(heard["tree"]) if one["name"] == "Article")


def test_the_pages_text_and_caret_are_there(page: dict[str, Any]) -> None:
    assert page["text"].startswith("Nước lũ rút chậm\nBa xã ven sông còn ngập.\nSáng nay ba xã")
    assert page["caret"] == 2


def test_marks_are_told(page: dict[str, Any]) -> None:
    bold = [words for words, looks in page["runs"] if looks.get("weight") == "bold"]
    assert "ba xã" in bold


def test_a_blank_line_is_blank(page: dict[str, Any]) -> None:
    at = page["text"].index("\n\n") + 1
    assert page["lines"][at] == ""


def test_headings_figures_tables_and_boxes_are_things_of_their_own(page: dict[str, Any]) -> None:
    found = {(one["role"], one["name"]) for one in _all(page)}
    assert {
        ("heading", "Nước lũ rút chậm"),
        ("heading", "Gạo tới chậm"),
        ("image", "Photo. Ghe chở gạo. Alt text: Ghe trên sông"),
        ("table", "Table, rows: 2, columns: 2. Xã. Hộ"),
        ("panel", "Information box"),
    } <= found


def test_the_way_down_the_page_is_told(heard: dict[str, Any]) -> None:
    told = heard["told"]
    assert "Photo. Ghe chở gạo. Alt text: Ghe trên sông" in told
    assert "Sub-heading 1" in told
    assert "Information box" in told
    assert any(words.startswith("Table, rows: 2") for words in told)


def test_everything_that_takes_the_keyboard_has_a_name(heard: dict[str, Any]) -> None:
    nameless = [
        one
        for one in _all(heard["tree"])
        if one["focusable"] and one["showing"] and not one["name"]
    ]
    assert nameless == []

"""Telex through a real engine into the real window: what was kept has every syllable.

One sitting for each framework writes several stories; the tests look at what the store has then.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from real_engines import Hands, desk, missing, wait

from editor.app import stories
from editor.app.imports import import_files
from editor.bootstrap.core import open_core
from editor.document import Article, Heading, Mark, Paragraph, Run, plain, text
from editor.document.blocks import Container
from editor.testing.pictures import jpeg
from editor.ui import settings
from editor.ui.settings import Settings

pytestmark = pytest.mark.input_method
INSPECTOR, PAGE = (1300, 400), (600, 640)
"""Points of the window, 1366 × 768."""


def fields(hands: Hands) -> None:
    hands.type("Thuwr nghieemj ddeem muwa\nSangs nay, nuwowcs dda\bax rust\n## Tits phuj\n")
    hands.type("Baf con nois **raats vui** rooif. ")
    hands.key("Return")
    hands.type('> Nguwowif daan trichs lowif\n\n"Ddi thooi!" -- chij nois...')


def caption(hands: Hands) -> None:
    hands.key("ctrl+Home", "Tab", "Tab", "ctrl+Home", "Down", "Down", "Down", "Right")
    hands.type("Chus thichs mowis ")


def undone(hands: Hands) -> None:
    hands.type("mootj hai ")
    hands.rest(1.2)
    hands.type("tieengs")
    hands.key("ctrl+z")
    hands.type("ngheef")


def saved_within(hands: Hands) -> None:
    hands.type("ruwngf tieen")
    hands.key("ctrl+s")
    hands.type(" ddi")


def left_within(hands: Hands) -> None:
    hands.type("ddaats nuwowcs Vieej")
    hands.click(*INSPECTOR)
    hands.click(*PAGE)
    hands.key("ctrl+Home", "End")
    hands.type(" Nam")


def switched_within(hands: Hands) -> None:
    hands.type("chuyeern trang giuwax chuwf nghieen")


def closed_within(hands: Hands) -> None:
    hands.type("ddongs cuwar soor lucs nghir")
    hands.key("ctrl+Home", "End")
    hands.type(" hoongf")


SCENES: tuple[Callable[[Hands], None], ...] = (
    fields, undone, saved_within, left_within, switched_within, closed_within,
)  # fmt: skip


def _sit_down(framework: str, folder: Path) -> dict[str, Article]:
    """Everything is typed; the articles by the name of their scene."""
    home = folder / "stories"
    home.mkdir(mode=0o700)
    jpeg(folder / "cau.jpg", size=(300, 200))
    (folder / "co-anh.md").write_text("Mở\n\n![](cau.jpg)\ncũ\n", encoding="utf-8")
    core = open_core(home)
    (pictured,) = import_files(core, [folder / "co-anh.md"])
    core.close()
    chosen = Settings(home / "settings.json")
    chosen.set(settings.LANGUAGE, "en")
    chosen.set(settings.LAST_STORY, pictured.id)
    with desk(framework, folder, home) as (hands, app):
        caption(hands)
        for scene in SCENES:
            hands.key("ctrl+n")
            hands.rest()
            scene(hands)
        hands.key("alt+F4")
        wait(lambda: app.poll() is not None, "the window's end")
    core = open_core(home)
    try:
        oldest_first = [row.id for row in reversed(stories.list_stories(core))]
        names = [scene.__name__ for scene in (caption, *SCENES)]
        return {
            name: stories.open_story(core, story).article
            for name, story in zip(names, oldest_first, strict=True)
        }
    finally:
        core.close()


@pytest.fixture(scope="module", params=["ibus", "fcitx5"])
def written(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Article]:
    lacking = missing(request.param)
    if lacking:
        pytest.skip(f"not installed: {', '.join(lacking)}")
    return _sit_down(request.param, tmp_path_factory.mktemp(request.param))


def test_every_field_and_block_has_its_words(written) -> None:
    article = written["fields"]
    assert article.headline == "Thử nghiệm đêm mưa"
    assert article.standfirst == "Sáng nay, nước đã rút"
    assert article.blocks == (
        Heading(2, text("Tít phụ")),
        Paragraph((Run("Bà con nói "), Run("rất vui", Mark.STRONG), Run(" rồi. "))),
        Paragraph(text("Người dân trích lời"), container=Container.QUOTE),
        Paragraph(text("“Đi thôi!” – chị nói…")),
    )


def test_a_caption_has_its_words(written) -> None:
    opening, figure = written["caption"].blocks
    assert (opening, plain(figure.caption)) == (Paragraph(text("Mở")), "Chú thích mới cũ")


@pytest.mark.parametrize(
    ("scene", "headline"),
    [
        ("undone", "một hai nghề"),
        ("saved_within", "rừng tiên đi"),
        ("left_within", "đất nước Việ Nam"),
        ("switched_within", "chuyển trang giữa chừ nghiên"),
        ("closed_within", "đóng cửa sổ lúc nghỉ hồng"),
    ],
)
def test_no_syllable_is_lost_or_said_twice(written, scene: str, headline: str) -> None:
    assert written[scene].headline == headline

"""A card seen and picked from by keyboard."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from window_hands import settle

from editor.app import photos
from editor.app.core import Core
from editor.testing.cards import BEGAN, camera_jpeg, card
from editor.ui.cards import places
from editor.ui.cards.cardwindow import CardWindow
from editor.ui.commands import Command
from editor.ui.window import MainWindow

Opened = Callable[[Path], CardWindow]
K, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def press(cards: CardWindow, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(cards.large if cards.large.isVisible() else cards.grid, key, held)


def picked(cards: CardWindow) -> list[str]:
    return [shot.path.stem[-4:] for shot in cards.shots.picked()]


def current(cards: CardWindow) -> str:
    shot = cards.large.shot if cards.large.isVisible() else cards.grid.shot
    return shot.path.stem[-4:] if shot else ""


def test_a_card_shows_its_photos_and_the_first_is_current(opened: Opened, root: Path) -> None:
    cards = opened(root)
    assert cards.shots.rowCount() == 30
    assert current(cards) == "0001"
    assert all(
        cards.shots.images.get(s.path, cards.shots.seen(s).look) for s in cards.shots.shots()
    )


def test_arrows_go_and_space_picks(opened: Opened, root: Path) -> None:
    cards = opened(root)
    press(cards, K.Key_Space, K.Key_Right, K.Key_Right, K.Key_P, K.Key_Down)
    assert current(cards) == f"{3 + cards.grid.columns():04}"
    press(cards, K.Key_End, K.Key_Space)
    assert picked(cards) == ["0001", "0003", "0030"]
    press(cards, K.Key_Space)
    assert picked(cards) == ["0001", "0003"]


def test_shift_and_space_pick_all_from_the_one_picked_last(opened: Opened, root: Path) -> None:
    cards = opened(root)
    press(cards, K.Key_Right, K.Key_Space, K.Key_Right, K.Key_Right, K.Key_Right)
    press(cards, K.Key_Space, held=SHIFT)
    assert picked(cards) == ["0002", "0003", "0004", "0005"]


def test_n_goes_to_the_next_one_that_is_not_picked(opened: Opened, root: Path) -> None:
    cards = opened(root)
    press(cards, K.Key_Right, K.Key_Space, K.Key_Right, K.Key_Space, K.Key_Home, K.Key_N)
    assert current(cards) == "0004"
    press(cards, K.Key_N, held=SHIFT)
    assert current(cards) == "0001"


def test_how_much_is_picked_stands_below(opened: Opened, root: Path) -> None:
    cards = opened(root)
    assert cards.foot.picked.text() == "0 of 30"
    assert not cards.foot.copy.isEnabled()
    press(cards, K.Key_Space, K.Key_Right, K.Key_Space)
    assert cards.foot.picked.text().startswith("2 of 30 · ")
    assert cards.foot.picked.text().endswith("kB")
    assert cards.foot.copy.text() == "Copy 2 photos"


def test_enter_shows_one_large_where_arrows_go_on_and_space_picks(
    window: MainWindow, opened: Opened, root: Path
) -> None:
    cards = opened(root)
    press(cards, K.Key_Right, K.Key_Return)
    settle(window, cards.large.is_sharp)
    assert (current(cards), cards.isFullScreen()) == ("0002", True)
    press(cards, K.Key_Right, K.Key_Space, K.Key_Down, K.Key_Up, K.Key_Left)
    assert (current(cards), picked(cards)) == ("0002", ["0003"])
    press(cards, K.Key_Tab)  # over the one that is picked
    assert current(cards) == "0004"
    press(cards, K.Key_Escape)
    assert (current(cards), cards.isFullScreen(), cards.grid.hasFocus()) == ("0004", False, True)


def test_z_shows_each_pixel_and_keeps_the_place_for_the_next_one(
    window: MainWindow, opened: Opened, tmp_path: Path
) -> None:
    root = tmp_path / "card"
    root.mkdir()
    for number in range(2):
        camera_jpeg(root / f"A_000{number}.jpg", size=(3000, 2000), preview=(800, 533))
    cards = opened(root)
    press(cards, K.Key_Return, K.Key_Z)
    settle(window, cards.large.is_sharp)
    assert cards.large.full_size
    assert cards.large._best().width() == 3000
    place = cards.large._place(cards.large._best())
    press(cards, K.Key_Right)
    moved = cards.large._place(cards.large._best())
    assert moved.left() < place.left()
    press(cards, K.Key_PageDown)
    settle(window, cards.large.is_sharp)
    assert current(cards) == "0001"
    assert cards.large._place(cards.large._best()) == moved
    press(cards, K.Key_Escape)
    assert cards.large.isVisible()
    assert not cards.large.full_size


@pytest.mark.parametrize("orientation", range(1, 9))
def test_upright_pictures_stand_upright(
    window: MainWindow, opened: Opened, tmp_path: Path, orientation: int
) -> None:
    camera_jpeg(tmp_path / "a.jpg", orientation=orientation)
    cards = opened(tmp_path)
    (shot,) = cards.shots.shots()
    image = cards.shots.images.get(shot.path, None).toImage()
    assert (image.height() > image.width()) == (orientation > 4)
    # The white mark stands at the top left of the picture as it is stored.
    left = orientation in (1, 4, 5, 8)
    top = orientation in (1, 2, 5, 6)
    near = (0.05 if left else 0.95, 0.05 if top else 0.95)
    spot = image.pixelColor(round(near[0] * image.width()), round(near[1] * image.height()))
    assert spot.lightness() > 200


def test_only_what_is_picked_can_be_shown(opened: Opened, root: Path) -> None:
    cards = opened(root)
    press(cards, K.Key_Right, K.Key_Space, K.Key_Right, K.Key_Right, K.Key_Space)
    QTest.keyClick(cards, K.Key_P, CONTROL)
    assert [shot.path.stem[-4:] for shot in cards.shots.shots()] == ["0002", "0004"]
    press(cards, K.Key_Space)
    assert [shot.path.stem[-4:] for shot in cards.shots.shots()] == ["0002"]
    QTest.keyClick(cards, K.Key_P, CONTROL)
    assert (cards.shots.rowCount(), current(cards)) == (30, "0002")


def test_two_cameras_stand_in_the_order_of_time_or_of_names(opened: Opened, tmp_path: Path) -> None:
    for name, minute in (("A_0001", 9), ("B_0002", 1), ("C_0003", 5)):
        camera_jpeg(tmp_path / f"{name}.jpg", taken=BEGAN + timedelta(minutes=minute))
    cards = opened(tmp_path)
    assert [shot.path.stem for shot in cards.shots.shots()] == ["B_0002", "C_0003", "A_0001"]
    cards.head.order.setCurrentIndex(1)
    assert [shot.path.stem for shot in cards.shots.shots()] == ["A_0001", "B_0002", "C_0003"]


def test_a_broken_file_is_a_cell_that_says_so(opened: Opened, root: Path) -> None:
    (root / "DCIM/100NIKON/DSC_0003.JPG").write_bytes(b"")
    cards = opened(root)
    broken = [shot for shot in cards.shots.shots() if cards.shots.seen(shot).problem]
    assert [shot.path.name for shot in broken] == ["DSC_0003.JPG"]
    said = cards.shots.data(cards.shots.index(cards.shots.row(broken[0].path)), Qt.ToolTipRole)
    assert "is empty (0 bytes)" in said


def test_videos_are_told_by_their_count(opened: Opened, root: Path) -> None:
    (root / "DCIM/C0001.MP4").write_bytes(b"x")
    assert opened(root).foot.remark.text() == "1 video isn't shown"


def test_a_card_taken_out_is_told_and_what_is_picked_outlives_it(
    window: MainWindow, opened: Opened, root: Path, tmp_path: Path
) -> None:
    cards = opened(root)
    press(cards, K.Key_Right, K.Key_Space)
    shutil.move(root, tmp_path / "out")
    press(cards, K.Key_Return)
    settle(window, lambda: cards.large.problem)
    assert "the card was taken out" in cards.large.problem
    QTest.keyClick(cards.large, K.Key_F5)
    settle(window, lambda: "card" in cards.notices.shown())
    assert not cards.isFullScreen()
    shutil.move(tmp_path / "out", root)
    QTest.keyClick(cards, K.Key_F5)
    settle(window, lambda: "card" not in cards.notices.shown())
    assert picked(cards) == ["0002"]


def test_what_seems_to_be_here_already_is_marked(
    window: MainWindow, core: Core, opened: Opened, root: Path
) -> None:
    photos.import_photos(core, [root / "DCIM/100NIKON/DSC_0005.JPG"])
    cards = opened(root)
    settle(window, lambda: cards.shots.here)
    assert [path.name for path in cards.shots.here] == ["DSC_0005.JPG"]


def test_a_card_opened_after_another_shows_nothing_of_it(
    window: MainWindow, opened: Opened, root: Path, tmp_path: Path
) -> None:
    other = card(tmp_path / "other", 3)
    cards = opened(root)
    cards.open_card(root)
    cards = opened(other)
    settle(window)
    assert cards.shots.rowCount() == 3
    assert cards.foot.picked.text() == "0 of 3"


def test_the_command_opens_the_window_with_what_is_plugged_in(window: MainWindow) -> None:
    window.commands[Command.CARD].trigger()
    settle(window)
    shown = window.cards.window
    assert shown.start.isVisible()
    assert not shown.foot.isVisible()


def test_a_folder_used_before_is_offered_again(
    window: MainWindow, opened: Opened, root: Path
) -> None:
    cards = opened(root)
    cards.choose_source()
    settle(window)
    items = [cards.start.list.item(n).text() for n in range(cards.start.list.count())]
    assert str(root) in items
    row = items.index(str(root))
    cards.start.list.setCurrentRow(row)
    QTest.keyClick(cards.start.list, K.Key_Return)
    settle(window)
    assert cards.grid.isVisible()


def test_a_card_that_is_plugged_in_while_one_waits_opens(
    window: MainWindow, cards: CardWindow, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cards.start.isVisible()
    place = places.Place(root, "EOS_DIGITAL", 32_000_000_000, is_card=True)
    monkeypatch.setattr(places, "mounted", lambda: [place])
    cards._watch.timeout.emit()
    settle(window, lambda: cards.shots.all_seen)
    assert cards.grid.isVisible()
    assert cards.head.source.text() == "EOS_DIGITAL"


def test_a_click_on_the_mark_picks_and_a_double_click_shows_it_large(
    window: MainWindow, opened: Opened, root: Path
) -> None:
    cards = opened(root)
    place = cards.grid.visualRect(cards.shots.index(2))
    QTest.mouseClick(cards.grid.viewport(), LEFT, NONE, place.topLeft() + QPoint(24, 24))
    assert picked(cards) == ["0003"]
    QTest.mouseDClick(cards.grid.viewport(), LEFT, NONE, place.center())
    assert (current(cards), cards.large.isVisible()) == ("0003", True)


def seen_colour(cards: CardWindow) -> str:
    """Of the first photo's middle."""
    shot = cards.shots.shot(0)
    image = cards.shots.images.get(shot.path, cards.shots.seen(shot).look).toImage()
    return image.pixelColor(image.rect().center()).name()


def test_a_formatted_card_has_none_of_the_old_one_s_picks(opened: Opened, root: Path) -> None:
    cards = opened(root)
    press(cards, K.Key_Space, K.Key_3)
    before = seen_colour(cards)
    shutil.rmtree(root)
    for number in range(3):
        path = root / "DCIM" / "100NIKON" / f"DSC_000{number + 1}.JPG"
        path.parent.mkdir(parents=True, exist_ok=True)
        camera_jpeg(path, taken=BEGAN + timedelta(days=1), number=number + 50, weight=50_000)
    cards = opened(root)
    assert cards.shots.rowCount() == 3
    assert picked(cards) == []
    assert cards.shots.stars(cards.shots.shot(0)) == 0
    assert seen_colour(cards) != before

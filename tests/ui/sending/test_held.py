"""A story that its photo keeps here doesn't keep the others."""

from pathlib import Path

from window_hands import settle

from editor.app import photos, protecting, stories
from editor.app.core import Core
from editor.app.sending import Did
from editor.app.sites import add_folder
from editor.document import Article, Figure, Paragraph, text
from editor.document.story import Reason
from editor.testing.pictures import jpeg
from editor.ui.window import MainWindow


def test_send_all_sends_the_others_and_says_why_one_stays(
    window: MainWindow, core: Core, tmp_path: Path
) -> None:
    add_folder(core, "báo", tmp_path / "site")
    (photo,) = photos.import_photos(core, [jpeg(tmp_path / "a.jpg")])
    protecting.set_protected(core, photo.id, True)
    made = []
    for headline, blocks in (
        ("Một", (Paragraph(text("Chữ")), Figure(photo.id))),
        ("Hai", (Paragraph(text("Chữ")),)),
    ):
        article = Article(headline, blocks=blocks)
        made.append(core.store.new_story(article, Reason.IMPORTED).id)
    told: list[list] = []
    window.newsroom.dispatch.ended.connect(told.append)
    window.newsroom.dispatch.send_all([(story, "báo") for story in made])
    settle(window, lambda: told)
    did = {outcome.story: outcome for outcome in told[0]}
    assert did[made[0]].did is Did.FAILED and "isn't blurred" in did[made[0]].detail
    assert did[made[1]].did is Did.CREATED
    assert stories.row(core, made[0]).sites == ()
    assert not list((tmp_path / "site").rglob("*.jpg"))

"""Killed at a random moment, the store opens again and has every write that it acknowledged."""

import random
import subprocess
import sys
import textwrap
import time

import pytest

from editor.store import open_store

TYPIST = textwrap.dedent("""
    import sys
    from pathlib import Path
    from editor.document import Article, Paragraph, text
    from editor.document.story import Reason
    from editor.store import open_store

    store = open_store(Path(sys.argv[1]))
    story = store.new_story(Article(headline="Bài"), Reason.CREATED)
    print("story", story.id, flush=True)
    head, lines, sequence = story.head.id, [], 0
    while True:
        for _ in range(5):
            sequence += 1
            lines.append(Paragraph(text(f"dòng {sequence}")))
            edit = (len(lines) - 1, 0, lines[-1:])
            store.journal(story.id, head, sequence, *edit).result()
            print("typed", sequence, flush=True)
        article = Article(headline="Bài", blocks=tuple(lines))
        head = store.add_version(
            story.id, article, Reason.TYPED, expected_head=head, through_sequence=sequence
        ).id
        print("kept", head, flush=True)
        photo = Path(sys.argv[1]).with_name(f"{sequence}.jpg")
        photo.write_bytes(str(sequence).encode() * 1000)
        blob = store.blobs.put_file(photo)
        print("blob", blob, flush=True)
""")


@pytest.mark.parametrize("seed", range(6))
def test_every_acknowledged_write_outlives_a_kill(home, seed):
    child = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(home)], stdout=subprocess.PIPE, text=True
    )
    said = [child.stdout.readline()]
    time.sleep(random.Random(seed).uniform(0.01, 0.6))
    child.kill()
    said += child.stdout.read().splitlines()
    child.wait()
    child.stdout.close()
    words = [line.split() for line in said if len(line.split()) == 2]
    (story,) = [what for kind, what in words if kind == "story"]
    typed = max((int(what) for kind, what in words if kind == "typed"), default=0)
    with open_store(home) as store:
        assert store.notice == ""
        now = store.replay(story) or store.story(story).article
        lines = ["".join(run.text for run in block.text) for block in now.blocks]
        assert lines == [f"dòng {n + 1}" for n in range(len(lines))]
        assert len(lines) >= typed
        have = {version.id for version in store.versions(story)}
        assert {what for kind, what in words if kind == "kept"} <= have
        assert all(store.blobs.check(what) for kind, what in words if kind == "blob")
        store.recover()
        assert store.story(story).article == now
        assert store.unsaved() == []
        assert not list(store.blobs.folder.glob(".new-*"))

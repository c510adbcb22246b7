"""Joins the core: store, adapters, photos, clock; no window."""

from pathlib import Path

from editor.app.core import Core
from editor.base.clock import Clock, system_clock
from editor.document import Photo, PhotoFields
from editor.remote.ports import Cms, Recipe, Rendition
from editor.remote.records import Site
from editor.store import Store, open_store
from editor.store.secrets import Secrets


def open_core(home: Path, *, readonly: bool = False, clock: Clock = system_clock) -> Core:
    """Open a data folder. A writing one is this process's alone until it is closed.

    Raises EditorError: it is open elsewhere, was made by a newer version, or can't be written."""
    store = open_store(home, readonly=readonly, clock=clock)

    def render(photo: Photo, fields: PhotoFields, recipe: Recipe) -> Rendition:
        return _render(store, photo, fields, recipe)

    def adopt(path: Path, fields: PhotoFields, name: str) -> Photo:
        from editor.app.photos import take_in

        return take_in(core, path, fields, name)

    core = Core(home, store, Secrets(), clock, connect, render, adopt)
    return core


def connect(site: Site, password: str | None) -> Cms:
    """Open a site by its kind. Raises EditorError for a kind that nobody adapts."""
    from editor.cms.adapters import connect as adapt

    return adapt(site, password)


def _render(store: Store, photo: Photo, fields: PhotoFields, recipe: Recipe) -> Rendition:
    """Make a rendition in the data folder's own scratch place and keep it as a blob."""
    import tempfile

    from editor.photos.render import render_file

    with tempfile.TemporaryDirectory(prefix="copytaker-") as scratch:
        target = Path(scratch) / "rendition.jpg"
        original = store.blob_path(photo.blob)
        mime, width, height = render_file(original, target, fields, recipe, photo.handling)
        blob = store.blobs.put_file(target)
    return Rendition(blob, store.blob_path(blob), mime, width, height)

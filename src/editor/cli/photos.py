"""The commands of photos: taken in, listed, changed."""

import dataclasses
from argparse import Namespace
from typing import TYPE_CHECKING

from editor.app.core import Core
from editor.base.messages import say
from editor.cli.codes import DONE, FAILED
from editor.cli.opening import opened
from editor.cli.output import as_json, data, message, progress_bar, table

if TYPE_CHECKING:
    from editor.app.importing import Imported, Taken
    from editor.document import Photo


def photo(args: Namespace) -> int:
    run = {"import": _import, "list": _list, "save": _save, "tells": _tells, "set": _set}
    return run[args.photo](args)


def _import(args: Namespace) -> int:
    from editor.app.importing import What
    from editor.app.photos import attach, photos
    from editor.app.stories import find_story

    with opened(args, writing=True) as core:
        story = find_story(core, args.story) if args.story else None
        imported = _imported(core, args)
        if story:
            known = photos(core, imported.photos)
            attach(core, story, [known[id] for id in imported.photos])
        for taken in imported.files:
            _tell(core, taken, accept=args.accept)
    if args.json:
        as_json([dataclasses.asdict(taken) for taken in imported.files])
    elif not imported.files:
        message("There are no pictures there.")
    else:
        for taken in imported.files:
            if taken.photo:
                data(taken.photo)
    return DONE if imported.files and not imported.of(What.REFUSED) else FAILED


def _imported(core: Core, args: Namespace) -> "Imported":
    from editor.app.importing import Imported, Wishes, import_files, resume, unfinished

    if args.paths:
        return import_files(core, args.paths, Wishes(who=args.who), report=progress_bar())
    files: list[Taken] = []
    for left in unfinished(core):
        files += resume(core, left.batch, report=progress_bar()).files
    return Imported(tuple(files))


def _tell(core: Core, taken: "Taken", *, accept: bool) -> None:
    """What a person should know of a file that is not simply in."""
    from editor.app.corrections import accept_correction, correction_of
    from editor.app.importing import What

    match taken.what:
        case What.REFUSED:
            message(f"{taken.path}: {taken.why} {taken.remedy}")
        case What.LOOKS_LIKE:
            message(say("{path} looks like photo {id}.", path=taken.path, id=taken.other[:8]))
        case What.CORRECTION:
            correction = correction_of(core, taken)
            message(say("{path} corrects photo {id}:", path=taken.path, id=taken.photo[:8]))
            for change in correction.changes:
                message(f"  {change.field}: “{change.before}” → “{change.after}”")
            for use in correction.uses:
                message(say("  It stands in “{headline}”.", headline=use.headline))
            if accept:
                accept_correction(core, correction)
            else:
                message("  Import it with --accept to take that over.")


def _list(args: Namespace) -> int:
    from editor.app.photo_list import Order, PhotoQuery, Want, find_photos
    from editor.app.photos import photos
    from editor.app.stories import find_story

    with opened(args) as core:
        query = PhotoQuery(
            text=" ".join(args.query),
            wants=frozenset(map(Want, args.want)),
            used_in=find_story(core, args.used_in) if args.used_in else "",
            photographer=args.by,
            place=args.place,
            since=args.since,
            until=args.until,
            rating=args.rating,
            order=Order(args.order),
            descending=not args.ascending,
        )
        ids = find_photos(core, query)
        known = photos(core, ids)
    found = [known[id] for id in ids]
    if args.json:
        as_json([dataclasses.asdict(one) for one in found])
    elif found:
        table(map(_row, found))
    else:
        message("No photo matches.")
    return DONE


def _row(photo: "Photo") -> tuple[str, ...]:
    said = photo.fields
    caption = " ".join(said.description.split())
    return photo.id[:8], said.created[:10], said.credit, photo.filename, caption


def _set(args: Namespace) -> int:
    from editor.app.photos import set_photo

    with opened(args, writing=True) as core:
        done = set_photo(core, args.id, description=args.caption, credit=args.credit, alt=args.alt)
        if done.stories:
            message(say("Changed in {count} stories too.", count=len(done.stories)))
    return DONE


def _save(args: Namespace) -> int:
    from editor.app.photo_files import save_originals
    from editor.app.photos import photo_named

    with opened(args) as core:
        ids = [photo_named(core, id).id for id in args.ids]
        saved = save_originals(
            core, ids, args.to, sidecars=not args.no_sidecars, report=progress_bar()
        )
    for path in saved:
        data(str(path))
    return DONE


def _tells(args: Namespace) -> int:
    from editor.photos.stranger import learned

    found = {path: learned(path) for path in args.files}
    if args.json:
        as_json(
            {str(path): [dataclasses.asdict(one) for one in told] for path, told in found.items()}
        )
        return DONE
    for path, told in found.items():
        if len(found) > 1:
            data(f"{path}:")
        for one in told:
            data(f"{'private' if one.private else '-':8}{one.what}")
        if not told:
            message(say("{name} tells nothing.", name=path.name))
    return DONE

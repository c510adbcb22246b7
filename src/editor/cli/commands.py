"""What each command does: opens the core, calls a use case, prints what came of it."""

import dataclasses
from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from editor.base.clock import iso
from editor.base.messages import say
from editor.cli import photos
from editor.cli.codes import DONE, of_sync
from editor.cli.opening import opened
from editor.cli.output import as_json, data, local, message, progress_bar, table
from editor.remote.records import Account, Status
from editor.sync.outcomes import Did, Outcome

if TYPE_CHECKING:
    from editor.app.stories import StoryRow


def import_(args: Namespace) -> int:
    from editor.app.imports import import_files

    with opened(args, writing=True) as core:
        report = progress_bar()
        for story in import_files(core, args.files, photos=args.photos, report=report):
            data(story.id)
    return DONE


def list_(args: Namespace) -> int:
    from editor.app.stories import StoryState, list_stories

    with opened(args) as core:
        state = StoryState(args.state) if args.state else None
        rows = list_stories(core, state=state, search=args.search)
    if args.json:
        as_json([_row_json(row) for row in rows])
    elif rows:
        table((r.id[:8], str(r.state), str(r.words), local(r.modified), r.headline) for r in rows)
    else:
        message("No stories." if not args.search and not state else "No story matches.")
    return DONE


def _row_json(row: "StoryRow") -> dict[str, object]:
    told = dataclasses.asdict(row)
    return {**told, "modified": iso(told["modified"]), "created": iso(told["created"])}


def show(args: Namespace) -> int:
    from editor.app.showing import story_html, story_json, story_markdown, story_text
    from editor.app.stories import find_story

    with opened(args) as core:
        story = find_story(core, args.story)
        kind = args.format or ("json" if args.json else "md")
        if kind == "json":
            as_json(story_json(core, story))
        else:
            written = {"html": story_html, "text": story_text}.get(kind, story_markdown)
            data(written(core, story).rstrip("\n"))
    return DONE


def edit(args: Namespace) -> int:
    from editor.app.imports import replace_text
    from editor.app.stories import find_story

    with opened(args, writing=True) as core:
        story = replace_text(core, find_story(core, args.story), args.file, args.photos)
        message(
            say(
                "“{headline}” is at version {number}.",
                headline=story.article.headline,
                number=story.head.number,
            )
        )
    return DONE


def check(args: Namespace) -> int:
    from editor.app.checking import remarks
    from editor.app.stories import find_story

    with opened(args) as core:
        found = remarks(core, find_story(core, args.story))
    if args.json or args.format == "json":
        as_json([dataclasses.asdict(one) for one in found])
    elif found:
        for one in found:
            where = f" ({one.filename})" if one.filename else ""
            data(f"{'held' if one.stops else 'warning'}: {one.words}{where}")
    else:
        message("Nothing to remark.")
    return DONE


def versions(args: Namespace) -> int:
    from editor.app.showing import version_json
    from editor.app.stories import find_story
    from editor.app.stories import versions as all_versions

    with opened(args) as core:
        known = all_versions(core, find_story(core, args.story))
    if args.json:
        as_json([version_json(version) for version in known])
    else:
        table((str(v.number), local(v.created), str(v.reason), v.device, v.headline) for v in known)
    return DONE


def site(args: Namespace) -> int:
    return _SITE[args.site](args)


def _site_add(args: Namespace) -> int:
    from editor.app.sites import add_folder, add_wordpress
    from editor.cli.password import ask_password

    with opened(args, writing=True) as core:
        if args.kind == "folder":
            added = add_folder(core, args.name, args.path)
        else:
            password = ask_password(args.user, args.url)
            added = add_wordpress(core, args.name, args.url, args.user, password)
    message(
        say(
            "{name}: signed in as {account}.", name=added.site.name, account=_account(added.account)
        )
    )
    if added.kept == "session":
        message(
            "No keyring that can be trusted: the password is not kept. Set COPYTAKER_PASSWORD "
            "for the next calls."
        )
    return DONE


def _account(account: Account) -> str:
    return f"{account.name} ({account.role})" if account.role else account.name


def _site_list(args: Namespace) -> int:
    from editor.app.sites import sites

    with opened(args) as core:
        known = sites(core)
    if args.json:
        as_json([{**dataclasses.asdict(one), "options": dict(one.options)} for one in known])
    elif known:
        table((one.name, one.kind, one.address, one.user) for one in known)
    else:
        message("No sites. Add one with “copytaker site add”.")
    return DONE


def _site_test(args: Namespace) -> int:
    from editor.app.sites import test_site

    with opened(args) as core:
        account = test_site(core, args.name)
    if args.json:
        as_json(dataclasses.asdict(account))
    else:
        data(_account(account))
    return DONE


def _site_remove(args: Namespace) -> int:
    from editor.app.sites import remove_site

    with opened(args, writing=True) as core:
        gone = remove_site(core, args.name)
    message(say("{name} is forgotten; nothing was deleted there.", name=gone.name))
    return DONE


def _site_posts(args: Namespace) -> int:
    from editor.app.sending import site_posts
    from editor.app.showing import post_json

    with opened(args) as core:
        posts = site_posts(core, args.name, args.search)
    if args.json:
        as_json([post_json(post) for post in posts])
    elif posts:
        table((p.id, str(p.status), p.modified, p.author, post_json(p)["headline"]) for p in posts)
    else:
        message("No posts.")
    return DONE


_SITE: dict[str, Callable[[Namespace], int]] = {
    "add": _site_add,
    "list": _site_list,
    "test": _site_test,
    "remove": _site_remove,
    "posts": _site_posts,
}


def ready(args: Namespace) -> int:
    from editor.app.sending import mark_ready
    from editor.app.stories import find_story, open_story

    with opened(args, writing=True) as core:
        stories = [find_story(core, story) for story in args.stories]
        wanted = Status(args.wanted) if args.wanted else None
        mark_ready(core, stories, site=args.site, wanted=wanted)
        for story in stories:
            message(say("Ready: {headline}", headline=open_story(core, story).article.headline))
    return DONE


def pull(args: Namespace) -> int:
    from editor.app.sending import pull as take_in

    with opened(args, writing=True) as core:
        outcome = take_in(core, args.name, args.post, progress_bar())
    if outcome.story:
        data(outcome.story)
    return _tell([outcome])


def sync(args: Namespace) -> int:
    from editor.app.sending import sync as go

    with opened(args, writing=True) as core:
        outcomes = go(core, site=args.site, report=progress_bar())
        if not core.store.sites():
            message("There is no site yet. Add one with “copytaker site add”.")
    if args.json:
        as_json([dataclasses.asdict(outcome) for outcome in outcomes])
    else:
        table((o.site, str(o.did), o.status, o.headline, o.link) for o in outcomes if o.story)
    return _tell(outcomes)


def _tell(outcomes: list[Outcome]) -> int:
    """Say on standard error what needs a person. Returns the exit code."""
    told = [o for o in outcomes if o.detail or o.did is Did.UNSENT]
    for o in told:
        unsent = (
            "changed here; “copytaker ready” marks it for sending." if o.did is Did.UNSENT else ""
        )
        name = f" “{o.headline}”" if o.headline else ""
        message(f"{o.site}{name}: {o.detail or unsent} {o.remedy}".rstrip())
    return of_sync(outcomes)


def resolve(args: Namespace) -> int:
    from editor.app.conflicts import resolve as settle
    from editor.app.stories import find_story

    with opened(args, writing=True) as core:
        settle(core, find_story(core, args.story))
    message(
        "Settled with the story as it stands, joined with what the site changed elsewhere. "
        "Read it, then “copytaker ready” marks it for sending."
    )
    return DONE


def demo(args: Namespace) -> int:
    from editor.cli.demo import run_demo

    with opened(args, writing=True) as core:
        return run_demo(core)


COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "import": import_,
    "list": list_,
    "show": show,
    "edit": edit,
    "check": check,
    "versions": versions,
    "photo": photos.photo,
    "site": site,
    "ready": ready,
    "pull": pull,
    "sync": sync,
    "resolve": resolve,
    "demo": demo,
}

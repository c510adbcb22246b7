from editor.app.stories import StoryState
from editor.cli.codes import CONFLICT, DONE, FAILED, of_sync
from editor.cli.commands import COMMANDS
from editor.cli.parser import build
from editor.sync.outcomes import Did, Outcome


def _code(*done: Did) -> int:
    return of_sync(Outcome("web", did) for did in done)


def test_the_worst_outcome_decides() -> None:
    assert _code() == DONE
    assert _code(Did.CREATED, Did.UNSENT, Did.UNCHANGED, Did.MERGED) == DONE
    assert _code(Did.CONFLICT, Did.UPDATED) == CONFLICT
    assert _code(Did.CONFLICT, Did.FAILED) == FAILED
    assert _code(Did.WAITING) == FAILED


def test_stories_can_be_listed_by_every_state_that_they_show() -> None:
    for state in StoryState:
        assert build().parse_args(["list", "--state", state]).state == state


def test_every_command_of_the_grammar_does_something() -> None:
    usage = build().format_help()
    assert all(f"    {command} " in usage for command in COMMANDS)

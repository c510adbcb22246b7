"""Work off the window's thread: results come home, errors are told, order is kept."""

import gc
import threading
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from editor.base.errors import EditorError
from editor.base.progress import Progress, Report, silent
from editor.ui.jobs import Jobs, Lane


def wait(jobs: Jobs, until: Callable[[], object] = lambda: True) -> None:
    end = time.monotonic() + 30
    while not (jobs.idle() and until()) and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.001)
    assert jobs.idle()


def test_a_result_comes_home_to_the_windows_thread(qapp: QApplication) -> None:
    jobs, seen = Jobs(), []
    jobs.run(
        lambda: threading.get_ident(),
        done=lambda there: seen.append((there, threading.get_ident())),
    )
    wait(jobs)
    ((there, here),) = seen
    assert here == threading.get_ident() != there
    jobs.close()


def test_the_desks_jobs_keep_their_order(qapp: QApplication) -> None:
    jobs, seen = Jobs(), []
    jobs.run(lambda: (time.sleep(0.05), seen.append("first")))
    jobs.run(lambda: seen.append("second"))
    wait(jobs)
    assert seen == ["first", "second"]
    jobs.close()


def test_a_dialog_that_is_gone_hears_of_nothing(qapp: QApplication) -> None:
    jobs, seen, asker, gone = Jobs(), [], QObject(), QObject()
    for one in (asker, gone):
        jobs.run(lambda: "here", done=seen.append, asker=one)
    gone.deleteLater()
    qapp.sendPostedEvents(gone, QEvent.Type.DeferredDelete.value)
    wait(jobs)
    assert seen == ["here"]
    jobs.close()


def test_an_error_for_the_user_reaches_its_place(qapp: QApplication) -> None:
    jobs, seen = Jobs(), []

    def fails() -> None:
        raise EditorError("The disk is full.", remedy="Free some space.")

    jobs.run(fails, done=seen.append, failed=seen.append)
    wait(jobs)
    assert [str(error) for error in seen] == ["The disk is full. Free some space."]
    jobs.close()


def test_a_bug_is_logged_once_and_told_in_plain_words(
    qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    jobs, seen = Jobs(), []

    def broken() -> None:
        raise ZeroDivisionError("by zero")

    jobs.run(broken, failed=seen.append)
    jobs.run(broken, failed=seen.append)
    wait(jobs)
    assert [error.remedy for error in seen] == [
        "Your text is kept. The details are in copytaker.log in the data folder."
    ] * 2
    assert len([r for r in caplog.records if r.levelname == "ERROR"]) == 1
    caplog.clear()
    jobs.close()


def test_a_cancelled_job_stops_at_its_next_report(qapp: QApplication) -> None:
    jobs, reached, seen = Jobs(), threading.Event(), []

    def long(report: Report = silent) -> None:
        for step in range(10_000):
            report(Progress(step, 10_000))
            reached.set()
            time.sleep(0.001)

    job = jobs.run(long, done=seen.append, failed=seen.append, lane=Lane.WIRE)
    reached.wait(10)
    job.cancel()
    wait(jobs)
    assert seen == []
    jobs.close()


def test_progress_is_shown_and_the_last_step_always(qapp: QApplication) -> None:
    jobs, seen = Jobs(), []

    def work(report: Report = silent) -> None:
        for step in range(1, 101):
            report(Progress(step, 100))

    jobs.run(work, progress=seen.append)
    wait(jobs, lambda: seen and seen[-1].done == 100)
    assert len(seen) < 100
    jobs.close()


def test_closing_finishes_the_saves_that_were_handed_over(qapp: QApplication) -> None:
    jobs, saved = Jobs(), []
    for number in range(5):
        jobs.run(lambda number=number: (time.sleep(0.01), saved.append(number)))
    jobs.close()
    assert saved == [0, 1, 2, 3, 4]


class Ring:
    """Garbage that only the collector finds; it notes on which thread it went."""

    def __init__(self, went: list[int]) -> None:
        self.went, self.itself = went, self

    def __del__(self) -> None:
        self.went.append(threading.get_ident())


def test_garbage_is_collected_in_the_windows_thread_alone(qapp: QApplication) -> None:
    jobs, went = Jobs(), list[int]()

    def much() -> None:
        kept = [[number] for number in range(200_000)]
        assert len(kept) == 200_000 and not went

    for _ in range(100):
        Ring(went)
    jobs.run(much)
    wait(jobs)
    kept = [[number] for number in range(10_000)]
    wait(jobs, lambda: len(went) == len(kept) // 100)
    assert set(went) == {threading.get_ident()}
    jobs.close()
    assert gc.isenabled()


def test_who_forgets_to_close_leaves_python_its_collector(qapp: QApplication) -> None:
    jobs = Jobs()
    assert not gc.isenabled()
    delete(jobs)
    assert gc.isenabled()

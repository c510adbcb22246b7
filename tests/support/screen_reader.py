"""What a screen reader gets to know of the window, over AT-SPI.

Runs under Debian's own Python, which has the bindings (`gi.repository.Atspi`):
`screen_reader.py tree` prints all that is there as JSON; `screen_reader.py listen SECONDS` prints
what is told in that time, a JSON list a line.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - which version has to be said before

PATIENCE = 10.0  # seconds
KINDS = ("object:announcement", "object:text-caret-moved", "object:state-changed:focused")


def window():
    desktop = Atspi.get_desktop(0)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for number in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(number)
            if app and app.get_name().lower() == "copytaker" and app.get_child_count():
                return app
        time.sleep(0.1)
    raise SystemExit("no window")


def tree(thing):
    out = {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "showing": thing.get_state_set().contains(Atspi.StateType.SHOWING),
        "focusable": thing.get_state_set().contains(Atspi.StateType.FOCUSABLE),
    }
    if "Text" in thing.get_interfaces():
        out |= text(thing)
    children = (thing.get_child_at_index(number) for number in range(thing.get_child_count()))
    out["children"] = [tree(child) for child in children if child]
    return out


def text(thing):
    whole = Atspi.Text.get_text(thing, 0, Atspi.Text.get_character_count(thing))
    runs, at = [], 0
    while at < len(whole):
        attributes, start, end = Atspi.Text.get_attribute_run(thing, at, False)
        runs.append([whole[start:end], attributes])
        at = max(end, at + 1)
    lines = []
    for at in range(len(whole) + 1):
        line = Atspi.Text.get_string_at_offset(thing, at, Atspi.TextGranularity.LINE)
        lines.append(line.content)
    caret = Atspi.Text.get_caret_offset(thing)
    return {"text": whole, "runs": runs, "lines": lines, "caret": caret}


def listen(seconds):
    def told(event):
        data = event.any_data
        words = data.get_name() if hasattr(data, "get_name") else data
        print(json.dumps([event.type, event.detail1, words, event.source.get_name()]), flush=True)

    listener = Atspi.EventListener.new(told)
    for kind in KINDS:
        listener.register(kind)
    print(json.dumps(["listening", 0, "", ""]), flush=True)
    GLib.timeout_add(int(seconds * 1000), Atspi.event_quit)
    Atspi.event_main()


Atspi.init()
if sys.argv[1] == "tree":
    print(json.dumps(tree(window())))
else:
    window()
    listen(float(sys.argv[2]))

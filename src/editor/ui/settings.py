"""All settings of the window, declared in one place; kept as JSON in the data folder."""

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T", str, int, bool)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """A setting's name in the file, what it is when nobody chose, and what it does."""

    name: str
    default: T
    doc: str


LOOK = Setting("look", "system", "system, light or dark")
LANGUAGE = Setting("language", "", "The window's language: vi, en, or empty for the system's")
STORY_LANGUAGE = Setting("story_language", "vi", "The language of a new story")
SITE = Setting("site", "", "The id of the site that Send sends to")
PEN_NAME = Setting("pen_name", "", "Whose by-line a new story gets")
STANDFIRST_WORDS = Setting("standfirst_words", 50, "House rule: most words of a standfirst")
HEADLINE_WORDS = Setting("headline_words", 20, "House rule: most words of a headline")
SHORTCUTS_AS_TYPED = Setting("shortcuts_as_typed", True, "Markdown's signs work as typed")
LISTS_AS_TYPED = Setting("lists_as_typed", False, "A dash and a space begin a list")
QUOTES_AS_TYPED = Setting("quotes_as_typed", True, "Quotes and dashes are set as typed")
ZOOM = Setting("zoom", 100, "The page's size in per cent")
FOCUS_MODE = Setting("focus_mode", False, "All but the paragraph with the caret is dimmed")
TYPEWRITER = Setting("typewriter", False, "The caret's line stays at one height")
LEFT_OPEN = Setting("left_open", True, "The story list is shown")
RIGHT_OPEN = Setting("right_open", True, "The inspector is shown")
ACTIVITY_OPEN = Setting("activity_open", False, "The activity panel is shown")
OUTLINE_OPEN = Setting("outline_open", False, "The outline is shown")
GEOMETRY = Setting("geometry", "", "Where the window was (base64)")
PHOTO_GEOMETRY = Setting("photo_geometry", "", "Where the photo window was (base64)")
CARD_GEOMETRY = Setting("card_geometry", "", "Where the window of a card was (base64)")
CARD_ZOOM = Setting("card_zoom", 2, "How large a card's pictures are shown")
CARD_THEN = Setting("card_then", "stay", "After copying from a card: stay, sheet or story")
CARD_TEMPLATE = Setting("card_template", "", "The template of photos copied from a card")
PHOTO_FOLDERS = Setting("photo_folders", "", "Folders and cards that photos were picked from")
PHOTO_SIDE = Setting("photo_side", "", "How wide the photo window's side was (base64)")
PHOTO_FILTERS = Setting("photo_filters", True, "The photo window's filters are shown")
PHOTO_EDGE = Setting("photo_edge", 176, "How wide pictures are in the contact sheet")
PHOTO_ORDER = Setting("photo_order", "added", "How the contact sheet is sorted")
PHOTO_DESCENDING = Setting("photo_descending", True, "The contact sheet's last comes first")
LAST_STORY = Setting("last_story", "", "The story that was on the page")
LAST_PLACE = Setting("last_place", "", "Where the caret was: story, block, position")
LAST_FOLDER = Setting("last_folder", "", "Where photos were chosen last")
SPELLING = Setting("spelling", True, "Words that may be misspelled are underlined")
LAST_DOCUMENTS = Setting("last_documents", "", "Where documents were chosen last")
FIND_CASE = Setting("find_case", False, "Find: case matters")
FIND_WHOLE = Setting("find_whole", False, "Find: whole words only")
FIND_LOOSE = Setting("find_loose", "", "Find without diacritics: on, off, or empty for as typed")
FIND_PATTERN = Setting("find_pattern", False, "Find: the words are a regular expression")
CAPTION_LANGUAGE = Setting("caption_language", "vi", "The language that photos are captioned in")
CAPTION_FOLDS = Setting("caption_folds", "place", "Groups of the caption panel that are open")
CODE_FILES = Setting("code_files", "", "Files with code replacements, a line each, the last wins")
CODE_DELIMITER = Setting("code_delimiter", "=", "What stands before and after a code")
STATIONERY = Setting("stationery", "", "The name of the template that F4 applies")
PASTED_FIELDS = Setting(
    "pasted_fields", "description credit creator city state country keywords", "Fields pasted last"
)
WENT_PUBLIC = Setting("went_public", "", "Ids of sites where publishing was confirmed once")

ALL: tuple[Setting[str] | Setting[int] | Setting[bool], ...] = (
    LOOK,
    LANGUAGE,
    STORY_LANGUAGE,
    SITE,
    PEN_NAME,
    STANDFIRST_WORDS,
    HEADLINE_WORDS,
    SHORTCUTS_AS_TYPED,
    LISTS_AS_TYPED,
    QUOTES_AS_TYPED,
    ZOOM,
    FOCUS_MODE,
    TYPEWRITER,
    LEFT_OPEN,
    RIGHT_OPEN,
    ACTIVITY_OPEN,
    OUTLINE_OPEN,
    GEOMETRY,
    PHOTO_GEOMETRY,
    CARD_GEOMETRY,
    CARD_ZOOM,
    CARD_THEN,
    CARD_TEMPLATE,
    PHOTO_FOLDERS,
    PHOTO_SIDE,
    PHOTO_FILTERS,
    PHOTO_EDGE,
    PHOTO_ORDER,
    PHOTO_DESCENDING,
    LAST_STORY,
    LAST_PLACE,
    LAST_FOLDER,
    SPELLING,
    LAST_DOCUMENTS,
    FIND_CASE,
    FIND_WHOLE,
    FIND_LOOSE,
    FIND_PATTERN,
    CAPTION_LANGUAGE,
    CAPTION_FOLDS,
    CODE_FILES,
    CODE_DELIMITER,
    STATIONERY,
    PASTED_FIELDS,
    WENT_PUBLIC,
)


class Settings:
    """Values by setting. A value of the wrong type in the file counts as not chosen."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read(path)

    def get(self, setting: Setting[T]) -> T:
        value = self._values.get(setting.name)
        if type(value) is type(setting.default):
            return value
        return setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Keep a value; a failing disk costs the setting, never the work."""
        if self._values.get(setting.name) == value:
            return
        self._values[setting.name] = value
        try:
            _write(self._path, self._values)
        except OSError:
            _log.warning("Settings could not be written to %s", self._path, exc_info=True)


def _read(path: Path) -> dict[str, object]:
    try:
        values = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        _log.warning("Settings in %s could not be read; the defaults are used", path)
        return {}
    return values if isinstance(values, dict) else {}


def _write(path: Path, values: dict[str, object]) -> None:
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True), "utf-8")
    fresh.replace(path)

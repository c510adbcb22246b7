"""What the window's commands are called, what they do in a sentence, and their keys."""

from dataclasses import dataclass

from editor.ui.commands import Command
from editor.ui.language import tr

C = Command


@dataclass(frozen=True, slots=True)
class Spec:
    """`keys` are alternatives, the first is shown; `group` names a set of which one is on."""

    command: Command
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    group: str = ""


def specs() -> tuple[Spec, ...]:
    """All commands, in the window's language."""
    return (
        *_story(),
        *_edit(),
        *_writing(),
        *_format(),
        *_insert(),
        *_photo(),
        *_send(),
        *_view(),
        *_reading(),
    )


def _story() -> tuple[Spec, ...]:
    return (
        Spec(C.NEW, tr("New story"), tr("Begin a new story"), ("Ctrl+N",), "story-new"),
        Spec(C.OPEN, tr("Find a story…"), tr("Go to the list and search"), ("Ctrl+O",), "search"),
        Spec(C.KEEP, tr("Keep this version"), tr("Keep the story as it is now"), ("Ctrl+S",)),
        Spec(C.IMPORT, tr("Bring in a document…"), tr("Word, Markdown, HTML or text files")),
        Spec(C.HISTORY, tr("History…"), tr("Older versions of this story"), ("Ctrl+Alt+H",)),
        Spec(C.DELETE, tr("Put story away"), tr("Take the story off the list"), (), "trash"),
        Spec(C.QUIT, tr("Quit"), tr("Close the window; everything is kept"), ("Ctrl+Q",)),
        Spec(C.ABOUT, tr("About Copytaker"), tr("Version and licence")),
    )


def _edit() -> tuple[Spec, ...]:
    return (
        Spec(C.UNDO, tr("Undo"), tr("Undo"), ("Ctrl+Z",), "undo"),
        Spec(C.REDO, tr("Redo"), tr("Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
        Spec(C.CUT, tr("Cut"), tr("Cut"), ("Ctrl+X",)),
        Spec(C.COPY, tr("Copy"), tr("Copy"), ("Ctrl+C",)),
        Spec(
            C.COPY_MESSAGE,
            tr("Copy as text for a message"),
            tr("Copy the story's words without formats"),
            ("Ctrl+Alt+C",),
        ),
        Spec(C.PASTE, tr("Paste"), tr("Paste"), ("Ctrl+V",)),
        Spec(
            C.PASTE_PLAIN,
            tr("Paste as plain text"),
            tr("Paste without formatting"),
            ("Ctrl+Shift+V",),
        ),
        Spec(C.SELECT_ALL, tr("Select all"), tr("Select the whole story"), ("Ctrl+A",)),
        Spec(C.FIND, tr("Find…"), tr("Find words in this story"), ("Ctrl+F",)),
        Spec(C.REPLACE, tr("Replace…"), tr("Replace words in this story"), ("Ctrl+H",)),
        Spec(C.FIND_NEXT, tr("Find next"), tr("To the next place"), ("F3",)),
        Spec(C.FIND_PREVIOUS, tr("Find previous"), tr("To the place before"), ("Shift+F3",)),
        Spec(
            C.SEARCH_ALL,
            tr("Search all stories"),
            tr("Search the text of all stories"),
            ("Ctrl+Shift+F",),
            "search",
        ),
    )


def _writing() -> tuple[Spec, ...]:
    on = True
    return (
        Spec(C.MOVE_UP, tr("Move up"), tr("Move this block up"), ("Alt+Shift+Up",)),
        Spec(C.MOVE_DOWN, tr("Move down"), tr("Move this block down"), ("Alt+Shift+Down",)),
        Spec(
            C.BLOCK_EDIT,
            tr("Edit this block…"),
            tr("Edit the table, gallery or other block that is selected"),
            ("Alt+Return",),
        ),
        Spec(
            C.SHORTCUTS_AS_TYPED,
            tr("Shortcuts as you type"),
            tr("## begins a sub-heading, **words** become bold, and so on"),
            checkable=on,
        ),
        Spec(
            C.LISTS_AS_TYPED,
            tr("Lists as you type"),
            tr("A dash and a space begin a list"),
            checkable=on,
        ),
        Spec(
            C.QUOTES_AS_TYPED,
            tr("Smart quotes and dashes"),
            tr("Straight quotes become the language's own"),
            checkable=on,
        ),
        Spec(
            C.SPELLING,
            tr("Check spelling"),
            tr("Underline words that may be misspelled"),
            checkable=on,
        ),
        Spec(C.NEXT_MISTAKE, tr("Next misspelled word"), tr("Go to it"), ("F7",)),
    )


def _format() -> tuple[Spec, ...]:
    return (
        *_marks(),
        Spec(C.CLEAR, tr("Clear formatting"), tr("Plain words again"), ("Ctrl+M",), "clear"),
        Spec(C.LINK, tr("Link…"), tr("Link the selected words"), ("Ctrl+K",), "link"),
        Spec(C.HEADLINE, tr("Go to the headline"), tr("Go to the headline"), ("Ctrl+Alt+1",)),
        *_kinds(),
    )


def _marks() -> tuple[Spec, ...]:
    on = True
    return (
        Spec(C.BOLD, tr("Bold"), tr("Bold"), ("Ctrl+B",), "bold", on),
        Spec(C.ITALIC, tr("Italic"), tr("Italic"), ("Ctrl+I",), "italic", on),
        Spec(C.STRIKE, tr("Strike out"), tr("Strike out"), ("Ctrl+Shift+X",), "strike", on),
        Spec(C.CODE, tr("Code"), tr("Code"), ("Ctrl+E",), "code", on),
        Spec(C.SUB, tr("Subscript"), tr("Subscript"), ("Ctrl+=",), "sub", on),
        Spec(C.SUP, tr("Superscript"), tr("Superscript"), ("Ctrl+Shift+=",), "sup", on),
    )


def _kinds() -> tuple[Spec, ...]:
    on = True
    smaller, smallest = tr("Smaller sub-heading"), tr("Smallest sub-heading")
    bullets, numbers = tr("List with bullets"), tr("Numbered list")
    return (
        Spec(C.PARAGRAPH, tr("Paragraph"), tr("Plain paragraph"), ("Ctrl+Alt+0",), "paragraph", on),
        Spec(C.HEADING_2, tr("Sub-heading"), tr("Sub-heading"), ("Ctrl+Alt+2",), "heading", on),
        Spec(C.HEADING_3, smaller, smaller, ("Ctrl+Alt+3",), "", on),
        Spec(C.HEADING_4, smallest, smallest, ("Ctrl+Alt+4",), "", on),
        Spec(C.QUOTE, tr("Quotation"), tr("Set as a quotation"), ("Ctrl+Alt+Q",), "quote", on),
        Spec(
            C.PULL_QUOTE, tr("Pull quote"), tr("Words set large between the paragraphs"), (), "", on
        ),
        Spec(
            C.BOX,
            tr("Information box"),
            tr("Set as an information box"),
            ("Ctrl+Alt+B",),
            "box",
            on,
        ),
        Spec(C.NOTE, tr("Editor's note"), tr("Set as an editor's note"), (), "", on),
        Spec(C.LIST, tr("List"), bullets, ("Ctrl+Alt+8",), "list", on),
        Spec(C.ORDERED, numbers, numbers, ("Ctrl+Alt+7",), "list-ordered", on),
    )


def _insert() -> tuple[Spec, ...]:
    return (
        Spec(C.INSERT, tr("Insert…"), tr("What can be put in here"), ("Ctrl+Alt+I",), "plus"),
        Spec(C.PHOTO, tr("Photos…"), tr("Put photos in here"), ("Ctrl+J",), "photo-add"),
        Spec(
            C.PICK,
            tr("From the photo desk…"),
            tr("Photos that are here already"),
            ("Ctrl+Alt+P",),
        ),
        Spec(
            C.CARD,
            tr("Photos from a card or folder…"),
            tr("Look through a card, pick, and copy only that"),
            ("Ctrl+Alt+J",),
        ),
        Spec(C.GALLERY, tr("Gallery"), tr("Photos side by side")),
        Spec(C.TABLE, tr("Table…"), tr("Put a table in here")),
        Spec(C.EMBED, tr("Video, post or map…"), tr("Put a page in by its address")),
        Spec(C.CODE_BLOCK, tr("Code block…"), tr("Text set as it is typed, line by line")),
        Spec(C.FOOTNOTE, tr("Footnote"), tr("Put a footnote in here"), ("Ctrl+Alt+F",), "footnote"),
        Spec(C.COMMENT, tr("Comment"), tr("A question pinned to these words"), ("Ctrl+Alt+M",)),
        Spec(
            C.HARD_SPACE,
            tr("Space that holds words together"),
            tr("The line never breaks at it: 5 km, 20 October"),
            ("Ctrl+Alt+Space",),
        ),
        Spec(C.RULE, tr("Rule"), tr("Put a dividing line in here"), (), "rule"),
    )


def _photo() -> tuple[Spec, ...]:
    return (
        Spec(
            C.CROP,
            tr("Crop and straighten…"),
            tr("Crop, turn and straighten the chosen photo"),
            ("Ctrl+Alt+R",),
        ),
        Spec(
            C.BLUR,
            tr("Blur faces and number plates…"),
            tr("Blur parts of the chosen photo wherever it is used"),
            ("Ctrl+Alt+G",),
        ),
        Spec(
            C.STRANGER,
            tr("What a stranger learns…"),
            tr("All that the chosen photo's file tells when it is sent"),
        ),
    )


def _send() -> tuple[Spec, ...]:
    return (
        Spec(
            C.SEND,
            tr("Send this story"),
            tr("Send this story the way the button says"),
            ("Ctrl+Return", "Ctrl+Enter"),
            "send",
        ),
        Spec(C.SEND_DRAFT, tr("Send draft"), tr("Send it as a draft")),
        Spec(C.SEND_SUBMIT, tr("Submit for review"), tr("Send it and ask the desk to review it")),
        Spec(C.SEND_PUBLISH, tr("Publish…"), tr("Send it and make it public")),
        Spec(C.SEND_ALL, tr("Send all"), tr("Send all stories that have changes"), (), "send-all"),
        Spec(
            C.SYNC,
            tr("Send and receive now"),
            tr("Send what is waiting and bring what changed"),
            ("F5",),
            "sync",
        ),
        Spec(
            C.FETCH,
            tr("Bring a story from the site…"),
            tr("Take in a story that is on the site"),
            (),
            "download",
        ),
        Spec(C.PASSWORD, tr("Password…"), tr("Enter another password for the site")),
        Spec(
            C.ADD_SITE, tr("Add a site…"), tr("Add a place that stories are sent to"), (), "globe"
        ),
        Spec(C.SITES, tr("Sites…"), tr("How stories and photos go to each site")),
    )


def _view() -> tuple[Spec, ...]:
    on = True
    return (
        Spec(C.SIDES, tr("Hide both sides"), tr("Only the page"), ("Ctrl+\\",), "panels", on),
        Spec(C.LEFT, tr("Story list"), tr("Show the story list"), (), "panel-left", on),
        Spec(C.RIGHT, tr("Inspector"), tr("Show the inspector"), (), "panel-right", on),
        Spec(
            C.ACTIVITY,
            tr("Activity"),
            tr("What was sent, and what failed"),
            ("F8",),
            "activity",
            on,
        ),
        Spec(C.PREVIEW, tr("Preview"), tr("See the story in the browser"), ("F12",), "globe"),
        Spec(
            C.PHOTOS, tr("All photos"), tr("The window of all photos"), ("Ctrl+Shift+J",), "photo"
        ),
        Spec(C.NEXT_PANE, tr("Next pane"), tr("Go to the next pane"), ("F6",)),
        Spec(C.PREVIOUS_PANE, tr("Previous pane"), tr("Go to the previous pane"), ("Shift+F6",)),
        Spec(
            C.LOOK_SYSTEM,
            tr("As the system"),
            tr("Light or dark as the system"),
            (),
            "",
            on,
            "look",
        ),
        Spec(C.LOOK_LIGHT, tr("Light"), tr("Light desk"), (), "sun", on, "look"),
        Spec(C.LOOK_DARK, tr("Dark"), tr("Dark desk"), (), "moon", on, "look"),
        Spec(
            C.VIETNAMESE,
            "Tiếng Việt",
            tr("The window in Vietnamese, from the next start"),
            (),
            "",
            on,
            "language",
        ),
        Spec(
            C.ENGLISH,
            "English",
            tr("The window in English, from the next start"),
            (),
            "",
            on,
            "language",
        ),
    )


def _reading() -> tuple[Spec, ...]:
    on = True
    return (
        Spec(C.OUTLINE, tr("Outline"), tr("Sub-headings and photos to jump to"), ("F9",), "", on),
        Spec(C.COMMENTS, tr("Comments"), tr("Questions pinned to the text"), ("F10",)),
        Spec(C.SOURCE, tr("Markdown source"), tr("The story as Markdown"), ("Ctrl+U",), "", on),
        Spec(C.FOCUS_MODE, tr("Focus mode"), tr("Dim all but this paragraph"), ("F11",), "", on),
        Spec(C.TYPEWRITER, tr("Typewriter scroll"), tr("Keep the line in the middle"), (), "", on),
        Spec(C.ZOOM_IN, tr("Larger text"), tr("Larger text"), ("Ctrl++",)),
        Spec(C.ZOOM_OUT, tr("Smaller text"), tr("Smaller text"), ("Ctrl+-",)),
        Spec(C.ZOOM_RESET, tr("Normal size"), tr("Text at its normal size"), ("Ctrl+0",)),
    )

"""The panel's fields: what they are called, how they are typed, and where they stand."""

import enum
from dataclasses import dataclass

from editor.ui.language import tr

SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
"""IPTC NewsCodes, Digital Source Type."""
MINING = "http://ns.useplus.org/ldf/vocab/"
"""PLUS, data mining (IPTC Photo Metadata 2023.1)."""


class Kind(enum.Enum):
    LINE = "line"
    LINES = "lines"
    KEYWORDS = "keywords"
    DATE = "date"
    CHOICE = "choice"


class Group(enum.Enum):
    """The daily ones stand on top; the others are folded."""

    DAILY = "daily"
    PLACE = "place"
    RIGHTS = "rights"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Said:
    """A field. `hint` stands in it while it is empty; `choices` are values and their words;
    `handling`: the house's own, which never leaves it."""

    name: str
    words: str
    group: Group
    kind: Kind = Kind.LINE
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    handling: bool = False


def table() -> tuple[Said, ...]:
    """All fields, in the order of the panel, in the window's language."""
    return (*_daily(), *_place(), *_rights(), *_more())


def called(name: str) -> str:
    """What a field is called."""
    return next((one.words for one in table() if one.name == name), name)


def _daily() -> tuple[Said, ...]:
    at = Group.DAILY
    return (
        Said(
            "description",
            tr("Caption"),
            at,
            Kind.LINES,
            tr("Who, what, where, when"),
        ),
        Said("alt", tr("Alt text"), at, Kind.LINES, tr("What the photo shows")),
        Said("headline", tr("Headline"), at),
        Said("credit", tr("Credit"), at, hint=tr("As it is printed")),
        Said("creator", tr("Photographer"), at),
        Said("keywords", tr("Keywords"), at, Kind.KEYWORDS, tr("With commas between them")),
    )


def _place() -> tuple[Said, ...]:
    at = Group.PLACE
    return (
        Said("created", tr("Taken on"), at, Kind.DATE, tr("23/11/2026 18:00")),
        Said("sublocation", tr("Place"), at),
        Said("city", tr("City or commune"), at),
        Said("state", tr("Province"), at),
        Said("country", tr("Country"), at),
        Said("country_code", tr("Country code"), at, hint="VNM"),
    )


def _rights() -> tuple[Said, ...]:
    at = Group.RIGHTS
    return (
        Said("source", tr("Source"), at),
        Said("copyright", tr("Copyright"), at),
        Said("usage_terms", tr("Usage terms"), at, Kind.LINES),
        Said("instructions", tr("Instructions"), at, Kind.LINES),
        Said("embargo", tr("Not before"), at, Kind.DATE, tr("23/11/2026 18:00"), (), True),
        Said("expires", tr("Not from then on"), at, Kind.DATE, tr("23/11/2026 18:00"), (), True),
        Said("data_mining", tr("Data mining"), at, Kind.CHOICE, choices=_mining()),
    )


def _more() -> tuple[Said, ...]:
    at = Group.MORE
    return (
        Said("rating", tr("Stars"), at, Kind.CHOICE, choices=_stars()),
        Said("label", tr("Label"), at, Kind.CHOICE, choices=_labels()),
        Said("title", tr("Title"), at),
        Said("job_id", tr("Job id"), at),
        Said("creator_job", tr("Photographer's job title"), at),
        Said("caption_writer", tr("Caption by"), at),
        Said("ext_description", tr("Extended description"), at, Kind.LINES),
        Said(
            "digital_source_type", tr("How it was made"), at, Kind.CHOICE, choices=_source_types()
        ),
        Said("ai_system", tr("AI system"), at),
        Said("ai_prompt", tr("AI prompt"), at, Kind.LINES),
    )


def _stars() -> tuple[tuple[str, str], ...]:
    return (("", tr("None")), *((str(n), "★" * n) for n in range(1, 6)), ("-1", tr("Rejected")))


def _labels() -> tuple[tuple[str, str], ...]:
    return (
        ("", tr("None")),
        ("Red", tr("Red")),
        ("Yellow", tr("Yellow")),
        ("Green", tr("Green")),
        ("Blue", tr("Blue")),
        ("Purple", tr("Purple")),
    )


def _source_types() -> tuple[tuple[str, str], ...]:
    said = (
        ("digitalCapture", tr("Taken with a digital camera")),
        ("computationalCapture", tr("Taken with a phone, several shots joined")),
        ("negativeFilm", tr("Scanned from a negative")),
        ("positiveFilm", tr("Scanned from a slide")),
        ("print", tr("Scanned from a print")),
        ("humanEdits", tr("A photo edited by a person")),
        ("compositeCapture", tr("Put together from photos")),
        ("screenCapture", tr("A picture of a screen")),
        ("digitalCreation", tr("Drawn by a person")),
        ("dataDrivenMedia", tr("A chart made from data")),
        ("compositeWithTrainedAlgorithmicMedia", tr("A photo with parts made by AI")),
        ("trainedAlgorithmicMedia", tr("Made by AI")),
    )
    return (("", tr("Not said")), *((SOURCE_TYPES + name, words) for name, words in said))


def _mining() -> tuple[tuple[str, str], ...]:
    said = (
        ("DMI-ALLOWED", tr("Allowed")),
        ("DMI-PROHIBITED-AIMLTRAINING", tr("No AI training")),
        ("DMI-PROHIBITED-GENAIMLTRAINING", tr("No training of generative AI")),
        ("DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING", tr("Search engines only")),
        ("DMI-PROHIBITED", tr("Prohibited")),
    )
    return (("", tr("Not said")), *((MINING + name, words) for name, words in said))

"""A photo: a file that is never changed, what is known about it, and how the house handles it."""

import enum
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Wording:
    """A photo's texts in one more language (BCP 47, as an article's)."""

    language: str
    description: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class PhotoFields:
    """What a photo says about itself, by the names of the IPTC Photo Metadata standard.

    `description` is the master caption; a figure's caption is a copy that its story may change.
    `credit` is the line that is printed ("Mai An"), without "Ảnh:". `created` is ISO 8601.
    `language` is that of `description` and `alt` ("": nobody said); `wordings` are the others.
    `rating` is XMP's: 0 none, 1–5 stars, -1 rejected; `label` is XMP's colour label.
    """

    description: str = ""
    credit: str = ""
    alt: str = ""
    headline: str = ""
    title: str = ""
    creator: str = ""
    creator_job: str = ""
    source: str = ""
    copyright: str = ""
    usage_terms: str = ""
    created: str = ""
    sublocation: str = ""
    city: str = ""
    state: str = ""
    country: str = ""
    country_code: str = ""
    keywords: tuple[str, ...] = ()
    instructions: str = ""
    job_id: str = ""
    caption_writer: str = ""
    ext_description: str = ""
    digital_source_type: str = ""
    ai_system: str = ""
    ai_prompt: str = ""
    data_mining: str = ""
    rating: int = 0
    label: str = ""
    language: str = ""
    wordings: tuple[Wording, ...] = ()


class Keep(enum.StrEnum):
    """What of an original an export may keep when somebody asks for it; otherwise it has none."""

    PLACE = "place"
    """GPS."""
    CAMERA = "camera"
    """Camera, lens, and how they were set."""
    OWNER = "owner"
    """The owner's name and serial numbers."""


@dataclass(frozen=True, slots=True)
class Blur:
    """A part that every export shows blurred: (left, top, width, height) in fractions 0–1 of the
    upright photo, before a use turns or crops it."""

    area: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Handling:
    """How the house handles a photo. It never leaves it.

    `embargo` and `expires` are ISO 8601, a date or a moment with its offset: not to be shown
    before, not from then on. `protected`: whoever is on it must not be known by it; `seen` are
    the digests of the captions and alt texts that a person has read with that in mind.
    `decorative`: it adds nothing to the words, so that its uses begin without an alt text.
    """

    embargo: str = ""
    expires: str = ""
    protected: bool = False
    seen: tuple[str, ...] = ()
    blurs: tuple[Blur, ...] = ()
    decorative: bool = False


@dataclass(frozen=True, slots=True)
class Photo:
    """An imported photo. `blob` is the SHA-256 of the original file, in hex; `width` and `height`
    are pixels as seen upright (EXIF orientation applied)."""

    id: str
    blob: str
    filename: str
    mime: str
    width: int
    height: int
    fields: PhotoFields = field(default_factory=PhotoFields)
    handling: Handling = field(default_factory=Handling)

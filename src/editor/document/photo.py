"""A photo: a file that is never changed, and what is known about it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PhotoFields:
    """What a photo says about itself, by the names of the IPTC Photo Metadata standard.

    `description` is the master caption; a figure's caption is a copy that its story may change.
    `credit` is the line that is printed ("Mai An"), without "Ảnh:". `created` is ISO 8601.
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

"""A figure's photo and use as the address of a Markdown image: `photo:ID?crop=…&focus=…`."""

from urllib.parse import quote, unquote

from editor.document import Figure, Text
from editor.document.cropping import TURNS

SCHEME = "photo:"


def write_ref(figure: Figure) -> str:
    """`photo:ID?decorative&flipped&turn=90&angle=1.5&crop=l,t,w,h&focus=x,y&width=wide`, only
    what the figure says."""
    uses = ["decorative"] if figure.decorative else []
    if figure.flipped:
        uses.append("flipped")
    if figure.turn:
        uses.append(f"turn={figure.turn}")
    if figure.angle:
        uses.append(f"angle={_numbers((figure.angle,))}")
    if figure.crop:
        uses.append(f"crop={_numbers(figure.crop)}")
    if figure.focus:
        uses.append(f"focus={_numbers(figure.focus)}")
    if figure.width:
        uses.append(f"width={figure.width}")
    photo = quote(figure.photo, safe="").replace("~", "%7E").replace("_", "%5F")
    return f"{SCHEME}{photo}" + (f"?{'&'.join(uses)}" if uses else "")


def read_ref(ref: str, alt: str = "", caption: Text = ()) -> Figure:
    """The figure that `ref` (with its scheme) tells of; what it says wrongly is passed over."""
    photo, _, query = ref.removeprefix(SCHEME).partition("?")
    uses = dict(_pair(part) for part in query.split("&") if part)
    crop, focus = _parse(uses.get("crop", "")), _parse(uses.get("focus", ""))
    turn, angle = _parse(uses.get("turn", "")), _parse(uses.get("angle", ""))
    decorative = "decorative" in uses
    return Figure(
        photo=unquote(photo),
        caption=caption,
        alt="" if decorative else alt,
        decorative=decorative,
        crop=(crop[0], crop[1], crop[2], crop[3]) if len(crop) == 4 else None,
        focus=(focus[0], focus[1]) if len(focus) == 2 else None,
        width=uses.get("width", ""),
        turn=int(turn[0]) if len(turn) == 1 and turn[0] in TURNS else 0,
        flipped="flipped" in uses,
        angle=angle[0] if len(angle) == 1 else 0.0,
    )


def _numbers(values: tuple[float, ...]) -> str:
    return ",".join(f"{value:.6f}".rstrip("0").rstrip(".") for value in values)


def _parse(numbers: str) -> list[float]:
    try:
        return [float(number) for number in numbers.split(",")] if numbers else []
    except ValueError:
        return []


def _pair(part: str) -> tuple[str, str]:
    key, _, value = part.partition("=")
    return key, value

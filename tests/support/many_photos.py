"""A newspaper's photos of some years, as rows without files: for tests and benches of lists."""

import hashlib
from datetime import datetime, timedelta

from editor.document import Handling, Photo, PhotoFields
from editor.store import Store
from editor.store.photos import Arrival

_NAMES = ("Mai An", "Lê Thu", "Trần Đức", "Hồ Quảng", "Đỗ Ân", "Nguyễn Văn Đồng", "")
_PLACES = ("Quảng Ngãi", "Trà Bồng", "Lý Sơn", "Sa Huỳnh", "Đức Phổ", "")
_EVENTS = (
    "Lũ tràn về làng ven sông lúc nửa đêm",
    "Đồng chí chủ tịch thăm bà con vùng lũ",
    "Chợ cá mở cửa từ lúc hai giờ sáng",
    "Học trò trở lại trường sau bão",
    "Cầu treo mới nối hai bờ sông Rin",
)
_FIRST = datetime(2023, 1, 2, 6, 30)
_AT_ONCE = 5_000


def fill(store: Store, count: int = 50_000) -> list[str]:
    """Add `count` photos; their ids, in the order they came. About 2 s for 50,000."""
    ids: list[str] = []
    for start in range(0, count, _AT_ONCE):
        batch = [arrival(number) for number in range(start, min(count, start + _AT_ONCE))]
        store.add_photos(batch)
        ids += [one.photo.id for one in batch]
    return ids


def arrival(number: int) -> Arrival:
    """The photo of this number: each differs a little, and some lack something."""
    digest = hashlib.sha256(str(number).encode()).hexdigest()
    photo = Photo(
        id=digest[:32],
        blob=digest,
        filename=f"DSC_{number:05}.JPG",
        mime="image/jpeg",
        width=6000,
        height=4000,
        fields=_fields(number),
        handling=Handling(
            embargo="2099-01-01" if number % 97 == 0 else "", protected=number % 61 == 0
        ),
    )
    twin = arrival(number - 1).photo.id if number % 250 == 1 else ""
    return Arrival(photo, image=digest[:32], likeness=digest[:16], twin=twin, told=digest[32:])


def _fields(number: int) -> PhotoFields:
    name, place = _NAMES[number % len(_NAMES)], _PLACES[number % len(_PLACES)]
    event = _EVENTS[number % len(_EVENTS)]
    taken = _FIRST + timedelta(minutes=31 * number)
    return PhotoFields(
        description=f"{event}, ảnh thứ {number}. Nước dâng cao hơn năm trước." * (number % 3 > 0),
        credit=name,
        alt=f"Ảnh chụp: {event.lower()}." * (number % 4 > 0),
        creator=name,
        created=taken.isoformat() + "+07:00",
        city=place,
        state="Quảng Ngãi",
        country="Việt Nam",
        country_code="VNM",
        keywords=("thời sự", "Quảng Ngãi", event.split()[0]),
        rating=number % 6,
        label=("", "Red", "Green")[number % 3],
        language="vi",
    )

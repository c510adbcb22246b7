from collections.abc import Callable
from pathlib import Path

import pytest

from editor.base.errors import EditorError
from editor.document.photo import PhotoFields, Wording
from editor.photos.embed import embed
from editor.photos.read import read_fields
from editor.photos.sidecar import sidecar_of, write_sidecar

Save = Callable[..., Path]
FIELDS = PhotoFields(
    description="Đò ngang trên sông Trà Bồng.",
    credit="Mai An",
    creator="Mai An; Lê Vân",
    keywords=("đò", "sông"),
    created="2026-11-02T06:14:15+07:00",
    rating=-1,
    label="Đỏ",
    language="vi",
    wordings=(Wording("en", "A ferry on the river.", "A ferry"),),
)


def lightroom(*properties: str) -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
        ' xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"'
        f' xmlns:xmp="http://ns.adobe.com/xap/1.0/" {" ".join(properties)}/></rdf:RDF></x:xmpmeta>'
    ).encode()


def test_what_is_written_beside_a_photo_is_read_with_it(save: Save, plain_jpeg: bytes) -> None:
    photo = save(plain_jpeg)
    assert write_sidecar(photo, FIELDS) == photo.with_name("DSC_0001.JPG.xmp")
    assert read_fields(photo) == FIELDS


@pytest.mark.parametrize("name", ["DSC_0001.xmp", "DSC_0001.XMP", "DSC_0001.JPG.xmp"])
def test_a_sidecar_wins_over_the_file_where_it_says_something(
    save: Save, plain_jpeg: bytes, name: str
) -> None:
    in_file = PhotoFields(
        description="from the file", headline="Tít", creator="Lê Vân", created="2026-11-01T08:00:00"
    )
    photo = save(embed(plain_jpeg, in_file))
    photo.with_name(name).write_bytes(
        lightroom(
            'photoshop:Headline="Tít mới"', 'photoshop:DateCreated="2026-11-02"', 'xmp:Rating="5"'
        )
    )
    fields = read_fields(photo)
    assert (fields.headline, fields.created, fields.rating) == ("Tít mới", "2026-11-02", 5)
    assert (fields.description, fields.creator) == ("from the file", "Lê Vân")


def test_the_sidecar_of_this_very_file_wins_over_that_of_its_name(
    save: Save, plain_jpeg: bytes
) -> None:
    photo = save(plain_jpeg)
    photo.with_name("DSC_0001.xmp").write_bytes(
        lightroom('photoshop:City="Huế"', 'photoshop:State="Trung"')
    )
    sidecar_of(photo).write_bytes(lightroom('photoshop:City="Trà Bồng"'))
    fields = read_fields(photo)
    assert (fields.city, fields.state) == ("Trà Bồng", "Trung")


@pytest.mark.parametrize(
    "content", [b"", b"no packet", lightroom('photoshop:City="x"')[:-30], b"\xff" * 100]
)
def test_a_broken_sidecar_costs_nothing_but_itself(
    save: Save, plain_jpeg: bytes, content: bytes
) -> None:
    photo = save(embed(plain_jpeg, PhotoFields(description="Cầu")))
    sidecar_of(photo).write_bytes(content)
    assert read_fields(photo).description == "Cầu"


def test_a_folder_called_like_a_sidecar_is_none(save: Save, plain_jpeg: bytes) -> None:
    photo = save(embed(plain_jpeg, PhotoFields(description="Cầu")))
    sidecar_of(photo).mkdir()
    assert read_fields(photo).description == "Cầu"


def test_what_another_program_keeps_in_a_sidecar_stays(save: Save, plain_jpeg: bytes) -> None:
    photo = save(plain_jpeg)
    sidecar_of(photo).write_bytes(
        lightroom('crs:Exposure2012="+0.35"', 'photoshop:City="Huế"', 'photoshop:Headline="Cũ"')
    )
    packet = write_sidecar(photo, PhotoFields(city="Trà Bồng")).read_text("utf-8")
    assert 'crs:Exposure2012="+0.35"' in packet
    assert ("Trà Bồng" in packet, "Huế" in packet, "Cũ" in packet) == (True, False, False)


def test_a_sidecar_that_cannot_be_read_is_not_overwritten(save: Save, plain_jpeg: bytes) -> None:
    photo = save(plain_jpeg)
    sidecar_of(photo).write_bytes(b"something of somebody's")
    with pytest.raises(EditorError, match="can't be read"):
        write_sidecar(photo, FIELDS)
    assert sidecar_of(photo).read_bytes() == b"something of somebody's"
    assert sorted(path.name for path in photo.parent.iterdir()) == [
        "DSC_0001.JPG",
        "DSC_0001.JPG.xmp",
    ]


def test_where_nothing_can_be_written_the_user_is_told(save: Save, plain_jpeg: bytes) -> None:
    photo = save(plain_jpeg)
    with pytest.raises(EditorError, match="can't be written"):
        write_sidecar(photo.with_name("gone") / "a.jpg", FIELDS)


def test_a_sidecar_that_says_nothing_yet_can_be_written_again(tmp_path: Path) -> None:
    photo = tmp_path / "DSC_0001.JPG"
    write_sidecar(photo, PhotoFields())
    path = write_sidecar(photo, PhotoFields(description="Cầu Trà Bồng"))
    assert "Cầu Trà Bồng" in path.read_text(encoding="utf-8")
    write_sidecar(photo, PhotoFields())

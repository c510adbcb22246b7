"""A post and a photo to send, as a reporter of a provincial daily would."""

from pathlib import Path

from editor.base.ids import new_id
from editor.remote.records import MediaUpload, PostFields, Status
from editor.testing.pictures import jpeg

TITLE = "Cầu Trà Bồng thông xe sau hai năm chờ đợi"
CONTENT = (
    "<!-- wp:paragraph -->\n<p>Sáng 22.11, người dân xã Hương Trà <strong>đi bộ</strong>"
    " qua cầu mới – lần đầu tiên.</p>\n<!-- /wp:paragraph -->"
)
EXCERPT = "(Baothinh.vn) - Cây cầu dài 300 m nối hai bờ sông."
CAPTION = "Người dân qua cầu trong buổi sáng đầu tiên. Ảnh: Mai An"


def draft(
    *,
    title: str = TITLE,
    content: str = CONTENT,
    excerpt: str = EXCERPT,
    status: Status = Status.DRAFT,
    sections: tuple[str, ...] | None = None,
    tags: tuple[str, ...] | None = None,
) -> PostFields:
    """A post to create, with a marker of its own."""
    return PostFields(
        title=title,
        content=content,
        excerpt=excerpt,
        slug=new_id(),
        status=status,
        sections=sections,
        tags=tags,
    )


def picture(folder: Path, *, post: str = "", inside: str = "") -> MediaUpload:
    """A photo to upload, with a marker of its own; `inside` is the caption that the file has."""
    marker = new_id()[:16]
    return MediaUpload(
        path=jpeg(folder / f"{marker}.jpg", caption=inside),
        filename=f"{marker}.jpg",
        mime="image/jpeg",
        slug=marker,
        title="Cầu Trà Bồng",
        caption=CAPTION,
        alt="Hàng trăm người đi bộ qua cầu",
        description="Khánh thành cầu, sáng 22.11",
        post=post,
    )

"""One photo, shown in several ways by one story: each way is a picture of its own on the site."""

import re
from dataclasses import replace

from editor.document import Article, Block, Figure, Gallery

_APART = re.compile(r"([0-9a-f]{32})#\d+")


def apart(article: Article) -> Article:
    """The article in which a figure that shows a photo otherwise than its first use names it by an
    id of its own. A body format that writes it shows each as it is cropped and turned."""
    looks: dict[str, list[object]] = {}

    def use(figure: Figure) -> Figure:
        known = looks.setdefault(figure.photo, [])
        look = (figure.crop, figure.turn, figure.flipped, figure.angle)
        if look not in known:
            known.append(look)
        at = known.index(look)
        return replace(figure, photo=f"{figure.photo}#{at + 1}") if at else figure

    def block(one: Block) -> Block:
        match one:
            case Figure():
                return use(one)
            case Gallery():
                return replace(one, figures=tuple(use(figure) for figure in one.figures))
        return one

    return replace(article, blocks=tuple(block(one) for one in article.blocks))


def photo_of(named: str) -> str:
    """The photo that a figure of `apart` shows."""
    found = _APART.fullmatch(named)
    return found[1] if found else named

"""A photo's caption and alt text in a language: never in another's stead."""

from dataclasses import replace

from editor.document.photo import PhotoFields, Wording


def same_language(one: str, other: str) -> bool:
    """Whether two BCP 47 tags are of one language, wherever it is spoken: "vi" and "vi-VN"."""
    return _primary(one) == _primary(other)


def described(fields: PhotoFields, language: str) -> Wording:
    """Caption and alt text for a story in `language`; empty where nobody wrote them in it.

    Texts whose language nobody told (an old photo's, three words on a sign) serve any language
    that has no words of its own."""
    said = [Wording(fields.language, fields.description, fields.alt), *fields.wordings]
    fitting = [wording for wording in said if _fits(wording, language)]
    if not fitting and not fields.language:
        fitting = said[:1]
    fitting.sort(key=lambda wording: wording.language.casefold() != language.casefold())
    description = next((w.description for w in fitting if w.description), "")
    alt = next((w.alt for w in fitting if w.alt), "")
    return Wording(language, description, alt)


def with_wording(
    fields: PhotoFields, language: str, *, description: str | None = None, alt: str | None = None
) -> PhotoFields:
    """`fields` with these texts in `language`; None leaves one as it is, "" takes it away.

    Texts whose language nobody told are taken to be in this one: whoever words them has seen them.
    """
    others = [w for w in fields.wordings if not _fits(w, language)]
    own = _is_master(fields, language)
    now = described(fields, language)
    new = Wording(
        language if not own else fields.language or language,
        now.description if description is None else description.strip(),
        now.alt if alt is None else alt.strip(),
    )
    if own:
        return replace(
            fields,
            description=new.description,
            alt=new.alt,
            language=new.language,
            wordings=tuple(others),
        )
    places = [i for i, w in enumerate(fields.wordings) if _fits(w, language)]
    if new.description or new.alt:
        others.insert(places[0] if places else len(others), new)
    return replace(fields, wordings=tuple(others))


def in_language(fields: PhotoFields, language: str) -> PhotoFields:
    """`fields` whose description and alt text turned out to be in `language`: what else is worded
    in it fills what they leave empty."""
    if not language or fields.language:
        return fields
    fitting = [w for w in fields.wordings if _fits(w, language)]
    return replace(
        fields,
        language=language,
        description=fields.description or next((w.description for w in fitting), ""),
        alt=fields.alt or next((w.alt for w in fitting), ""),
        wordings=tuple(w for w in fields.wordings if w not in fitting),
    )


def _is_master(fields: PhotoFields, language: str) -> bool:
    if fields.language:
        return same_language(fields.language, language)
    return not any(_fits(wording, language) for wording in fields.wordings)


def _fits(wording: Wording, language: str) -> bool:
    return bool(wording.language) and same_language(wording.language, language)


def _primary(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].casefold()

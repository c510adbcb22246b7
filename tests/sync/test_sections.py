"""A story's section among the site's."""

from dataclasses import replace

import pytest
from laptops import Laptop

from editor.cms.fake import FakeSite
from editor.remote.records import PostFields, Status
from editor.sync.outcomes import Did
from editor.sync.sections import match_section, section_missing, section_unknown

SITES = ("Kinh tế", "Thời sự", "Văn hóa & Giải trí")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Thời sự", "Thời sự"),
        ("thời sự", "Thời sự"),
        ("Thoi su", "Thời sự"),
        ("THO\u031b\u0300I SU\u031b\u0323", "Thời sự"),
        ("Thời", None),
        ("", None),
    ],
)
def test_case_and_diacritics_do_not_matter(name: str, found: str | None) -> None:
    assert match_section(name, SITES) == found


@pytest.mark.parametrize("name", ["Bạn đọc", "Bàn đọc", "bàn đọc"])
def test_of_two_that_differ_by_diacritics_only_the_one_that_was_meant_is_taken(name: str) -> None:
    sections = ("Bạn đọc", "Bàn đọc")
    assert match_section(name, sections) == name.capitalize()
    assert match_section(name, sections[::-1]) == name.capitalize()


def test_what_could_mean_two_sections_means_none() -> None:
    assert match_section("ban doc", ("Bạn đọc", "Bàn đọc")) is None


def test_the_remedy_names_sections_that_there_are() -> None:
    assert "Thời sự" in section_unknown("Thời sư", SITES, "web").remedy
    assert "Kinh tế" in section_missing(SITES, "web").remedy


def test_a_section_that_is_changed_leaves_no_trace_however_it_was_spelled(
    reporter: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    reporter.change(story, lambda article: replace(article, section="thoi su"))
    assert reporter.send(story, Status.PUBLISHED).did is Did.CREATED
    (post,) = site.posts
    assert site.posts[post].sections == ("Thời sự",)
    reporter.change(story, lambda article: replace(article, section="kinh te"))
    reporter.send(story)
    assert site.posts[post].sections == ("Kinh tế",)


def test_a_section_that_the_desk_added_stays_when_the_story_moves(
    reporter: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    reporter.send(story)
    (post,) = site.posts
    site.edit(post, PostFields(sections=("Thời sự", "Văn hóa & Giải trí")))
    reporter.sync()
    reporter.change(story, lambda article: replace(article, section="Kinh tế"))
    reporter.send(story)
    assert set(site.posts[post].sections) == {"Kinh tế", "Văn hóa & Giải trí"}

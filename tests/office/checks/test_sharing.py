"""What several rules ask of a slide is worked out once."""

from reports.office.checks.packaging import Checked
from reports.office.checks.sharing import slide_runs, slide_scene
from reports.office.package import opened
from tests.office.papers import sound_presentation

SLIDE = "ppt/slides/slide2.xml"


def paper() -> Checked:
    package = opened(sound_presentation())
    return Checked(package, {name: package.xml(name) for name in package.parts if name.endswith(".xml")})


def test_a_slide_is_read_once_for_all_rules() -> None:
    checked = paper()
    assert checked.once(slide_scene, SLIDE) is checked.once(slide_scene, SLIDE)
    assert checked.once(slide_runs, SLIDE) is checked.once(slide_runs, SLIDE)


def test_what_is_made_of_one_slide_is_not_that_of_another() -> None:
    checked = paper()
    assert checked.once(slide_runs, SLIDE) != checked.once(slide_runs, "ppt/slides/slide3.xml")

"""Of several masters the one a deck can be written on is taken, and that is said."""

import io

from pptx import Presentation

from reports.deck.bare import bare
from reports.deck.masters import choose_master, master_names
from reports.problems import Severity
from tests.deck.foreign import old, several
from tests.deck.making import house
from tests.office.patching import patched

COVER = "ppt/slideLayouts/slideLayout1.xml"


def test_the_one_with_most_of_what_a_deck_needs_stands_first_and_is_named() -> None:
    template, problems = choose_master(stripped(several()), (), "theirs.pptx")
    assert master_names(template) == ("Light", "Covers", "Dark")
    (told,) = problems
    assert told.severity is Severity.WARNING
    assert told.message.startswith("of 3 masters “Light”, number 2, is used")
    assert "delete this in PowerPoint" in told.hint


def test_all_masters_stay_with_their_layouts() -> None:
    template, _ = choose_master(stripped(several()), (), "theirs.pptx")
    masters = Presentation(io.BytesIO(template)).slide_masters
    assert [len(master.slide_layouts) for master in masters] == [11, 1, 11]


def test_the_house_s_own_names_count_before_all() -> None:
    renamed = stripped(patched(several(), {COVER: lambda xml: xml.replace(b'<p:cSld name="', b'<p:cSld name="Our ')}))
    template, (told,) = choose_master(renamed, ("Our Title Slide",), "theirs.pptx")
    assert master_names(template)[0] == "Covers"
    assert "layouts of the house's names" in told.message


def test_a_name_or_two_of_the_house_s_may_be_there_by_chance() -> None:
    template, _ = choose_master(stripped(several()), ("Title Slide", "Area", "Table", "Outcomes"), "theirs.pptx")
    assert master_names(template)[0] == "Light"


def test_of_one_master_nothing_is_said() -> None:
    assert choose_master(stripped(old()), (), "theirs.pptx") == (stripped(old()), ())


def stripped(template: bytes) -> bytes:
    return bare(template, house().deck.template, "theirs.pptx")[0]

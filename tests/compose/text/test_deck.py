"""The deck's text to cover and slides."""

import pytest

from reports.brief.model import Comparison, Ledgers, Listing, Paragraph, Takeaways
from reports.brief.walk import plain
from tests.compose.desk import TURNOVER, deck, only

AREA = """# Trade

## Trade is {{ fact.trade.turnover }} {#trade layout="area"}

::: takeaways
### First
Words of {{ fact.trade.turnover.short }}

### Second
More words
:::

::: source
Press note.
:::

::: notes
Say this.

- and that
:::
"""


def test_a_slide_has_title_layout_blocks_source_and_notes() -> None:
    _, (slide,), problems = deck(AREA, TURNOVER)
    assert problems == []
    assert (slide.id, slide.layout) == ("trade", "area")
    assert plain(slide.title) == "Trade is more than 3\u00a0billion US\u00a0dollars"
    takeaways = only(slide.blocks, Takeaways)
    assert [(plain(item.head), plain(item.inlines)) for item in takeaways.items] == [
        ("First", "Words of >\u00a0$3\u00a0bn"),
        ("Second", "More words"),
    ]
    assert plain(slide.source) == "Press note."
    assert len(slide.notes) == 2


def test_a_section_is_a_slide_only_when_it_says_more_than_its_name() -> None:
    assert [slide.layout for slide in deck("# One\n\n## A\n\nx\n\n# Two\n\nwords\n\n## B\n\nx")[1]] == [
        "content",
        "section",
        "content",
    ]


def test_outcomes_and_decisions_stand_side_by_side() -> None:
    text = "## T\n\n::: outcomes\n### Signed\n1. a\n2. b\n:::\n\n::: decisions\n1. c\n:::"
    _, (slide,), problems = deck(text)
    assert problems == []
    ledgers = only(slide.blocks, Ledgers)
    assert [(plain(c.title), c.tone, len(c.entries)) for c in ledgers.columns] == [
        ("Signed", "outcome", 2),
        ("Decisions sought", "decision", 1),
    ]
    assert slide.layout == "outcomes"


@pytest.mark.parametrize(
    "inside",
    [
        "::: decisions\n1. a\n   - plums\n:::",
        "::: takeaways\n### First\n- plums\n:::",
        "::: source\n- plums\n:::",
    ],
)
def test_a_list_where_only_lines_can_stand_is_refused_and_not_lost(inside: str) -> None:
    _, _, problems = deck(f"## T\n\nx\n\n{inside}")
    assert [problem.code for problem in problems] == ["container"]
    assert "only paragraphs" in problems[0].message


def test_the_cover_takes_title_subtitle_edition_line_and_notes() -> None:
    text = '## Title {layout="cover"}\n\none\n\ntwo\n\n::: source\nEdition\n:::\n\n::: notes\nHello\n:::\n\n## A\n\nx'
    cover, slides, _ = deck(text)
    assert (plain(cover.title), plain(cover.subtitle), plain(cover.edition)) == ("Title", "one two", "Edition")
    assert [type(block) for block in cover.notes] == [Paragraph]
    assert [slide.id for slide in slides] == ["slide-2"]


def test_a_source_line_that_comes_with_a_piece_goes_to_the_slide_s_own_place() -> None:
    _, (slide,), _ = deck('## A\n\n{{ chart("gas") }}')
    assert (plain(slide.source), slide.blocks) == ("chart gas", ())


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("words before\n\n## A", "outside-slide", 1),
        ('## A {layout="aera"}', "layout", 1),
        ("## A\n\n### B", "heading", 3),
        ("## A\n\nx\n\n## A", "slide-title", 1),
        ("## A {#x}\n\n## B {#x}", "duplicate-id", 1),
        ("## A {.annex}", "attribute", 1),
        ("## A\n\n::: note-s\nx\n:::", "container", 3),
        ("## A\n\n::: takeaways\nno head\n:::", "takeaways", 3),
        ("## A\n\n::: outcomes\nno list\n:::", "container", 4),
    ],
)
def test_what_a_deck_cannot_hold_is_refused_at_its_line(text: str, code: str, line: int) -> None:
    problems = deck(text)[2]
    assert [(p.code, p.place.line) for p in problems] == [(code, line)]


COLUMNS = """## Rates fell {#rates}

::: columns
::: column
### Before
- One
- Two
:::
::: column
### After
Words
:::
:::
"""


def test_two_columns_are_compared_on_a_layout_of_their_own() -> None:
    _, (slide,), problems = deck(COLUMNS)
    assert problems == []
    assert slide.layout == "comparison"
    compared = only(slide.blocks, Comparison)
    assert [plain(side.title) for side in compared.sides] == ["Before", "After"]
    assert [type(side.blocks[0]) for side in compared.sides] == [Listing, Paragraph]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (COLUMNS.replace("### After\n", ""), "a column begins with its head: ### words"),
        (COLUMNS.replace("::: columns\n", "::: columns\nWords\n"), "::: columns hold two ::: column and nothing else"),
        ("## T\n\n::: columns\n::: column\n### A\nx\n:::\n:::", "::: columns hold two ::: column and nothing else"),
        ("## T\n\n::: column\n### A\nx\n:::", "a deck has no container 'column'"),
    ],
)
def test_columns_that_compare_nothing_are_refused(wrong: str, told: str) -> None:
    (problem,) = deck(wrong)[2]
    assert problem.message == told
    assert problem.hint

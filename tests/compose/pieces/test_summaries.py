from reports.brief.inlines import Strong, Text
from reports.brief.model import (
    Block,
    Callout,
    ChartFigure,
    Ledgers,
    Listing,
    Paragraph,
)
from reports.brief.walk import nested, plain
from reports.compose.pieces.summaries import area_summary, ledgers, outcomes, steps
from reports.dataset.values import Phase
from tests import make
from tests.compose.knowing import cells, heads, known, only_table

AREAS = (make.area("trade"),)
TURNOVER = make.fact("trade.turnover", make.money("3", ">", scale="billion"))
SHARE = make.fact("trade.share", make.quantity("22", "~", "percent"), period=None)
GROWTH = make.fact("trade.growth", make.quantity("46", ">", "percent"), period=None)
RANK = make.fact("trade.session", make.quantity("25", unit="ordinal"))
ALLIES = make.fact("trade.rank", status="qualitative", statement=make.words("Among the leading partners."))
PLAN = make.fact("trade.plan", make.quantity("36", unit="project"), status="planned", period=make.period("2025"))
PROGRAMME = make.fact(
    "trade.programme", status="planned", quantity=None, statement=make.words("To be signed."), period=None
)
SESSION = make.event("trade.session", "2024-07", place=make.words("Osh"))
YEAR = make.event("trade.year", "2024")
VISIT = make.event("trade.visit", "2025-01-22", phase=Phase.UPCOMING)
TALKS = make.event("trade.talks", "2025-01-22", phase=Phase.UPCOMING)
SUPPLY = make.event("trade.supply", "2025", phase=Phase.PLANNED)


def lines(blocks: tuple[Block, ...]) -> list[str]:
    return [plain(block.inlines) for block in nested(blocks) if hasattr(block, "inlines")]


def test_an_area_without_text_is_summed_up_from_its_facts() -> None:
    facts = known(TURNOVER, SHARE, GROWTH, RANK, ALLIES, SESSION, VISIT, areas=AREAS, key_figures=("trade.share",))
    blocks = area_summary(facts, "trade")
    assert isinstance(blocks[0], Callout)
    assert lines(blocks) == [
        "Label of trade.share: about 22%. Label of trade.turnover: more than 3\u00a0billion US\u00a0dollars (2024).",
        "By the source’s account: Among the leading partners.",
        "Label of trade.growth: more than 46%.",
        "Last step: Title of trade.session, July 2024, Osh. Next step: Title of trade.visit, 22\u00a0January 2025.",
    ]


def test_an_area_shows_its_charts() -> None:
    charts = (make.chart_spec("a", "gas", topic="trade"),)
    blocks = area_summary(known(make.series("gas"), charts=charts, areas=AREAS), "trade")
    assert [type(block) for block in blocks] == [ChartFigure]


def test_the_steps_are_one_paragraph_of_text_each_under_a_lead_in() -> None:
    (told,) = steps(known(SESSION, VISIT, areas=AREAS), "trade")
    strong = [plain(inline.inlines) for inline in told.inlines if isinstance(inline, Strong)]
    assert (told.role, strong) == ("body", ["Last step:", "Next step:"])


def test_the_last_step_is_the_latest_with_a_date_better_than_a_year() -> None:
    told = steps(known(YEAR, SESSION, areas=AREAS), "trade")
    assert lines(told) == ["Last step: Title of trade.session, July 2024, Osh."]


def test_an_area_without_dated_events_has_no_steps() -> None:
    assert steps(known(make.event("trade.oil", ""), areas=AREAS), "trade") == ()


def test_outcomes_are_planned_facts_and_the_planned_events_no_fact_stands_for() -> None:
    linked = make.event("trade.projects", "2025", phase=Phase.PLANNED, facts=("trade.plan",))
    table = only_table(outcomes(known(TURNOVER, PLAN, PROGRAMME, linked, SUPPLY)))
    assert heads(table) == ["Outcome expected", "What is planned", "When", "Para."]
    assert cells(table) == [
        ["Label of trade.plan", "36 projects", "2025", "1"],
        ["Label of trade.programme", "To be signed.", "–", "1"],
        ["Title of trade.supply", "–", "2025 (year\u00a0only)", "–"],
    ]


def test_no_date_of_an_outcome_is_broken_within() -> None:
    signing = make.event("trade.signing", "2025-01-22", phase=Phase.PLANNED)
    loan = make.fact("trade.loan", make.quantity("9"), status="planned", period=make.period("2023-09-01/.."))
    whens = [row[2] for row in cells(only_table(outcomes(known(signing, loan))))]
    assert whens == ["since 1\u00a0September\u00a02023", "22\u00a0January\u00a02025"]


def test_nothing_planned_is_no_table() -> None:
    assert outcomes(known(TURNOVER, SESSION)) == ()


def test_two_ledgers_hold_outcomes_and_dates_ahead_one_a_day() -> None:
    (block,) = ledgers(known(PLAN, VISIT, TALKS, SUPPLY))
    assert isinstance(block, Ledgers)
    assert [[plain(entry) for entry in column.entries] for column in block.columns] == [
        ["Label of trade.plan: 36 projects, 2025"],
        ["22\u00a0January 2025 Title of trade.visit", "2025 (year\u00a0only) Title of trade.supply"],
    ]
    assert [column.tone for column in block.columns] == ["outcome", "decision"]


def test_the_name_of_an_outcome_is_set_off_with_its_colon() -> None:
    (block,) = ledgers(known(PLAN))
    assert isinstance(block, Ledgers)
    name = block.columns[0].entries[0][0]
    assert isinstance(name, Strong)
    assert plain(name.inlines) == "Label of trade.plan:"


def test_a_ledger_has_room_for_three() -> None:
    many = [make.fact(f"plan{letter}", status="planned") for letter in "abcd"]
    (block,) = ledgers(known(*many))
    assert isinstance(block, Ledgers)
    assert len(block.columns[0].entries) == 3


def test_a_slide_says_that_the_memo_holds_further_outcomes() -> None:
    many = [make.fact(f"plan{letter}", status="planned") for letter in "abcd"]
    (_, note) = ledgers(known(*many, paper="deck"))
    assert note == Paragraph((Text("Further outcomes expected stand in the memo."),), "note")
    assert len(ledgers(known(*many[:3], paper="deck"))) == 1
    assert len(ledgers(known(*many, paper="deck"), outcomes=["plana"])) == 1


def test_the_desk_chooses_what_stands_in_a_ledger() -> None:
    (block,) = ledgers(known(PLAN, TURNOVER, VISIT, TALKS), outcomes=["trade.turnover"], ahead=["trade.talks"])
    assert isinstance(block, Ledgers)
    assert [len(column.entries) for column in block.columns] == [1, 1]
    assert "talks" in plain(block.columns[1].entries[0])


def test_statements_are_left_to_listings() -> None:
    assert not any(isinstance(block, Listing) for block in area_summary(known(ALLIES, areas=AREAS), "trade"))


def test_a_date_ahead_begins_with_a_capital() -> None:
    event = make.event(when=None, phase="upcoming", title=make.words("Forum"))
    (block,) = ledgers(known(event), ahead=[event.id])
    assert isinstance(block, Ledgers)
    assert plain(block.columns[0].entries[0]) == "Date to be fixed Forum"

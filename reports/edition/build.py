"""The spine: from the files a desk wrote to the files an edition holds, on one page.

In: `Inputs`, bytes by name. Out: `Made`, bytes by name. It must not touch disk or clock. Every station is a function
of its arguments; problems are gathered from each and refused together at the first station that cannot go on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time

from reports.brief.model import Brief, Chart
from reports.brief.walk import Printed, charts, printed
from reports.charts.draw import Picture, draw
from reports.compose.assemble import compose
from reports.dataset.derive import derive
from reports.dataset.model import Dataset
from reports.dataset.read import read
from reports.dataset.rules import check
from reports.deck.plan import Plan, plan
from reports.deck.write import write_deck
from reports.edition.manifest import manifest
from reports.edition.proof import prove
from reports.edition.run import Inputs, Say
from reports.house.model import House, Size
from reports.house.read import read_house
from reports.language.locale import GRAMMARS, Language, is_spoken, primary, speak
from reports.language.words import check_catalogue
from reports.memo.write import chart_sizes, write_memo
from reports.office.check import check_docx, check_pptx
from reports.office.seal import seal
from reports.office.theme import read_theme
from reports.problems import Place, Problem, Refused, errors

LOOSE = Size(16.4, 9.2)  # centimetres of a chart that stands alone, headline and source inside


@dataclass(frozen=True, slots=True)
class Paper:
    """One language of an edition: what it says and its two files."""

    brief: Brief
    figures: tuple[Printed, ...]
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Made:
    edition: str
    files: Mapping[str, bytes]
    figures: int
    facts: int
    warnings: tuple[Problem, ...]


def make(inputs: Inputs, *, epoch: datetime | None, say: Say) -> Made:
    """Make every file of an edition in memory. Raises `Refused` with all that is wrong."""
    gathered: list[Problem] = []
    known = know(inputs, gathered)
    house = furnish(inputs, gathered)
    moment = epoch or datetime.combine(known.case.edition_date, time(), UTC)
    papers = [
        write(known, house, tag, moment, inputs, gathered, say)
        for tag in ([inputs.language] if inputs.language else known.case.languages)
    ]
    warnings = tuple(dict.fromkeys(gathered))
    edition = f"{known.case.edition_date.isoformat()}-{inputs.fingerprint[:8]}"
    files = {name: content for paper in papers for name, content in paper.files.items()}
    figures = tuple(figure for paper in papers for figure in paper.figures)
    files["manifest.json"] = manifest(inputs, edition, known, figures, files, warnings)
    return Made(edition, files, len(figures), len({f.fact for f in figures}), warnings)


def know(inputs: Inputs, gathered: list[Problem]) -> Dataset:
    """What we know: read, derive, check."""
    known, problems = read(inputs.files, f"data/{inputs.case}")
    go_on(gathered, problems)
    assert known is not None, "a dataset without errors is there"
    known, problems = derive(known)
    go_on(gathered, check(known, problems))
    return known


def furnish(inputs: Inputs, gathered: list[Problem]) -> House:
    """Whose look: the house with the themes of its templates."""
    themes = {name: read_theme(inputs.house[name]) for name in ("memo.docx", "deck.pptx") if name in inputs.house}
    house, problems = read_house(
        inputs.house,
        name=inputs.house_name,
        memo_theme=themes.get("memo.docx", {}),
        deck_theme=themes.get("deck.pptx", {}),
    )
    go_on(gathered, problems)
    assert house is not None, "a house without errors is there"
    return house


def voice(known: Dataset, house: House, tag: str, gathered: list[Problem]) -> Language:
    """How it is said: the grammar of a language with the house's labels."""
    if not is_spoken(tag):
        place = Place(f"{known.folder}/case.yaml", known.case.row.line, "languages")
        hint = f"the languages are {', '.join(sorted(GRAMMARS))}"
        go_on(gathered, (Problem("unspoken", f"no grammar for the language {tag!r}", place, hint),))
    catalogue = house.words.get(primary(tag), b"")
    go_on(gathered, check_catalogue(catalogue, f"templates/{house.name}/words/{primary(tag)}.po"))
    return speak(tag, catalogue)


def write(
    known: Dataset,
    house: House,
    tag: str,
    moment: datetime,
    inputs: Inputs,
    gathered: list[Problem],
    say: Say,
) -> Paper:
    """What we say in one language, drawn, written, read back and proved."""
    language = voice(known, house, tag, gathered)
    say("composing")
    brief, problems = compose(known, house, language, texts_of(inputs.files, tag))
    go_on(gathered, problems)
    assert brief is not None, "a brief without errors is there"
    slides, problems = plan(brief.deck, house, language)
    go_on(gathered, problems)
    pictures, loose = draw_all(brief, slides, house, language, say)
    say("writing")
    memo, problems = write_memo(brief.memo, pictures["memo"], house, language)
    go_on(gathered, problems)
    memo = seal(memo, moment)
    deck = seal(write_deck(slides, pictures["deck"], house, language), moment)
    stem = f"{known.case.meeting.date.isoformat()}_{known.case.slug}_{{}}_{primary(tag)}"
    names = {"memo": f"{stem.format('memo')}.docx", "deck": f"{stem.format('deck')}.pptx"}
    say("proving")
    go_on(gathered, check_docx(memo, names["memo"]) + check_pptx(deck, names["deck"]))
    go_on(gathered, prove(memo, deck, known, language))
    return Paper(brief, printed(brief), {names["memo"]: memo, names["deck"]: deck, **loose})


def draw_all(
    brief: Brief, slides: Plan, house: House, language: Language, say: Say
) -> tuple[Mapping[str, Mapping[str, Picture]], Mapping[str, bytes]]:
    """Every chart at the exact size of each place it goes to, and once loose with its headline and source inside."""
    wanted = {"memo": chart_sizes(brief.memo, house), "deck": slides.chart_sizes}
    drawn: dict[str, dict[str, Picture]] = {paper: {} for paper in wanted}
    loose: dict[str, bytes] = {}
    all_charts: Mapping[str, Chart] = charts(brief)
    for number, (name, chart) in enumerate(all_charts.items(), 1):
        say(f"drawing {number} of {len(all_charts)}: {name}")
        for paper, sizes in wanted.items():
            if name in sizes:
                drawn[paper][name] = draw(chart, sizes[name], house.look, language, paper)
        alone = draw(chart, LOOSE, house.look, language, "loose")
        loose[f"charts/{name}_{primary(language.tag)}.svg"] = alone.svg
    return drawn, loose


def texts_of(files: Mapping[str, bytes], tag: str) -> Mapping[str, str]:
    """The case's own words for a language, as `memo.md.j2` and `deck.md.j2`: those of the exact tag, else of its
    primary subtag."""
    found: dict[str, str] = {}
    for paper in ("memo", "deck"):
        for candidate in (f"{paper}.{tag}.md.j2", f"{paper}.{primary(tag)}.md.j2"):
            if candidate in files:
                found[candidate] = files[candidate].decode("utf-8-sig")
                break
    return found


def go_on(gathered: list[Problem], problems: tuple[Problem, ...]) -> None:
    """Keep what was found; stop here when any of it is an error."""
    gathered.extend(problems)
    if errors(problems):
        raise Refused(tuple(gathered))

"""A house that writes its memo on another template: cleaned, its styles completed, its places for our lines found.

In: a house and the bytes of any Word template. Out: the house with that template, what it lacks reported. It must not
write memos. The result is a template like the house's own, so the writer never knows the difference: text as wide as
the template's page allows, roles by the names of styles, header and footer as they are with the marking and the number
of the page added where the template has no place for them.
"""

import io
import zipfile
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from reports.house.model import ChartLook, House, Theme
from reports.memo.cleaning import clean
from reports.memo.colours import SLOTS
from reports.memo.contrast import second
from reports.memo.faces import body_face
from reports.memo.making import Workshop, make_missing, mend_contrast
from reports.memo.markup import TWIPS_PER_CM
from reports.memo.places import figures_in_letterhead, give_places
from reports.memo.template import found, styles_there
from reports.office.contrast import TEXT
from reports.office.faces import face_of_charts, line_of, wider_than
from reports.office.mixing import mixed
from reports.office.recolouring import Tones, recoloured
from reports.office.shades import worst
from reports.office.theme import has_theme, read_theme
from reports.problems import Place, Problem, Severity

WARNING = Severity.WARNING
CONTENT_TYPES = "[Content_Types].xml"
TEMPLATE, DOCUMENT = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"
AFTER_COMPAT = (
    *("docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping", "shapeDefaults"),
    *("doNotIncludeSubdocsInStats", "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary"),
    *("doNotEmbedSmartTags", "decimalSymbol", "listSeparator"),
)
DEFAULTS = f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr/></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
MARGINS_OF_PAGE = (
    *("top_margin", "right_margin", "bottom_margin", "left_margin"),
    *("header_distance", "footer_distance", "gutter"),
)
DEFAULT_SIZE = 20
"""Half points where nothing is said (ISO/IEC 29500-1, 17.3.2.38)."""


def adopt(
    house: House, template: bytes, file: str, fonts: Mapping[str, str] | None = None
) -> tuple[House, tuple[Problem, ...]]:
    """The house with its memo on this template, which `check_template` has found sound.

    `fonts` are the families of the font packages that are installed, by PyPI name; without them none is looked for.
    """
    document = Document(io.BytesIO(as_document(template)))
    ours = Document(io.BytesIO(house.memo.template))
    divided = found(document.element.body, ".//w:sectPr/w:cols[@w:num > 1]")
    clean(document)
    told = _laid_out_anew(figures_in_letterhead(document), file, divided=bool(divided))
    _give_page(document.sections[-1], ours.sections[-1])
    themed = has_theme(template)
    theme = read_theme(template if themed else house.memo.template)
    if not themed:
        _give_theme(document, ours)
    styles = styles_there(document, house.memo)
    width = _text_width(document) / TWIPS_PER_CM
    colours = {slot: colour for slot, colour in theme.items() if slot not in ("major", "minor")}
    face = body_face(document, theme["major"], theme["minor"])
    letters = wider_than(face, house.memo.theme.body_font)
    larger = _body_size(document) / _body_size(ours)
    shop = Workshop(document, ours, colours, larger, width / house.memo.text_width, letters)
    make_missing(shop, styles, house.memo.styles)
    pale = mend_contrast(shop, styles)
    _settle(document, ours)
    give_places(document)
    saved = io.BytesIO()
    document.save(saved)
    look, painted = _look(house, colours, file) if themed else (house.look, ())
    family, package, faced = face_of_charts(face, (look.font, look.font_package), fonts, file)
    memo = replace(
        house.memo,
        template=saved.getvalue(),
        styles=styles,
        text_width=round(width, 2),
        theme=Theme(colours, theme["minor"]),
        wider=letters,
        line_height=line_of(face),
        look=replace(look, font=family, font_package=package),
    )
    return replace(house, memo=memo), _reported(tuple(shop.made), pale, file, themed=themed) + told + painted + faced


def _look(house: House, colours: Mapping[str, str], file: str) -> tuple[ChartLook, tuple[Problem, ...]]:
    """Charts in the colours of the theme, as they are seen on its paper; what is second is so in the text too."""
    slots = {colour: slot for slot, colour in reversed(list(house.deck.theme.colours.items()))}
    grounds = (colours["lt1"],)
    ink = max((colours["dk1"], colours["dk2"]), key=lambda colour: min(worst(colour, grounds), TEXT))
    named, steps = second(colours)
    tones = Tones(colours, grounds, ink, mixed(colours[SLOTS[named]], steps))
    painted, told = recoloured(house.look.colours, slots, tones, file)
    return replace(house.look, colours=painted), told


def as_document(template: bytes) -> bytes:
    """A .dotx as the .docx it becomes: only its content type differs."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content.replace(TEMPLATE, DOCUMENT) if name == CONTENT_TYPES else content)
    return made.getvalue()


def _give_theme(document: Any, ours: Any) -> None:
    """The house's theme, for the styles that are made refer to its colours."""
    part = ours.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    copy = Part(part.partname, part.content_type, part.blob, document.part.package)
    document.part.relate_to(copy, RELATIONSHIP_TYPE.THEME)


def _give_page(section: Any, ours: Any) -> None:
    """The size of the page and its margins where the template leaves them to whoever opens it: the house's."""
    for names in (("page_width", "page_height"), MARGINS_OF_PAGE):
        if any(getattr(section, name) is None for name in names):
            for name in names:
                setattr(section, name, getattr(ours, name))


def _text_width(document: Any) -> int:
    section = document.sections[-1]
    sides = (section.left_margin or 0) + (section.right_margin or 0) + (section.gutter or 0)
    return round(((section.page_width or 0) - sides) / 635)  # English Metric Units in a twip


def _body_size(document: Any) -> int:
    """Half points of body text: what Normal says, else the document's defaults."""
    normal = found(document.styles.element, 'w:style[@w:type="paragraph"][@w:default="1"]/w:rPr/w:sz/@w:val')
    default = found(document.styles.element, "w:docDefaults/w:rPrDefault/w:rPr/w:sz/@w:val")
    return int((normal or default or [DEFAULT_SIZE])[0])


def _settle(document: Any, ours: Any) -> None:
    """What Word wants in settings and defaults: a zoom with its percentage, today's layout, a language."""
    root = document.settings.element
    for zoom in found(root, "w:zoom"):
        zoom.set(qn("w:percent"), zoom.get(qn("w:percent")) or "100")
    wanted = found(ours.settings.element, 'w:compat/w:compatSetting[@w:name="compatibilityMode"]')[0]
    modes = found(root, 'w:compat/w:compatSetting[@w:name="compatibilityMode"]')
    if modes:
        modes[0].set(qn("w:val"), wanted.get(qn("w:val")))
    else:
        _compat(root).append(deepcopy(wanted))
    _say_language(document.styles.element)


def _compat(root: Any) -> Any:
    """`w:compat`, which has its place among the settings."""
    there = root.find(qn("w:compat"))
    if there is None:
        there = parse_xml(f"<w:compat {nsdecls('w')}/>")
        after = [node for node in root if etree.QName(node).localname in AFTER_COMPAT]
        if after:
            after[0].addprevious(there)
        else:
            root.append(there)
    return there


def _say_language(styles: Any) -> None:
    if found(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:lang"):
        return
    spoken = parse_xml(f'<w:lang {nsdecls("w")} w:val="en" w:eastAsia="en"/>')
    there = found(styles, "w:docDefaults/w:rPrDefault/w:rPr")
    if there:
        there[0].append(spoken)
        return
    for old in found(styles, "w:docDefaults"):
        styles.remove(old)
    styles.insert(0, parse_xml(DEFAULTS))
    found(styles, "w:docDefaults/w:rPrDefault/w:rPr")[0].append(spoken)


def _reported(made: tuple[str, ...], pale: tuple[str, ...], file: str, *, themed: bool) -> tuple[Problem, ...]:
    found = (
        ("style-made", made, "made from the house's in the template's fonts and colours", "add styles of these names"),
        ("style-pale", pale, "darkened: their colour cannot be read on paper", "choose a darker colour"),
    )
    lacks = "the template has no theme: colours and fonts of what was made are the house's"
    without = Problem("no-theme", lacks, Place(file), "give it one in Word: Design, Themes", WARNING)
    return (() if themed else (without,)) + tuple(
        Problem(code, f"{len(names)} styles were {what}: {', '.join(sorted(names))}", Place(file), hint, WARNING)
        for code, names, what, hint in found
        if names
    )


def _laid_out_anew(printed: tuple[str, ...], file: str, *, divided: bool) -> tuple[Problem, ...]:
    """What of the template's pages is not as it was, or is printed though nobody proves it."""
    column = "the template's text runs in columns: the memo runs in one, as wide as the page"
    letterhead = f"numbers of the letterhead are printed as they are, and not proved: {' | '.join(printed)}"
    problems = (
        (divided, Problem("columns", column, Place(file), "nothing needs to be done", WARNING)),
        (printed, Problem("letterhead", letterhead, Place(file), "take out what is not for this paper", WARNING)),
    )
    return tuple(problem for is_so, problem in problems if is_so)

"""Colours, edges, hatching and letters of a native chart as DrawingML (ECMA-376 part 1, 20.1).

In: paints and letters of a `NativeChart`. Out: XML text. It must not know series or axes. A colour that is a slot of
the paper's theme is named, not copied: it follows when the theme is changed. Type is the theme's body face.
"""

from xml.sax.saxutils import quoteattr

from reports.office.charts.value import Fill, Letters, Paint
from reports.office.theme import SLOTS

EMU_PER_POINT = 12_700
FACE = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
AS_OFFICE_SEES_FIT = -60_000_000  # a turn of a thousand degrees: what Office writes for its own choice
HATCH = "wdUpDiag"  # ST_PresetPatternVal: wide strokes upward, as in the drawn charts


def colour(value: str) -> str:
    """A slot of the theme, or RRGGBB where the colour is none of its own (ECMA-376 part 1, 20.1.2.3)."""
    return f'<a:schemeClr val="{value}"/>' if value in SLOTS else f'<a:srgbClr val="{value}"/>'


def fill(value: str) -> str:
    """Of one colour; "" is none."""
    return f"<a:solidFill>{colour(value)}</a:solidFill>" if value else "<a:noFill/>"


def stroke(value: str, weight: float, *, dashed: bool = False, ends: str = "") -> str:
    """A line; without a colour, none."""
    if not value:
        return "<a:ln><a:noFill/></a:ln>"
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    return (
        f'<a:ln w="{round(weight * EMU_PER_POINT)}" cap="flat">{fill(value)}{dash}<a:miter lim="800000"/>{ends}</a:ln>'
    )


def head(onward: bool) -> str:
    """An open arrow head at the far end of a line, or at its near one."""
    return f'<a:{"tailEnd" if onward else "headEnd"} type="arrow" w="lg" len="med"/>'


def bar_look(paint: Paint, paper: str) -> str:
    """The look of a bar: full, hatched for a plan, open with a dashed edge for what is derived.

    `paper` is the colour behind it.
    """
    match paint.fill:
        case Fill.SOLID:
            return f"<c:spPr>{fill(paint.colour)}{stroke('', 0)}</c:spPr>"
        case Fill.OPEN:
            return f"<c:spPr>{fill(paper)}{stroke(paint.colour, paint.line, dashed=True)}</c:spPr>"
        case Fill.NONE:
            return f"<c:spPr>{fill('')}{stroke('', 0)}</c:spPr>"
        case Fill.HATCHED:
            pattern = f"<a:fgClr>{colour(paint.hatch)}</a:fgClr><a:bgClr>{colour(paper)}</a:bgClr>"
            hatched = f'<a:pattFill prst="{HATCH}">{pattern}</a:pattFill>'
            return f"<c:spPr>{hatched}{stroke(paint.colour, paint.line)}</c:spPr>"


def line_look(paint: Paint) -> str:
    """The look of a course: its colour and weight, dashed where it is planned."""
    return f"<c:spPr>{stroke(paint.colour, paint.line, dashed=paint.dashed)}</c:spPr>"


def dot_look(paint: Paint, paper: str) -> str:
    """The mark at a point (`c:marker`); none where the paint has no dot. `paper` is the colour behind it."""
    if not paint.dot:
        return '<c:marker><c:symbol val="none"/></c:marker>'
    inside = fill(paint.colour if paint.fill is Fill.SOLID else paper)
    edge = stroke(paint.colour, paint.line)
    return f'<c:marker><c:symbol val="circle"/><c:size val="{paint.dot}"/><c:spPr>{inside}{edge}</c:spPr></c:marker>'


def letters(look: Letters, language: str, tag: str = "rPr") -> str:
    """The properties of letters as DrawingML writes them, the size in hundredths of a point, with their language."""
    size, bold = round(look.size * 100), int(look.bold)
    lang = f" lang={quoteattr(language)}"
    return f'<a:{tag}{lang} sz="{size}" b="{bold}" i="0">{fill(look.colour)}{FACE}</a:{tag}>'


def text_look(look: Letters, language: str, *, whole: bool = False) -> str:
    """`c:txPr`: how the text of an axis, a legend or the whole chart is set.

    What stands level may be broken into lines; a name that is to stay `whole` is turned by Office as it sees fit.
    """
    turn = AS_OFFICE_SEES_FIT if whole else 0
    default = letters(look, language, "defRPr")
    return (
        f'<c:txPr><a:bodyPr rot="{turn}"/><a:lstStyle/><a:p><a:pPr>{default}</a:pPr>'
        f"<a:endParaRPr lang={quoteattr(language)}/></a:p></c:txPr>"
    )

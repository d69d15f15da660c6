"""Two templates that look nothing like ours, made here: an old 4:3 file full of someone's talk, a dark wide .potx
whose layouts have odd, doubled names and no types.

In: nothing. Out: bytes. It must not know how they are read.
"""

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pptx
from pptx import Presentation
from pptx.util import Inches

PLAIN = Path(pptx.__file__).parent / "templates" / "default.pptx"
WORDS = "Quarterly secrets"


@cache
def old() -> bytes:
    """4:3, with a slide, its notes, a picture of nobody's business, an author and a company."""
    presentation = Presentation(str(PLAIN))
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    slide.shapes.title.text = WORDS
    slide.shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame.text = WORDS
    slide.notes_slide.notes_text_frame.text = WORDS
    presentation.core_properties.author = presentation.core_properties.comments = WORDS
    made = io.BytesIO()
    presentation.save(made)
    return made.getvalue()


@cache
def dark() -> bytes:
    """16:9, light on dark, a wide face; a .potx."""
    return _rewritten(PLAIN.read_bytes(), _darker)


@cache
def paper() -> bytes:
    """A4, its layouts named in another language, without one for sections, two contents or a comparison."""
    return _rewritten(PLAIN.read_bytes(), _on_paper)


def without_titles() -> bytes:
    return _rewritten(
        PLAIN.read_bytes(), lambda name, text: re.sub(r'type="(title|ctrTitle)"', 'type="body" idx="77"', text)
    )


def _darker(name: str, text: str) -> str:
    text = text.replace("presentation.main+xml", "template.main+xml")
    text = text.replace('bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"', 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"')
    if name.startswith("ppt/theme"):
        text = text.replace('<a:sysClr val="windowText" lastClr="000000"/>', '<a:srgbClr val="10182B"/>')
        text = text.replace("1F497D", "22304F").replace("4F81BD", "00C2A8").replace('="Calibri"', '="Verdana"')
    if name.startswith("ppt/slide"):
        text = re.sub(r'<a:(off x|ext cx)="(\d+)"', lambda at: f'<a:{at[1]}="{int(at[2]) * 4 // 3}"', text)
        text = re.sub(r' type="(title|obj|titleOnly|secHead|twoObj)" preserve', " preserve", text)
        text = re.sub(r'<p:cSld name="[^"]*"', '<p:cSld name="Folie — 幻灯片"', text)
    return re.sub(r'<p:sldSz cx="\d+" cy="\d+"[^/]*/>', '<p:sldSz cx="12192000" cy="6858000"/>', text)


def _on_paper(name: str, text: str) -> str:
    if name.startswith("ppt/slideMasters/slideMaster"):
        text = re.sub(r'<p:sldLayoutId id="\d+" r:id="rId(3|4|5)"/>', "", text)
    if name.startswith("ppt/slide"):
        text = re.sub(r'<a:(off x|ext cx)="(\d+)"', lambda at: f'<a:{at[1]}="{int(at[2]) * 13 // 12}"', text)
        text = re.sub(r'<p:cSld name="([^"]*)"', lambda at: f'<p:cSld name="Бет: {at[1][::-1]}"', text)
    return re.sub(r'<p:sldSz cx="\d+" cy="\d+"[^/]*/>', '<p:sldSz cx="9906000" cy="6858000" type="A4"/>', text)


def _rewritten(content: bytes, change: Callable[[str, str], str]) -> bytes:
    before, made = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            is_text = name.endswith((".xml", ".rels"))
            after.writestr(name, change(name, part.decode()).encode() if is_text else part)
    return made.getvalue()

"""What an office's files carry besides their look, planted into a template: each trace holds the word SECRET; the
labels are PUBLIC."""

import io
import re
import warnings
import zipfile
from collections.abc import Mapping

from tests.office.patching import Change, patched

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
LABELS = "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"
TEN, ELEVEN = (f"http://schemas.microsoft.com/office/20{year}/relationships" for year in ("11", "16/09"))
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="MSIP_Label_7_Name"><vt:lpwstr>PUBLIC'
    '</vt:lpwstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="Path"><vt:lpwstr>'
    "C:\\Users\\SECRET</vt:lpwstr></property></Properties>"
)
LABEL = (
    '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata">'
    '<clbl:label id="{0A0B0C0D-0000-4000-8000-000000000007}" enabled="1" method="Privileged" '
    'siteId="{0A0B0C0D-0000-4000-8000-000000000008}" removed="0"/></clbl:labelList>'
)
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Template>C:\\Users\\SECRET\\x.dotm</Template><Manager>SECRET</Manager><Company>SECRET</Company></Properties>"
)
OF_PACKAGE = (  # name of the part, its content, its content type, the type of the relationship to it
    ("docProps/custom.xml", CUSTOM, "application/vnd.openxmlformats-officedocument.custom-properties+xml",
     f"{OFFICE}/custom-properties"),
    ("docMetadata/LabelInfo.xml", LABEL, "application/vnd.ms-office.classificationlabels+xml", LABELS),
    ("docProps/app.xml", APP, "application/vnd.openxmlformats-officedocument.extended-properties+xml",
     f"{OFFICE}/extended-properties"),
    ("docProps/thumb2.jpeg", "SECRET", "image/jpeg", f"{PACKAGE}/thumbnail"),
)  # fmt: skip
OF_MEMO = (
    ("word/comments.xml", f'<w:comments {W}><w:comment w:id="0" w:author="SECRET"><w:p/></w:comment></w:comments>',
     f"{WML}.comments+xml", f"{OFFICE}/comments"),
    ("word/commentsExtended.xml", "<x>SECRET</x>", f"{WML}.commentsExtended+xml", f"{TEN}/commentsExtended"),
    ("word/commentsIds.xml", "<x>SECRET</x>", f"{WML}.commentsIds+xml", f"{ELEVEN}/commentsIds"),
    ("word/people.xml", "<x>SECRET</x>", f"{WML}.people+xml", f"{TEN}/people"),
    ("customXml/item7.xml", "<x>SECRET</x>", "application/xml", f"{OFFICE}/customXml"),
    ("word/printerSettings1.bin", "SECRET", f"{WML}.printerSettings", f"{OFFICE}/printerSettings"),
)  # fmt: skip
OF_DECK = (
    ("ppt/commentAuthors.xml", f'<p:cmAuthorLst {P}><p:cmAuthor id="0" name="SECRET"/></p:cmAuthorLst>',
     "application/vnd.openxmlformats-officedocument.presentationml.commentAuthors+xml", f"{OFFICE}/commentAuthors"),
    ("ppt/authors.xml", "<x>SECRET</x>", "application/vnd.ms-powerpoint.authors+xml", f"{TEN}/authors"),
    ("customXml/item7.xml", "<x>SECRET</x>", "application/xml", f"{OFFICE}/customXml"),
    ("ppt/tags/tag7.xml", "<x>SECRET</x>", "application/vnd.openxmlformats-officedocument.presentationml.tags+xml",
     f"{OFFICE}/tags"),
)  # fmt: skip
SETTINGS = (
    f'<w:attachedTemplate xmlns:r="{OFFICE}" r:id="rIdT"/><w:mailMerge><w:mainDocumentType w:val="formLetters"/>'
    '<w:dataType w:val="textFile"/><w:query w:val="SECRET"/></w:mailMerge><w:trackRevisions/>'
)
VARIABLES = (
    '<w:rsids><w:rsidRoot w:val="00ABCDEF"/></w:rsids><w:docVars><w:docVar w:name="a" w:val="SECRET"/></w:docVars>'
)
ATTACHED = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdT" '
    f'Type="{OFFICE}/attachedTemplate" Target="file:///C:\\Users\\SECRET\\x.dotm" TargetMode="External"/>'
    "</Relationships>"
)
REVISED = (
    '<w:p w:rsidR="00ABCDEF"><w:commentRangeStart w:id="0"/><w:ins w:id="1" w:author="SECRET"><w:r>'
    "<w:t>kept</w:t></w:r></w:ins>"
    '<w:del w:id="2" w:author="SECRET"><w:r><w:delText>SECRET</w:delText></w:r></w:del></w:p>'
)


def planted_memo(template: bytes) -> bytes:
    """A .docx with a header, and all that Word leaves in a file over the years."""
    changes: dict[str, Change] = {
        "word/settings.xml": _text(r"(<w:settings [^>]*>)", rf"\1{_literal(SETTINGS)}"),
        "word/_rels/settings.xml.rels": ATTACHED.encode(),
        "word/header1.xml": _text("(</w:hdr>)", rf"{_literal(REVISED)}\1"),
    }
    settled = patched(template, changes)
    settled = patched(settled, {"word/settings.xml": _text("(</w:settings>)", rf"{_literal(VARIABLES)}\1")})
    return _planted(settled, "word/_rels/document.xml.rels", OF_MEMO)


def planted_deck(template: bytes) -> bytes:
    """A .pptx with what PowerPoint and its add-ins leave in a file."""
    return _planted(template, "ppt/_rels/presentation.xml.rels", OF_DECK)


def _planted(template: bytes, relationships: str, parts: tuple[tuple[str, str, str, str], ...]) -> bytes:
    for where, planted in (("_rels/.rels", OF_PACKAGE), (relationships, parts)):
        base = "" if where == "_rels/.rels" else "/"
        links = "".join(
            f'<Relationship Id="rIdX{number}" Type="{kind}" Target="{base}{name}"/>'
            for number, (name, _, _, kind) in enumerate(planted)
        )
        types = "".join(f'<Override PartName="/{name}" ContentType="{type_}"/>' for name, _, type_, _ in planted)
        said: Mapping[str, Change] = {name: content.encode() for name, content, _, _ in planted}
        template = patched(
            template,
            {
                **said,
                where: _text("(</Relationships>)", rf"{_literal(links)}\1"),
                "[Content_Types].xml": _text("(</Types>)", rf"{_literal(types)}\1"),
            },
        )
    return template


def without_properties(template: bytes) -> bytes:
    """The template less the properties that are planted anew."""
    gone = r"<(Relationship|Override) [^>]*(extended|custom)-properties[^>]*>"
    return patched(
        template, {"docProps/app.xml": None, "_rels/.rels": _text(gone, ""), "[Content_Types].xml": _text(gone, "")}
    )


def _literal(text: str) -> str:
    return text.replace("\\", r"\\")


def _text(pattern: str, replacement: str) -> Change:
    return lambda content: re.sub(pattern, replacement, content.decode(), flags=re.DOTALL).encode()


def unusable(template: bytes) -> Mapping[str, bytes]:
    """Files under a template's name that nobody may open, by what is wrong with them."""
    main = "word/document.xml" if b"word/document.xml" in template else "ppt/presentation.xml"
    macros = {
        "[Content_Types].xml": _text(r"application/vnd\.[^\"]*main\+xml", "application/vnd.ms-x.macroEnabled.main+xml")
    }
    return {
        "macros": patched(template, macros),
        "a password": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096),
        "a bomb": patched(template, {"docProps/bomb.bin": bytes(200 * 1024 * 1024)}),
        "a double": _doubled(template, main),
        "an entity": patched(
            template, {main: _text(r"^(<\?xml[^>]*\?>)?", r'\1<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')}
        ),
        "no zip": b"A letter, not a template.",
        "half a file": template[: len(template) // 2],
        "nothing": b"",
    }


def _doubled(template: bytes, name: str) -> bytes:
    out = io.BytesIO(template)
    with warnings.catch_warnings(), zipfile.ZipFile(out, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(name, b"<x/>")
    return out.getvalue()

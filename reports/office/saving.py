"""A package as python-docx and python-pptx hold it, as a file that is not compressed yet: `seal` does that, once.

In: the parts as both libraries have them, and which kinds of content go by the ending of a name. Out: the bytes of a
zip. It must not know what any part means. Both libraries deflate every part, pictures too, to no end.
"""

import io
import zipfile
from collections.abc import Collection, Iterable
from typing import Any

from lxml import etree

from reports.office.package import CONTENT_TYPES, CT, parse, serialise

ALWAYS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}


def saved(parts: Iterable[Any], relationships: Any, by_ending: Collection[tuple[str, str]]) -> bytes:
    """The parts with their relationships, after the package's own; content types as the libraries declare them.

    `by_ending` are the pairs of an ending and a content type that need no word of their own (ECMA-376 part 2, 10.1.2).
    """
    listed = tuple(parts)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(CONTENT_TYPES, _content_types(listed, by_ending))
        archive.writestr("_rels/.rels", relationships.xml)
        for part in listed:
            archive.writestr(part.partname.membername, part.blob)
            if len(part.rels):
                archive.writestr(part.partname.rels_uri.membername, part.rels.xml)
    return file.getvalue()


def _content_types(parts: Iterable[Any], by_ending: Collection[tuple[str, str]]) -> bytes:
    """By the ending of a name where that is usual, else by the name; each in its order."""
    endings, names = dict(ALWAYS), dict[str, str]()
    for part in parts:
        ending = part.partname.ext.lower()
        if (ending, part.content_type) in by_ending:
            endings[ending] = part.content_type
        else:
            names[str(part.partname)] = part.content_type
    root = parse(f'<Types xmlns="{CT.strip("{}")}"/>'.encode())
    for ending, kind in sorted(endings.items()):
        etree.SubElement(root, f"{CT}Default", Extension=ending, ContentType=kind)
    for name, kind in sorted(names.items()):
        etree.SubElement(root, f"{CT}Override", PartName=name, ContentType=kind)
    return serialise(root)

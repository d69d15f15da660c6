"""Sensitivity labels among a document's own properties: they stay when everything else that tells of a file goes.

In: the part docProps/custom.xml. Out: the same part with labels alone. It must not know what a label means. Microsoft
Purview writes them as properties whose names begin with MSIP_Label, newer programmes as docMetadata/LabelInfo.xml too.
"""

from collections.abc import Iterator

from lxml import etree

from reports.office.package import parse, serialise

LABEL = "MSIP_Label"


def only_labels(content: bytes) -> bytes:
    """The properties that are labels; b"" when there is none."""
    root = parse(content)
    for node in list(_strangers(root)):
        root.remove(node)
    return serialise(root) if len(root) else b""


def strangers(root: etree._Element) -> Iterator[str]:
    """The names of the properties that are no labels."""
    return (node.get("name", "") for node in _strangers(root))


def _strangers(root: etree._Element) -> Iterator[etree._Element]:
    return (node for node in root.iterchildren(etree.Element) if not node.get("name", "").startswith(LABEL))

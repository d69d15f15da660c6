"""An Office file as its parts: names, bytes, content types and relationships (ECMA-376 part 2, OPC).

In: the bytes of a .docx, .pptx or .xlsx. Out: a `Package` to ask. It must not know what any part means.
"""

import io
import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

CONTENT_TYPES = "[Content_Types].xml"
CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


@dataclass(frozen=True, slots=True)
class Relationship:
    """`target` is a part name resolved against the source ("word/media/image1.png"), as written if external.

    `kind` is the last step of the type ("image", "slideLayout"), alike in both dialects of the standard.
    """

    id: str
    kind: str
    target: str
    external: bool


@dataclass(frozen=True)
class Package:
    """Parts by name, without the leading slash, in the order of the zip; `names` holds doubles too.

    A part is parsed once, and what it is related to is read once.
    """

    parts: Mapping[str, bytes]
    names: tuple[str, ...] = ()
    _roots: dict[str, tuple[bytes, etree._Element]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _read: dict[str, "_Links"] = field(default_factory=dict, init=False, repr=False, compare=False)

    def xml(self, name: str) -> etree._Element:
        """The root of a part, to be looked at and left as it is. Raises `etree.XMLSyntaxError`."""
        content = self.parts[name]
        if name not in self._roots or self._roots[name][0] is not content:
            self._roots[name] = content, parse(content)
        return self._roots[name][1]

    def content_type(self, name: str) -> str:
        """The content type of a part by override or extension; "" when none is declared."""
        defaults, overrides = content_types(self.parts.get(CONTENT_TYPES, b""))
        return overrides.get(name) or defaults.get(_extension(name), "")

    def relationships(self, source: str) -> tuple[Relationship, ...]:
        """The relationships of a part, or of the package itself for ""; empty when it has none."""
        name = relationships_name(source)
        content = self.parts.get(name)
        if content is None:
            return ()
        read = self._read.get(source)
        if read is None or read.content is not content:
            read = self._read[source] = _Links.of(content, self.xml(name), source)
        return read.all

    def link(self, source: str, id: str) -> Relationship | None:
        """The relationship of a part by its id; None when it has none of the kind."""
        self.relationships(source)
        return self._read[source].by_id.get(id) if source in self._read else None

    def related(self, source: str, kind: str) -> tuple[str, ...]:
        """Names of the parts that `source` points at with relationships of `kind`, those that exist."""
        found = (each.target for each in self.relationships(source) if each.kind == kind and not each.external)
        return tuple(name for name in found if name in self.parts)

    @property
    def main(self) -> str:
        """The part the package is about ("word/document.xml"); "" when there is none."""
        return next(iter(self.related("", "officeDocument")), "")


@dataclass(frozen=True, slots=True)
class _Links:
    """The relationships in one part of a package, in their order and by id."""

    content: bytes
    all: tuple[Relationship, ...]
    by_id: Mapping[str, Relationship]

    @classmethod
    def of(cls, content: bytes, root: etree._Element, source: str) -> "_Links":
        found = tuple(_relationship(node, source) for node in root.iter(f"{REL}Relationship"))
        return cls(content, found, {each.id: each for each in found})


def read_package(content: bytes) -> Package:
    """Open an Office file. Raises `zipfile.BadZipFile` when it is none."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
        parts = {entry.filename: archive.read(entry) for entry in entries}
        return Package(parts, tuple(entry.filename for entry in entries))


@lru_cache(maxsize=2)  # memo and deck, or their templates: asked one after the other by all who look at them
def opened(content: bytes) -> Package:
    """As `read_package`, the same for the same bytes, so that a file is unzipped and parsed once for all checks."""
    return read_package(content)


def parse(content: bytes) -> etree._Element:
    """XML without entities, network or blank-text changes. Raises `etree.XMLSyntaxError`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(content, parser)


def serialise(root: etree._Element) -> bytes:
    """XML as Office writes it: declaration, UTF-8, standalone."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def relationships_name(source: str) -> str:
    """The name of the part that holds the relationships of another (ECMA-376 part 2, OPC)."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def source_of(relationships: str) -> str:
    """The part whose relationships stand in the part of this name."""
    folder, name = posixpath.split(relationships)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def kind_of(relationship_type: str) -> str:
    """What a relationship is for: the last word of its type, the same in both families of names."""
    return relationship_type.rsplit("/", 1)[-1]


@lru_cache(16)
def content_types(content: bytes) -> tuple[dict[str, str], dict[str, str]]:
    """Declared content types by extension, in lower case, and by part name."""
    if not content:
        return {}, {}
    root = parse(content)
    defaults = {node.get("Extension", "").lower(): node.get("ContentType", "") for node in root.iter(f"{CT}Default")}
    overrides = {
        node.get("PartName", "").lstrip("/"): node.get("ContentType", "") for node in root.iter(f"{CT}Override")
    }
    return defaults, overrides


def _relationship(node: etree._Element, source: str) -> Relationship:
    target, external = node.get("Target", ""), node.get("TargetMode") == "External"
    return Relationship(
        id=node.get("Id", ""),
        kind=kind_of(node.get("Type", "")),
        target=target if external else _resolve(target, source),
        external=external,
    )


def _resolve(target: str, source: str) -> str:
    path = target.split("#", maxsplit=1)[0]
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(source), path)).lstrip("/")


def _extension(name: str) -> str:
    return posixpath.basename(name).rpartition(".")[2].lower()

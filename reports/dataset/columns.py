"""Which columns each table knows: core ones, optional ones, and stems that take a language.

In: nothing. Out: TABLES by file name, `Columns.known(name)`. It must not read anything.
A language column is a stem plus `_<BCP 47 tag>`: `label_en`, `title_zh-Hant`; a stem alone is text without a language.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_TAG = re.compile(
    r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
)


def is_tag(text: str) -> bool:
    """Whether this is a language tag as BCP 47 writes one (language, script, region, variants)."""
    return _TAG.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Columns:
    """`core` names columns or stems that must be there; one of several is written `category|period`."""

    core: tuple[str, ...]
    optional: tuple[str, ...]
    stems: tuple[str, ...]
    required: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every known column without its language."""
        parts = (name for entry in self.core for name in entry.split("|"))
        return tuple(dict.fromkeys((*parts, *self.optional, *self.stems)))

    def known(self, column: str) -> bool:
        """Whether a table may have this column, with or without a language."""
        return column in self.names or self.stem(column) is not None

    def stem(self, column: str) -> tuple[str, str] | None:
        """Stem and tag of a language column ("label_en" → "label", "en"), or None."""
        bare = column.removesuffix("_variants") if column.startswith("name_") else column
        for stem in self.stems:
            if bare == stem:
                return stem, ""
            if bare.startswith(f"{stem}_") and is_tag(bare[len(stem) + 1 :]):
                return stem, bare[len(stem) + 1 :]
        return None


TABLES: Mapping[str, Columns] = MappingProxyType(
    {
        "facts.csv": Columns(
            core=("id", "label", "value", "comparator", "unit", "scale", "period", "source_id"),
            optional=(
                "topic",
                "currency",
                "period_basis",
                "as_of",
                "geography",
                "direction",
                "previous_value",
                "previous_comparator",
                "previous_period",
                "previous_period_basis",
                "paragraph",
                "status",
                "formula",
                "expression",
            ),
            stems=("label", "statement", "note"),
            required=True,
        ),
        "series.csv": Columns(
            core=("series_id", "category|period", "value"),
            optional=(
                "period_basis",
                "comparator",
                "unit",
                "currency",
                "scale",
                "status",
                "formula",
                "fact_id",
                "paragraph",
                "source_id",
            ),
            stems=("series_title", "group", "category", "note"),
        ),
        "events.csv": Columns(
            core=("id", "date", "title"),
            optional=(
                "date_precision",
                "date_basis",
                "kind",
                "ordinal",
                "participants",
                "phase",
                "paragraph",
                "fact_ids",
                "source_id",
            ),
            stems=("title", "place", "note"),
        ),
        "people.csv": Columns(
            core=("id", "name", "side"),
            optional=("kind", "protocol_order", "paragraph", "name_basis"),
            stems=("name", "title", "role", "note"),
        ),
        "organisations.csv": Columns(
            core=("id", "name"),
            optional=("kind", "side", "date", "paragraph", "fact_ids"),
            stems=("name", "acronym", "role", "note"),
        ),
        "sources.csv": Columns(
            core=("id", "title"),
            optional=("document_date", "date_basis", "language", "url", "retrieved", "use"),
            stems=("title", "publisher", "kind", "reliability", "note"),
            required=True,
        ),
    }
)

"""How wide the common faces of office templates run, where only the house's own has been measured.

In: the names of two faces. Out: a ratio. It must not know papers or houses.
"""

from collections.abc import Mapping

RUNNING: Mapping[str, float] = {
    **dict.fromkeys(("Calibri", "Carlito", "Calibri Light", "Garamond", "Gill Sans MT", "Arial Narrow"), 1.0),
    **dict.fromkeys(("Times New Roman", "Liberation Serif", "PT Sans"), 1.02),
    **dict.fromkeys(("Arial", "Helvetica", "Liberation Sans", "Segoe UI", "Tahoma", "Aptos", "Georgia"), 1.12),
    **dict.fromkeys(("Verdana", "DejaVu Sans", "Century Gothic"), 1.3),
}
"""The width of running English text against Calibri."""
UNKNOWN = 1.15


def wider_than(face: str, other: str) -> float:
    """How much wider `face` runs than `other`; a face nobody has measured counts as wide."""
    return 1.0 if face == other else RUNNING.get(face, UNKNOWN) / RUNNING.get(other, 1.0)

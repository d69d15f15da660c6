"""A native chart ready for a package: what memo and deck take of one, without a word of how it was made.

In: nothing. Out: the value that both writers put in a frame. It must not know series or labels: a paper of pictures
imports no more of native charts than this.
"""

from dataclasses import dataclass

WORKBOOK = "rId1"
"""The relationship by which the part of a chart names its workbook."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """The XML of a chart's part, which names its workbook by `WORKBOOK`; the words for it and centimetres."""

    xml: bytes
    workbook: bytes
    alt: str
    width: float
    height: float

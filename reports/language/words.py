"""A catalogue of labels: the bytes of words/<language>.po in, msgid → text out. It must not know where labels go.

The format is GNU gettext's; Babel reads it (15 ms, imported only when a paper is made). Fuzzy entries are not used.
"""

from collections.abc import Mapping
from io import BytesIO


def read_catalogue(catalogue: bytes) -> Mapping[str, str]:
    """The translated labels of a .po file; untranslated and fuzzy ones are left out."""
    if not catalogue.strip():
        return {}
    from babel.messages.pofile import read_po

    messages = read_po(BytesIO(catalogue), charset="utf-8")
    return {
        message.id: message.string
        for message in messages
        if isinstance(message.id, str) and isinstance(message.string, str)
        if message.id and message.string and not message.fuzzy
    }

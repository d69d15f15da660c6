"""Sound small papers as bytes, made with the libraries the writers use."""

import io

import docx
import pptx


def document() -> bytes:
    """python-docx's own default template: with a thumbnail, a customXml item and stale properties."""
    out = io.BytesIO()
    docx.Document().save(out)
    return out.getvalue()


def presentation() -> bytes:
    """python-pptx's own default template: with a thumbnail and printer settings."""
    out = io.BytesIO()
    pptx.Presentation().save(out)
    return out.getvalue()

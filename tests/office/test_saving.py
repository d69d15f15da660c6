"""What the libraries hold is saved as they would save it, only not compressed."""

import io
import zipfile
from typing import Any

import pytest
from docx import Document
from docx.opc.spec import default_content_types as word_endings
from pptx import Presentation
from pptx.opc.spec import default_content_types as slide_endings

from reports.office.package import read_package
from reports.office.saving import saved
from tests.office.papers import sound_document, sound_presentation


def document() -> tuple[Any, bytes]:
    package: Any = Document(io.BytesIO(sound_document())).part.package
    return package, saved(package.iter_parts(), package.rels, word_endings)


def presentation() -> tuple[Any, bytes]:
    package: Any = Presentation(io.BytesIO(sound_presentation())).part.package
    return package, saved(package.iter_parts(), package._rels, slide_endings)


@pytest.mark.parametrize("made", [document, presentation])
def test_the_parts_are_those_that_the_library_saves(made: Any) -> None:
    package, ours = made()
    theirs = io.BytesIO()
    package.save(theirs)
    assert dict(read_package(ours).parts) == dict(read_package(theirs.getvalue()).parts)


@pytest.mark.parametrize("made", [document, presentation])
def test_nothing_is_compressed_before_the_seal(made: Any) -> None:
    _, ours = made()
    entries = zipfile.ZipFile(io.BytesIO(ours)).infolist()
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}

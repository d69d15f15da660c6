"""Each defect of a field, seeded into a sound document, is found."""

import pytest

from reports.office.checks.fields import read_fields
from reports.office.package import read_package
from tests.office.papers import sound_document
from tests.office.patching import Change
from tests.office.seeding import codes, in_document, swap

MAIN = "word/document.xml"
LINK = '<w:p><w:hyperlink w:anchor="_Toc{}"><w:r><w:t>Trade</w:t></w:r></w:hyperlink></w:p><w:sectPr'


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("field", swap('<w:fldChar w:fldCharType="end"/>', "")),
        ("field", swap('<w:fldChar w:fldCharType="begin"/>', "")),
        ("reference", swap(" REF _Ref1 ", " REF _Ref2 ")),
        ("reference", swap(" REF _Ref1 ", " PAGEREF _Ref2 ")),
        ("reference", swap(" REF _Ref1 ", r' HYPERLINK \\l "_Ref2" ')),
        ("reference", swap("<w:sectPr", LINK.format("2"))),
        ("field-result", swap("<w:t>Figure 1</w:t>", "<w:t>Error! Reference source not found.</w:t>")),
        ("field-result", swap("<w:t>1</w:t>", "<w:t>0</w:t>")),
        ("field-result", swap("<w:t>1</w:t>", "<w:t>2</w:t>")),
        ("field-result", swap("<w:t>Figure 1</w:t>", "<w:t>Figure 2</w:t>")),
        ("field-result", swap("<w:t>Figure 1</w:t>", "")),
    ],
)
def test_a_defect_of_a_field_is_found(code: str, change: Change) -> None:
    assert codes(in_document({MAIN: change})) == {code}


def test_fields_are_read_with_their_codes_and_results() -> None:
    fields, whole = read_fields(read_package(sound_document()).xml(MAIN))
    assert whole
    assert [(each.words[0], each.result) for each in fields] == [("REF", "Figure 1"), ("SEQ", "1")]

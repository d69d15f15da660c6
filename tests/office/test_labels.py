from reports.office.labels import only_labels, strangers
from reports.office.package import parse
from tests.office.planting import CUSTOM


def test_of_a_file_s_own_properties_its_labels_stay() -> None:
    kept = only_labels(CUSTOM.encode())
    assert (b"PUBLIC" in kept, b"SECRET" in kept) == (True, False)
    assert list(strangers(parse(CUSTOM.encode()))) == ["Path"]
    assert list(strangers(parse(kept))) == []


def test_without_a_label_nothing_is_left() -> None:
    assert only_labels(CUSTOM.replace("MSIP_Label", "Label").encode()) == b""

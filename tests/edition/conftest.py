"""A desk with an edition to deliver, and a post office that takes it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reports.edition.delivery.parcel import Parcel, good_news
from reports.edition.order import Order
from tests.edition.desk import Desk
from tests.edition.post import Post, post_office


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, datetime(2025, 1, 21, 6, 30, tzinfo=UTC))


@pytest.fixture
def parcel(desk: Desk) -> Parcel:
    return good_news("rome", desk.build(desk.world, Order("rome")).folder)


@pytest.fixture
def post() -> Iterator[Post]:
    with post_office(Post()) as kept:
        yield kept

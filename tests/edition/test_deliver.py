"""Deliveries: once, in bounded attempts, without a secret in any record."""

import asyncio
import json
import socket
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from reports.edition.deliver import LEDGER, Parcel, bad_news, deliver, good_news, letter
from reports.edition.settings import Target
from tests.edition.desk import Desk

SECRET = "correct horse"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, datetime(2025, 1, 21, 6, 30, tzinfo=UTC))


@pytest.fixture
def parcel(desk: Desk) -> Parcel:
    from reports.edition.order import Order

    return good_news("rome", desk.build(desk.world, Order("rome")).folder, "turnover: 2 → 3")


class Post:
    """A server that keeps what it is given, after refusing the first `refusals`."""

    def __init__(self, refusals: int = 0) -> None:
        self.refusals = refusals
        self.letters: list[EmailMessage] = []
        self.logins: list[tuple[str, str]] = []

    async def handle_DATA(self, server: object, session: object, envelope: Any) -> str:
        await asyncio.sleep(0)
        if self.refusals:
            self.refusals -= 1
            return f"451 try again, {SECRET}"
        self.letters.append(message_from_bytes(envelope.content, policy=policy.default))  # type: ignore[arg-type]
        return "250 OK"

    def authenticate(self, server: object, session: object, envelope: object, kind: str, data: object) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.logins.append((data.login.decode(), data.password.decode()))
        return AuthResult(success=data.password.decode() == SECRET)


@pytest.fixture
def post() -> Iterator[tuple[Post, int]]:
    kept = Post()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(
        kept, hostname="127.0.0.1", port=port, authenticator=kept.authenticate, auth_require_tls=False
    )
    controller.start()
    yield kept, port
    controller.stop()


def mail(port: int, **options: Any) -> Target:
    said = {"host": "127.0.0.1", "port": port, "security": "none", "from": "desk@mfa.example", "to": ["a@mfa.example"]}
    return Target("desk", "mail", said | options)


def ledger(desk: Desk) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (desk.world.dist / "rome" / LEDGER).read_text("utf-8").splitlines()]


def test_a_letter_carries_the_summary_and_the_papers(desk: Desk, parcel: Parcel, post: tuple[Post, int]) -> None:
    kept, port = post
    assert deliver(desk.world, parcel, mail(port)).done
    [sent] = kept.letters
    body = sent.get_body()
    assert body is not None
    assert body.get_content().strip() == "turnover: 2 → 3"
    assert [part.get_filename() for part in sent.iter_attachments()] == ["memo.docx"]
    assert (sent["To"], sent["Subject"]) == ("a@mfa.example", "rome: edition one")


def test_what_was_delivered_is_not_delivered_again(desk: Desk, parcel: Parcel, post: tuple[Post, int]) -> None:
    kept, port = post
    deliver(desk.world, parcel, mail(port))
    assert deliver(desk.world, parcel, mail(port)).again
    assert len(kept.letters) == 1


def test_a_refusal_is_tried_again_after_growing_pauses(desk: Desk, parcel: Parcel, post: tuple[Post, int]) -> None:
    kept, port = post
    kept.refusals = 2
    assert deliver(desk.world, parcel, mail(port)).done
    assert desk.slept == [5.0, 10.0]
    assert [entry["done"] for entry in ledger(desk)] == [False, False, True]


def test_attempts_are_bounded_and_a_later_run_may_try_anew(desk: Desk, parcel: Parcel, post: tuple[Post, int]) -> None:
    kept, port = post
    kept.refusals = 3
    outcome = deliver(desk.world, parcel, mail(port))
    assert not outcome.done
    assert "451" in outcome.why
    assert deliver(desk.world, parcel, mail(port)).done


def test_the_password_comes_from_the_environment_and_stands_in_no_record(
    desk: Desk, parcel: Parcel, post: tuple[Post, int]
) -> None:
    kept, port = post
    kept.refusals = 3
    desk.environment["MAIL_PASSWORD"] = SECRET
    outcome = deliver(desk.world, parcel, mail(port, user="desk", password_env="MAIL_PASSWORD"))
    assert set(kept.logins) == {("desk", SECRET)}
    assert SECRET not in outcome.why
    assert SECRET not in (desk.world.dist / "rome" / LEDGER).read_text("utf-8")


def test_a_password_that_is_not_set_is_named(desk: Desk, parcel: Parcel, post: tuple[Post, int]) -> None:
    outcome = deliver(desk.world, parcel, mail(post[1], user="desk", password_env="MAIL_PASSWORD"))
    assert outcome.why == "the environment variable MAIL_PASSWORD is not set"


def test_the_same_parcel_has_the_same_message_id(desk: Desk, parcel: Parcel) -> None:
    one, two = letter(desk.world, parcel, mail(25)), letter(desk.world, parcel, mail(25))
    assert one["Message-ID"] == two["Message-ID"]
    other = letter(desk.world, Parcel("rome", "two", "", "", None), mail(25))
    assert other["Message-ID"] != one["Message-ID"]


def test_a_folder_gets_the_edition_whole_without_its_inputs(desk: Desk, parcel: Parcel) -> None:
    assert deliver(desk.world, parcel, Target("shelf", "folder", {"path": "out"})).done
    place = desk.project / "out/rome"
    assert (place / "latest/memo.docx").read_bytes() == b"memo"
    assert sorted(path.name for path in place.iterdir()) == ["latest", "one"]


def test_a_folder_that_cannot_be_written_is_an_outcome_not_a_crash(desk: Desk, parcel: Parcel) -> None:
    (desk.project / "out").write_text("a file")
    outcome = deliver(desk.world, parcel, Target("shelf", "folder", {"path": "out"}, attempts=1))
    assert not outcome.done


def test_a_command_gets_the_path_and_the_summary(desk: Desk, parcel: Parcel) -> None:
    code = "import sys; open('seen', 'w').write(sys.argv[1] + '|' + sys.stdin.read())"
    assert deliver(
        desk.world, parcel, Target("hook", "command", {"run": [sys.executable, "-X", "utf8", "-c", code]})
    ).done
    assert (desk.project / "seen").read_text("utf-8") == f"{parcel.folder}|turnover: 2 → 3"


def test_a_command_that_fails_says_its_last_line(desk: Desk, parcel: Parcel) -> None:
    target = Target("hook", "command", {"run": [sys.executable, "-c", "import sys; sys.exit('no room')"]}, attempts=1)
    assert deliver(desk.world, parcel, target).why == "exit 1: no room"


def test_a_command_that_hangs_is_ended(desk: Desk, parcel: Parcel) -> None:
    options = {"run": [sys.executable, "-c", "import time; time.sleep(60)"], "timeout": 1}
    assert "timed out" in deliver(desk.world, parcel, Target("hook", "command", options, attempts=1)).why


def test_bad_news_says_why_and_what_stands(desk: Desk) -> None:
    said = bad_news("rome", "facts.csv:3: error", "one")
    assert "facts.csv:3: error" in said.text
    assert "stands: one" in said.text
    assert bad_news("rome", "another", "one").key != said.key

"""Deliveries: once, in bounded attempts, without a secret in any record."""

import json
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from reports.edition.delivery.deliver import MOST_KEPT, Outcome, deliver, settle
from reports.edition.delivery.ledger import BEGUN, DONE, FAILED, LEDGER, UNSURE
from reports.edition.delivery.parcel import Parcel, good_news
from reports.edition.order import Order
from reports.edition.settings import Target
from tests.edition.desk import Desk
from tests.edition.dying import die_at_line
from tests.edition.post import SECRET, Post, certificate, mail, post_office, serving

PUBLISH = "reports.edition.shelf.publish"
MODULES = (
    "reports.edition.delivery.deliver",
    "reports.edition.delivery.mail",
    "reports.edition.delivery.ledger",
    "reports.edition.delivery.handing",
)


def ledger(desk: Desk) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (desk.world.dist / "rome" / LEDGER).read_text("utf-8").splitlines()]


def states(desk: Desk) -> list[str]:
    return [entry["state"] for entry in ledger(desk)]


def command(*code: str, **options: Any) -> Target:
    attempts = options.pop("attempts", 1)
    return Target("hook", "command", {"run": [sys.executable, "-c", "; ".join(code)], **options}, attempts)


def test_what_was_delivered_is_not_delivered_again_unless_asked(desk: Desk, parcel: Parcel, post: Post) -> None:
    assert deliver(desk.world, parcel, mail(post)).done
    assert deliver(desk.world, parcel, mail(post)).again
    assert len(post.letters) == 1
    assert not deliver(desk.world, parcel, mail(post), again=True).again
    assert len({letter["Message-ID"] for letter in post.letters}) == 2


def test_a_figure_that_was_changed_back_is_delivered_anew_with_what_changed(
    desk: Desk, parcel: Parcel, post: Post
) -> None:
    desk.content = "two"
    other = good_news("rome", desk.build(desk.world, Order("rome")).folder)
    for each in (parcel, other, parcel):
        assert not deliver(desk.world, each, mail(post)).again
    assert len({letter["Message-ID"] for letter in post.letters}) == 3
    assert "from two to one" in str(post.letters[-1].get_body())


def test_a_refusal_is_tried_again_after_growing_pauses(desk: Desk, parcel: Parcel, post: Post) -> None:
    post.answers = ["451 later"] * 2
    assert deliver(desk.world, parcel, mail(post)).done
    assert desk.slept == [5.0, 10.0]
    assert states(desk) == [BEGUN, FAILED, BEGUN, FAILED, BEGUN, DONE]


def test_attempts_are_bounded_and_a_later_run_may_try_anew(desk: Desk, parcel: Parcel, post: Post) -> None:
    post.answers = ["451 later"] * 3
    assert deliver(desk.world, parcel, mail(post)) == Outcome("desk", False, why="451 later")
    assert deliver(desk.world, parcel, mail(post)).done


def test_a_refusal_for_good_is_tried_once(desk: Desk, parcel: Parcel, post: Post) -> None:
    post.answers = ["554 never"]
    assert deliver(desk.world, parcel, mail(post)).why == "554 never"
    assert (states(desk), desk.slept) == ([BEGUN, FAILED], [])


def test_pauses_have_an_end(desk: Desk, parcel: Parcel) -> None:
    target = command("import sys", "sys.exit(1)", attempts=7)
    assert not deliver(desk.world, parcel, target).done
    assert desk.slept == [5.0, 10.0, 20.0, 40.0, 60.0, 60.0]


def test_one_address_that_is_refused_makes_a_delivery_somebody_has_to_look_at(
    desk: Desk, parcel: Parcel, post: Post
) -> None:
    post.unknown = ("b@mfa.example",)
    outcome = deliver(desk.world, parcel, mail(post, to=["a@mfa.example", "b@mfa.example"]))
    assert outcome.done
    assert outcome.failed
    assert "b@mfa.example: 550" in outcome.why


def test_the_password_stands_in_no_record_and_no_message_however_it_is_quoted(
    desk: Desk, parcel: Parcel, tmp_path: Path
) -> None:
    desk.environment["MAIL_PASSWORD"] = SECRET
    quoting = f"451 {SECRET} Y29ycmVjdCBob3JzZQ== AGRlc2sAY29ycmVjdCBob3JzZQ=="
    with post_office(Post([quoting] * 3), starttls=serving(certificate(tmp_path))) as kept:
        said = {"security": "starttls", "ca_file": "localhost.pem", "user": "desk", "password_env": "MAIL_PASSWORD"}
        outcome = deliver(desk.world, parcel, mail(kept, **said))
    assert set(kept.logins) == {("desk", SECRET)}
    assert outcome.why == "451 *** *** ***"
    for path in (path for path in desk.world.dist.rglob("*") if path.is_file()):
        assert SECRET.encode() not in path.read_bytes()


def test_a_letter_without_an_answer_is_not_repeated_and_the_desk_is_told_what_to_do(
    desk: Desk, parcel: Parcel, post: Post
) -> None:
    post.breaks = True
    first, second = deliver(desk.world, parcel, mail(post)), deliver(desk.world, parcel, mail(post))
    assert (first.unsure, second.unsure, first.done, len(post.letters)) == (True, True, False, 1)
    assert "reports deliver rome one --to desk --again" in second.why
    assert "2025-01-21T06:30:00+00:00" in second.why
    assert states(desk) == [BEGUN, UNSURE]
    post.breaks = False
    assert deliver(desk.world, parcel, mail(post), again=True).done
    assert len({letter["Message-ID"] for letter in post.letters}) == 1
    assert deliver(desk.world, parcel, mail(post)).again


def test_what_is_known_to_have_arrived_can_be_said_so(desk: Desk, parcel: Parcel, post: Post) -> None:
    post.breaks = True
    deliver(desk.world, parcel, mail(post))
    assert settle(desk.world, parcel, mail(post)).done
    assert deliver(desk.world, parcel, mail(post)).again
    assert len(post.letters) == 1


@pytest.mark.slow
def test_a_process_killed_at_any_line_never_sends_a_letter_twice_and_never_forgets_one(
    desk: Desk, parcel: Parcel, post: Post
) -> None:
    """Before every line of ours in turn: afterwards it is sent, or was sent and is known, or the desk is asked."""
    number, killed, asked = 0, True, 0
    while killed:
        number += 1
        (desk.world.dist / "rome" / LEDGER).unlink(missing_ok=True)
        post.letters.clear()
        killed = die_at_line(number, MODULES, lambda: deliver(desk.world, parcel, mail(post)))
        time.sleep(0.01)  # the office is at work in a thread
        sent = len(post.letters)
        outcome = deliver(desk.world, parcel, mail(post))
        assert len(post.letters) == 1 or (outcome.unsure and not sent)
        assert outcome.unsure or outcome.done
        assert outcome.again is (sent == 1 and not outcome.unsure)
        if outcome.unsure:
            asked += 1
            assert deliver(desk.world, parcel, mail(post), again=True).done
        assert len({letter["Message-ID"] for letter in post.letters}) == 1
    assert number > 80
    assert 0 < asked < number / 4


def test_a_folder_that_was_cut_short_is_set_right_without_asking(desk: Desk, parcel: Parcel) -> None:
    shelf = Target("shelf", "folder", {"path": "out"})
    number, killed = 0, True
    while killed:
        number += 20
        (desk.world.dist / "rome" / LEDGER).unlink(missing_ok=True)
        killed = die_at_line(
            number, (*MODULES, "reports.edition.shelf.publish"), lambda: deliver(desk.world, parcel, shelf)
        )
        assert deliver(desk.world, parcel, shelf).done
        assert (desk.project / "out/rome/latest/memo.docx").read_bytes() == b"memo"
    assert number > 100


def test_a_folder_that_cannot_be_written_is_an_outcome_not_a_crash(desk: Desk, parcel: Parcel) -> None:
    (desk.project / "out").write_text("a file")
    outcome = deliver(desk.world, parcel, Target("shelf", "folder", {"path": "out"}, attempts=1))
    assert not outcome.done
    assert "out" in outcome.why


def test_a_command_gets_the_path_and_the_summary_and_what_it_prints_is_kept(desk: Desk, parcel: Parcel) -> None:
    target = command("import sys", "open('seen', 'w').write(sys.argv[1] + '|' + sys.stdin.read())", "print('taken')")
    assert deliver(desk.world, parcel, target) == Outcome("hook", True)
    assert (desk.project / "seen").read_text("utf-8") == f"{parcel.folder}|Edition one."
    assert [(entry["state"], entry.get("said")) for entry in ledger(desk)] == [(BEGUN, None), (DONE, "taken")]


def test_a_command_that_fails_says_how_and_the_end_of_what_it_printed(desk: Desk, parcel: Parcel) -> None:
    why = deliver(desk.world, parcel, command("print('.' * 9999)", "raise SystemExit('no room')")).why
    assert why.startswith("exit 1: ....")
    assert why.endswith("no room")
    assert len(why) < MOST_KEPT + 20


def test_a_command_that_is_not_there_is_an_outcome(desk: Desk, parcel: Parcel) -> None:
    outcome = deliver(desk.world, parcel, Target("hook", "command", {"run": ["./hook"]}, attempts=1))
    assert "./hook" in outcome.why
    assert states(desk) == [BEGUN, FAILED]


def test_a_command_that_hangs_is_ended_with_all_it_started(desk: Desk, parcel: Parcel) -> None:
    child = "import time; open('child', 'w'); time.sleep(3); open('alive', 'w')"
    code = [
        "import subprocess, sys",
        "print('up', flush=True)",
        f"subprocess.run([sys.executable, '-c', {child!r}])",
    ]
    assert deliver(desk.world, parcel, command(*code, timeout=1)).why == "not done after 1 s: up"
    time.sleep(3)
    assert (desk.project / "child").exists()
    assert not (desk.project / "alive").exists()


def test_the_secret_of_a_command_reaches_it_by_its_environment_and_is_struck_out_of_what_it_prints(
    desk: Desk, parcel: Parcel
) -> None:
    target = command("import os, sys", "print(os.environ['TOKEN'], sys.argv)", password_env="TOKEN")
    assert "TOKEN is not set" in deliver(desk.world, parcel, target).why
    desk.environment["TOKEN"] = SECRET
    assert deliver(desk.world, parcel, target).done
    assert ledger(desk)[-1]["said"].startswith("*** [")


def test_a_record_that_cannot_be_written_keeps_the_letter_at_home(desk: Desk, parcel: Parcel, post: Post) -> None:
    (desk.world.dist / "rome" / LEDGER).mkdir()
    assert "directory" in deliver(desk.world, parcel, mail(post)).why
    assert post.letters == []

"""`reports show`, for a person and for a machine."""

import json
from pathlib import Path

from tests.commands.terminal import run


def test_show_prints_value_source_and_places(project: Path) -> None:
    result = run("show", "trade.turnover", "--project", str(project))
    assert result.exit_code == 0
    assert "more than 3\u00a0billion US\u00a0dollars" in result.stdout
    assert "printed in" in result.stdout


def test_show_as_json_is_data(project: Path) -> None:
    record = json.loads(run("show", "trade.turnover", "--json", "--project", str(project)).stdout)
    assert record["fact"] == "trade.turnover"
    assert record["printed"]


def test_an_unknown_fact_is_exit_1(project: Path) -> None:
    assert run("show", "no.such", "--project", str(project)).exit_code == 1

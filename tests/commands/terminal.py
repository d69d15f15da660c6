"""The command in a test: argv in, what it printed and its exit code out."""

from click.testing import CliRunner, Result

from reports.cli import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)

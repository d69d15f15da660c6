"""What pyproject.toml cannot say: the houses stand at the top of the checkout, where a desk finds them, and a wheel
carries them inside the package, as reports/shipped."""

from pathlib import Path
from shutil import copytree, ignore_patterns

from setuptools import setup
from setuptools.command.build_py import build_py


class WithHouses(build_py):
    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            houses = Path(self.build_lib) / "reports" / "shipped"
            copytree("templates", houses, ignore=ignore_patterns("preview", ".*", "~*"), dirs_exist_ok=True)


setup(cmdclass={"build_py": WithHouses})

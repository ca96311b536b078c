"""Compiles the translation catalogues whenever the package is built or installed."""

from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogues(root: Path) -> None:
    """Write a .mo beside every .po below `root`; leaves files alone that would not change."""
    for source in root.glob("coach/language/locales/*/LC_MESSAGES/*.po"):
        compiled = BytesIO()
        with source.open("rb") as file:
            write_mo(compiled, read_po(file))
        target = source.with_suffix(".mo")
        if not target.exists() or target.read_bytes() != compiled.getvalue():
            target.write_bytes(compiled.getvalue())


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]
    """Called by hatchling before it packs a wheel, editable ones included."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile the catalogues of the tree that is being packed."""
        compile_catalogues(Path(self.root))

"""Compile the translation catalogues that changed: `python -m scripts.catalogues`."""

from pathlib import Path

from hatch_build import compile_catalogues

if __name__ == "__main__":
    compile_catalogues(Path(__file__).parents[1])

"""The page that Streamlit runs. Kept a plain script without logic, so that AppTest can open it."""

from coach.ui.shell import run

run()

"""What the make targets run. Nothing here is part of the installed package."""

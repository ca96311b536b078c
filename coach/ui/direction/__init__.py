"""The parts of the page about direction and stage."""

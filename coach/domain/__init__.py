"""What things are: frozen models and what is always true of them. No clock, no store, no screen."""

"""One module per page. `render(coach)` draws, calls one service, and draws."""

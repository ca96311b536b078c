"""What we advise. Pure functions: facts, content and a date go in, advice with its reason comes out."""

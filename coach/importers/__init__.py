"""One package per source of people: it recognises a file and reads it. Nothing here ever writes.

`sources.read` opens a file, `plan.plan` tells what importing it would do, and `plan.merged` gives one known
person with what the file adds.
"""

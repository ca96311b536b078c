"""How a direction, a role or an organisation stands in the address of a page."""

from coach.domain.stage import Subject, SubjectKind


def address_of(subject: Subject) -> str:
    """Return a subject as one word: "target:…", "direction:…" or "role:…:…"."""
    if subject.kind is SubjectKind.ORGANISATION:
        return f"target:{subject.target_id}"
    if subject.kind is SubjectKind.ROLE:
        return f"role:{subject.direction_id}:{subject.role}"
    return f"direction:{subject.direction_id}"


def subject_at(address: str) -> Subject | None:
    """Return the subject that an address names, or None when it names nothing."""
    kind, _, rest = address.partition(":")
    if not rest:
        return None
    if kind == "target":
        return Subject.of_target(rest)
    if kind == "direction":
        return Subject.of_direction(rest)
    direction_id, _, role = rest.partition(":")
    return Subject.of_role(direction_id, role) if kind == "role" and direction_id and role else None

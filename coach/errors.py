"""What stops the work. Each error carries a message key and its values; a face turns it into one sentence.

CoachError
├── InputError              the user's input could not be used (exit status 1)
│   ├── FileError           a file is not what it should be
│   ├── UnknownPerson, UnknownTarget, UnknownConversation, AmbiguousName
│   └── ConversationError   a moment, a length or a goal that cannot be
└── FolderError             the data folder cannot be used

What a single row of a file got wrong is not an error but a value: `coach.domain.imports.RejectedRow`.
"""

from typing import ClassVar


def mark(key: str) -> str:
    """Name a message key outside a call that translates it, so that the catalogue check sees it."""
    return key


class CoachError(Exception):
    """Something that the user is told in one sentence. `detail` is for the log only."""

    message_key: ClassVar[str] = mark("error.unexpected")

    def __init__(self, *, detail: str = "", **values: object) -> None:
        """Keep the values that the sentence needs, by name."""
        super().__init__(detail or self.message_key)
        self.values = values
        self.detail = detail


class InputError(CoachError):
    """The input could not be used."""


class FileError(InputError):
    """A file could not be used."""


class FileNotReadable(FileError):
    message_key = mark("error.file_not_readable")


class UnknownFormat(FileError):
    message_key = mark("error.unknown_format")


class EmptyFile(FileError):
    message_key = mark("error.empty_file")


class EmptyArchive(FileError):
    message_key = mark("error.empty_archive")


class NoConnectionsInArchive(FileError):
    message_key = mark("error.no_connections_in_archive")


class BrokenArchive(FileError):
    message_key = mark("error.broken_archive")


class FileTooLarge(FileError):
    message_key = mark("error.file_too_large")


class ColumnsNotFound(FileError):
    """A table without the columns that are needed. `columns` names those that were there."""

    message_key = mark("error.columns_not_found")


class UnreadableEncoding(FileError):
    message_key = mark("error.unreadable_encoding")


class NothingUsable(FileError):
    message_key = mark("error.nothing_usable")


class FileNotWritable(FileError):
    message_key = mark("error.file_not_writable")


class UnknownPerson(InputError):
    message_key = mark("error.unknown_person")


class AmbiguousName(InputError):
    message_key = mark("error.ambiguous_name")


class TieWithOneself(InputError):
    message_key = mark("error.tie_with_oneself")


class MergeWithOneself(InputError):
    message_key = mark("error.merge_with_oneself")


class MergedAgain(InputError):
    """Who stayed when two records became one, went into a third since. That has to be taken back first."""

    message_key = mark("error.merged_again")


class UnknownTarget(InputError):
    message_key = mark("error.unknown_target")


class UnknownConversation(InputError):
    message_key = mark("error.unknown_conversation")


class TargetExists(InputError):
    message_key = mark("error.target_exists")


class BothOnTheList(InputError):
    """Two organisations on the list cannot become one: which of the two places would it have?"""

    message_key = mark("error.both_on_the_list")


class EmptyName(InputError):
    message_key = mark("error.empty_name")


class OutOfRange(InputError):
    message_key = mark("error.out_of_range")


class MinutesOutOfRange(InputError):
    message_key = mark("error.minutes_out_of_range")


class UnreadableMoment(InputError):
    message_key = mark("error.unreadable_moment")


class MomentInThePast(InputError):
    message_key = mark("error.moment_in_the_past")


class SkippedHour(InputError):
    message_key = mark("error.skipped_hour")


class UnknownTimeZone(InputError):
    message_key = mark("error.unknown_time_zone")


class DateInTheFuture(InputError):
    message_key = mark("error.date_in_the_future")


class UnsafeLink(InputError):
    message_key = mark("error.unsafe_link")


class TooManyGoals(InputError):
    message_key = mark("error.too_many_goals")


class NotEmpty(InputError):
    message_key = mark("error.not_empty")


class FolderError(CoachError):
    message_key = mark("error.folder")


class DatabaseError(CoachError):
    message_key = mark("error.database")

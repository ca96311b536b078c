"""What stops the work. Each error carries a message key and its values; a face turns it into one sentence.

CoachError              exit status 1
├── InputError          the user's input could not be used: nobody of that name, a moment that is past
│   └── FileError       a file is not what it should be
├── MailError           the user's own mail account: not reached, not trusted, refused
├── FolderError         the data folder cannot be used
└── DatabaseError       the database cannot be used

What a single row of a file got wrong is not an error but a value: `coach.domain.imports.RejectedRow`.
"""

from typing import ClassVar


def mark(key: str) -> str:
    """Name a message key outside a call that translates it, so that the catalogue check sees it."""
    return key


class Key(str):
    """A message key among the values of an error: it is told in the language of the sentence."""

    __slots__ = ()
    is_message_key: ClassVar[bool] = True


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


class InputNotReadable(InputError):
    """What was piped in is no text, or cannot be read at all."""

    message_key = mark("error.input_not_readable")


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


class FileTooFull(FileTooLarge):
    """A file of few megabytes with more rows, columns, cards or parts than could be of one person."""

    message_key = mark("error.file_too_full")


class ColumnsNotFound(FileError):
    """A table without the columns that are needed. `columns` names those that were there."""

    message_key = mark("error.columns_not_found")


class UnreadableEncoding(FileError):
    message_key = mark("error.unreadable_encoding")


class NothingUsable(FileError):
    message_key = mark("error.nothing_usable")


class NobodyKnown(FileError):
    """Messages tell when the user spoke to whom, but not who that is: only of people known already."""

    message_key = mark("error.nobody_known")


class NoOrganisations(FileError):
    message_key = mark("error.no_organisations")


class NoBackup(FileError):
    """Not a file that an export made."""

    message_key = mark("error.no_backup")


class NewerBackup(FileError):
    message_key = mark("error.newer_backup")


class DamagedBackup(FileError):
    message_key = mark("error.damaged_backup")


class FileNotWritable(FileError):
    message_key = mark("error.file_not_writable")


class UnknownPerson(InputError):
    message_key = mark("error.unknown_person")


class AmbiguousName(InputError):
    """Several people may be meant. `people` names some of them, each with their organisation."""

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


class UnknownRole(InputError):
    message_key = mark("error.unknown_role")


class EndsBeforeItBegins(InputError):
    """A job that was over before it began."""

    message_key = mark("error.ends_before_it_begins")


class UnknownConversation(InputError):
    message_key = mark("error.unknown_conversation")


class UnknownDirection(InputError):
    message_key = mark("error.unknown_direction")


class UnknownSubject(InputError):
    """Nothing of this name has a stage: no organisation on the list, no direction, no role."""

    message_key = mark("error.unknown_subject")


class AnswersNotUsable(InputError):
    """The stage check asks for ten numbers."""

    message_key = mark("error.answers_not_usable")


class ReasonNeeded(InputError):
    """The user may always go another way than the coach advises, with one line of reason."""

    message_key = mark("error.reason_needed")


class UnknownListForm(InputError):
    message_key = mark("error.unknown_list_form")


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


class UnreadableDay(UnreadableMoment):
    """Not a date, or one so far away that no calendar counts with it."""

    message_key = mark("error.unreadable_day")


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


class MissingNote(InputError):
    """A kind of message needs a text of the user's own. `note` names the field, `label` asks for it."""

    message_key = mark("error.missing_note")


class TooManyMoments(InputError):
    message_key = mark("error.too_many_moments")


class NoReader(InputError):
    """This kind of message goes to one person, and nobody was named."""

    message_key = mark("error.no_reader")


class TemplateProblem(InputError):
    """A template of the user's own cannot be used.

    `where` tells whether in the subject or the body, `line` counts from 1, `reason` tells why, `found` what
    stood there.
    """

    message_key = mark("error.template_problem")


class TooManyGoals(InputError):
    message_key = mark("error.too_many_goals")


class RecordingNotReadable(InputError):
    """A rehearsal that is no recording of speech, or one that is far too long."""

    message_key = mark("error.recording_not_readable")


class NotEmpty(InputError):
    message_key = mark("error.not_empty")


class NoRoomToRestore(InputError):
    """All data only comes back where there is none."""

    message_key = mark("error.no_room_to_restore")


class YesNeededForAll(InputError):
    """Erasing is final, so it is said twice."""

    message_key = mark("error.yes_needed_for_all")


class YesNeededForPerson(InputError):
    """As `YesNeededForAll`, about one person."""

    message_key = mark("error.yes_needed_for_person")


class NotAnAddress(InputError):
    message_key = mark("error.not_an_address")


class NoAddressOf(InputError):
    """A message cannot go out to somebody without a mail address."""

    message_key = mark("error.no_address_of")


class NoMailServer(InputError):
    """A mail account that names no server at all, or none for this act."""

    message_key = mark("error.no_mail_server")


class UnprotectedConnection(InputError):
    """A password would travel in plain words."""

    message_key = mark("error.unprotected_connection")


class PasswordNeeded(InputError):
    """No password of the mail account is kept here, and none was given."""

    message_key = mark("error.password_needed")


class MailError(CoachError):
    """The user's own mail account did not do what was asked. `host` names its server."""


class MailNotReached(MailError):
    message_key = mark("error.mail_not_reached")


class MailNotTrusted(MailError):
    """Nobody vouches for the server, or it will not speak safely."""

    message_key = mark("error.mail_not_trusted")


class PasswordRefused(MailError):
    message_key = mark("error.password_refused")


class MessageRefused(MailError):
    message_key = mark("error.message_refused")


class NoDraftsFolder(MailError):
    message_key = mark("error.no_drafts_folder")


class SendingUncertain(MailError):
    """The connection went away while a message was being handed over."""

    message_key = mark("error.sending_uncertain")


class OutputNotWritten(CoachError):
    """What a command has to say cannot go where it should."""

    message_key = mark("error.output_not_written")


class FolderError(CoachError):
    message_key = mark("error.folder")


class DatabaseError(CoachError):
    message_key = mark("error.database")

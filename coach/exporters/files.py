"""Writing a file whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from coach.errors import FileNotWritable


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the file under a temporary name, then move into place: no file is ever half written.

    Raises FileNotWritable when the folder is missing, full or locked, or when the name belongs to a folder, a
    pipe or a device: moving into place would do away with those, and `/dev/null` is everybody's.
    """
    temporary: Path | None = None
    try:
        if is_in_the_way(path):
            raise FileNotWritable(file=str(path), detail="no regular file")
        with NamedTemporaryFile(dir=path.parent, prefix=".kopje-", suffix=".part", delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        raise FileNotWritable(file=str(path), detail=str(error)) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def is_in_the_way(path: Path) -> bool:
    """Whether something stands at this place that is no file, and so cannot make room for one."""
    return path.exists() and not path.is_file()

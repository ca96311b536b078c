"""Writing a file whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from coach.errors import FileNotWritable


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the file under a temporary name, then move into place: no file is ever half written.

    Raises FileNotWritable when the folder is missing, full or locked, or when the name belongs to a folder.
    """
    temporary: Path | None = None
    try:
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

"""Where things lie (`contract.md`, Environment).

`MOT_HOME` set: everything below it. Else the folders that `platformdirs` names.
"""

import os
from pathlib import Path

from mot_tui.frozen import frozen


@frozen
class Places:
    """The files and folders of one user (or of one `MOT_HOME`)."""

    data: Path
    config: Path

    @property
    def database(self) -> Path:
        """The one data file."""
        return self.data / "mot.db"

    @property
    def backups(self) -> Path:
        """Folder of the automatic backups."""
        return self.data / "backups"

    @property
    def identity(self) -> Path:
        """What this device calls itself; outside the database, so that a copy is noticed."""
        return self.config / "identity.json"

    @property
    def settings(self) -> Path:
        """The user's settings."""
        return self.config / "settings.toml"

    @property
    def letters(self) -> Path:
        """The user's own templates of letters."""
        return letters_beside(self.settings)


def letters_beside(settings: Path) -> Path:
    """The folder of templates that belongs to a file of settings."""
    return settings.parent / "letters"


def places() -> Places:
    """The places of this process."""
    if home := os.environ.get("MOT_HOME"):
        base = Path(home).expanduser().absolute()
        return Places(data=base, config=base / "config")
    # Imported here: with MOT_HOME set nobody pays for it.
    from platformdirs import user_config_path, user_data_path

    return Places(data=user_data_path("mot", False), config=user_config_path("mot", False))


def styles_dir() -> Path:
    """The folder of the style sheets: in the wheel inside the package, else beside it."""
    package = Path(__file__).parent
    inside = package / "styles"
    return inside if inside.is_dir() else package.parent / "styles"

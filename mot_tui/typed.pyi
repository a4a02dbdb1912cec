from typing import Any as Any
from typing import TypeVar as TypeVar
from typing import dataclass_transform as dataclass_transform

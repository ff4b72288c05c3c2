"""What the programs of both clients have in common: where KooDrive is, and what a refusal is."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

# Values of enumerations. These may grow, so the client takes any text or number, and its documentation lists the known.
AREA_FILES = "0"
FOLDER = "10"
PERSONAL = 1
REJECT_TAKEN_NAME = 3
IN_PARTS = 1
# A type of file that no document lists.
UNKNOWN_TYPE = "99"

# Errors of the service and of the gateway. The description's `x-koodrive-errors` lists those of the service.
RESOURCE_NOT_FOUND = "13000309"
NO_SUCH_API = "APIGW.0101"

MIB = 1 << 20
FIRST_PART = 6 * MIB


class RefusedError(Exception):
    """KooDrive, or the gateway in front of it, refused a call."""

    def __init__(self, code: str, reason: str) -> None:
        """Keep the code as text: the service's are numbers, the gateway's are not."""
        super().__init__(f"{code}: {reason}")
        self.code = code
        self.reason = reason


def refused(call: Callable[[], object], code: str) -> None:
    """Check that a call is refused with a code, and says why."""
    try:
        call()
    except RefusedError as error:
        require(error.code == code, f"another code than {code}: {error}")
        require(error.reason != "", f"{code} without a message")
    else:
        raise AssertionError(f"not refused with {code}")


def text(value: object) -> str:
    """Return a value that is text in some answers and a number in others."""
    require(isinstance(value, str | int), f"neither text nor a number: {value!r}")
    return str(value)


def require(condition: bool, message: str) -> None:  # noqa: FBT001
    """Stop the step unless the condition holds."""
    if not condition:
        raise AssertionError(message)


@dataclass(frozen=True, repr=False)
class Setting:
    """Where KooDrive is, and who calls it."""

    url: str
    authorization_code: str
    app_id: str
    app_secret: str
    user_id: str
    container_id: str

    @classmethod
    def from_environment(cls) -> Self:
        """Read all settings from `KOODRIVE_…`."""
        return cls(**{name: os.environ[f"KOODRIVE_{name.upper()}"] for name in cls.__dataclass_fields__})

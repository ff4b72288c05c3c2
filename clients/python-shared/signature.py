"""The signature of an application, as the scheme `appSignature` of the description has it.

It stands in the place of an access token, and lasts for one request.
"""

import hashlib
import hmac
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import parse_qsl, quote, unquote, urlsplit

DEFAULT_PORTS = {"http": ":80", "https": ":443"}


@dataclass(frozen=True)
class Application:
    """An application, and the user on whose behalf it acts."""

    app_id: str
    secret: str = field(repr=False)
    user_id: str

    def headers(self, method: str, url: str, body: bytes = b"") -> dict[str, str]:
        """Return the headers that a request needs besides its own: `body` is what it sends, to the byte."""
        parts = urlsplit(url)
        signed = {
            # As the request sends it: with the port, unless that is the scheme's own.
            "host": parts.netloc.removesuffix(DEFAULT_PORTS[parts.scheme]),
            "x-date": datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ"),
            "x-user-id": self.user_id,
        }
        names = ";".join(signed)
        path = "/".join(_encode(unquote(segment)) for segment in parts.path.split("/"))
        query = sorted(parse_qsl(parts.query, keep_blank_values=True))
        canonical = "\n".join(
            [
                method.upper(),
                path.removesuffix("/") + "/",
                "&".join(f"{_encode(name)}={_encode(value)}" for name, value in query),
                # Each of these lines ends in a line feed, so that an empty line follows the last.
                *(f"{name}:{value}" for name, value in signed.items()),
                "",
                names,
                hashlib.sha256(body).hexdigest(),
            ]
        )
        to_sign = f"HMAC-SHA256\n{hashlib.sha256(canonical.encode()).hexdigest()}"
        signature = hmac.new(self.secret.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
        return {
            "X-Date": signed["x-date"],
            "X-User-Id": self.user_id,
            "Authorization": f"HMAC-SHA256 AppId={self.app_id},SignedHeaders={names},Signature={signature}",
        }


def _encode(text: str) -> str:
    """Encode all but letters, digits, and `-_.~`."""
    return quote(text, safe="")

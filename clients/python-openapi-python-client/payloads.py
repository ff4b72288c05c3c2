"""Decodes the payloads of a file with the generated models: `payloads.py FILE`."""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from koodrive_client import models


def decode(schema: str, value: dict[str, Any]) -> None:
    """Decode a response as the client does, and check that it arrived."""
    model = getattr(models, schema).from_dict(value)
    # A model keeps the members that it does not know, so it has to give back all that it got, save what is no value.
    if model.to_dict() != without_nulls(value):
        message = f"comes back as {model.to_dict()}"
        raise ValueError(message)


def without_nulls(value: Any) -> Any:  # noqa: ANN401 - any value of JSON
    """Leave out all members that are null."""
    if isinstance(value, dict):
        return {name: without_nulls(member) for name, member in value.items() if member is not None}
    return [without_nulls(item) for item in value] if isinstance(value, list) else value


def main() -> int:
    """Decode all payloads, and report those that failed."""
    payloads = json.loads(Path(sys.argv[1]).read_text())["payloads"]
    total, good = Counter(payload["kind"] for payload in payloads), Counter[str]()
    for payload in payloads:
        try:
            decode(payload["schema"], payload["value"])
            good[payload["kind"]] += 1
        except Exception as error:  # noqa: BLE001 - whatever a model raises is what the report is about
            print(f"FAILED {payload['name']}: {error!r}")
    counts = [("published", "published"), ("placeholder", "placeholders"), ("odd", "odd")]
    print("payloads: " + ", ".join(f"{good[kind]} of {total[kind]} {plural}" for kind, plural in counts))
    return int(any(good[kind] < total[kind] for kind in ("published", "odd")))


if __name__ == "__main__":
    sys.exit(main())

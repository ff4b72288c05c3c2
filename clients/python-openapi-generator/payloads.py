"""Decodes the payloads of a file with the generated models: `payloads.py FILE`."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from koodrive_client import ApiClient
from pydantic import BaseModel


def decode(client: ApiClient, schema: str, value: dict[str, Any]) -> None:
    """Decode a response as the client does, and check that it arrived."""
    model = client.deserialize(json.dumps(value), schema, "application/json")
    if lost := list(missing(value, model, schema)):
        raise ValueError(f"did not arrive: {', '.join(lost)}")


def missing(value: Any, model: Any, path: str) -> Iterator[str]:  # noqa: ANN401 - any value of JSON
    """Find the values that the model should have and has not. Members that it does not know, it drops."""
    if isinstance(model, BaseModel):
        names = {field.alias or name: name for name, field in type(model).model_fields.items()}
        known = value.keys() & names.keys()
        if value and not known:
            yield path
        for member in known:
            yield from missing(value[member], getattr(model, names[member]), f"{path}.{member}")
    elif isinstance(model, list) and len(model) == len(value):
        for index, item in enumerate(model):
            yield from missing(value[index], item, f"{path}[{index}]")
    elif isinstance(model, dict) and model.keys() == value.keys():
        for member in model:
            yield from missing(value[member], model[member], f"{path}.{member}")
    elif model != value:
        yield path


def main() -> int:
    """Decode all payloads, and report those that failed."""
    client = ApiClient()
    payloads = json.loads(Path(sys.argv[1]).read_text())["payloads"]
    total, good = Counter(payload["kind"] for payload in payloads), Counter[str]()
    for payload in payloads:
        try:
            decode(client, payload["schema"], payload["value"])
            good[payload["kind"]] += 1
        except Exception as error:  # noqa: BLE001 - whatever a model raises is what the report is about
            print(f"FAILED {payload['name']}:", *repr(error).split())
    counts = [("published", "published"), ("placeholder", "placeholders"), ("odd", "odd")]
    print("payloads: " + ", ".join(f"{good[kind]} of {total[kind]} {plural}" for kind, plural in counts))
    return int(any(good[kind] < total[kind] for kind in ("published", "odd")))


if __name__ == "__main__":
    sys.exit(main())

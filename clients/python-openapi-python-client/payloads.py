"""Decodes the payloads of a file with the generated models: `payloads.py FILE`."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import attrs
from koodrive_client import models
from koodrive_client.types import Unset


def decode(schema: str, value: dict[str, Any]) -> None:
    """Decode a response as the client does, and check that it arrived."""
    model = getattr(models, schema).from_dict(value)
    # A model keeps the members that it does not know, so it has to give back all that it got, save what is no value.
    if model.to_dict() != without_nulls(value):
        raise ValueError(f"comes back as {model.to_dict()}")
    if value and len(model.additional_keys) == len(value):
        raise ValueError("no member is known")
    # It takes whatever it gets, too: a client can rely on the declared types only if the values have them.
    if wrong := list(mistyped(model, type(model), schema)):
        raise TypeError(f"of other types than declared: {', '.join(wrong)}")


def without_nulls(value: Any) -> Any:  # noqa: ANN401 - any value of JSON
    """Leave out all members that are null."""
    if isinstance(value, dict):
        return {name: without_nulls(member) for name, member in value.items() if member is not None}
    return [without_nulls(item) for item in value] if isinstance(value, list) else value


def mistyped(value: Any, declared: Any, path: str) -> Iterator[str]:  # noqa: ANN401 - any value, any type
    """Find the values in a model that are not of the types that it declares."""
    options = get_args(declared) if isinstance(declared, UnionType) else (declared,)
    (wanted,) = [option for option in options if option is not Unset]
    kind = get_origin(wanted) or wanted
    if isinstance(value, Unset) or kind is Any:
        return
    if type(value) is not kind and (type(value), kind) != (int, float):
        yield path
    elif kind is list:
        for index, item in enumerate(value):
            yield from mistyped(item, get_args(wanted)[0], f"{path}[{index}]")
    elif kind is dict:
        for name, member in value.items():
            yield from mistyped(member, get_args(wanted)[1], f"{path}.{name}")
    elif attrs.has(kind):
        for name, hint in get_type_hints(kind, localns=vars(models)).items():
            yield from mistyped(getattr(value, name), hint, f"{path}.{name}")


def main() -> int:
    """Decode all payloads, and report those that failed."""
    payloads = json.loads(Path(sys.argv[1]).read_text())["payloads"]
    total, good = Counter(payload["kind"] for payload in payloads), Counter[str]()
    for payload in payloads:
        try:
            decode(payload["schema"], payload["value"])
            good[payload["kind"]] += 1
        except Exception as error:  # noqa: BLE001 - whatever a model raises is what the report is about
            print(f"FAILED {payload['name']}:", *repr(error).split())
    counts = [("published", "published"), ("placeholder", "placeholders"), ("odd", "odd")]
    print("payloads: " + ", ".join(f"{good[kind]} of {total[kind]} {plural}" for kind, plural in counts))
    return int(any(good[kind] < total[kind] for kind in ("published", "odd")))


if __name__ == "__main__":
    sys.exit(main())

"""Holds the bundle as a reader of YAML 1.1 understands it against the bundle in JSON, value by value, types included.

Usage: python3 yaml11.py BUNDLE.yaml BUNDLE.json
"""

import json
import sys

import yaml


def differences(found, wanted, at=""):
    """Yields a line for each value, member or item that is not the same."""
    if type(found) is not type(wanted):
        yield f"{at or '/'}: {found!r} ({type(found).__name__}) instead of {wanted!r} ({type(wanted).__name__})"
    elif isinstance(wanted, dict):
        if list(found) != list(wanted):
            yield f"{at or '/'}: the members are {list(found)!r} instead of {list(wanted)!r}"
        for key in wanted.keys() & found.keys():
            yield from differences(found[key], wanted[key], f"{at}/{key}")
    elif isinstance(wanted, list):
        if len(found) != len(wanted):
            yield f"{at or '/'}: {len(found)} items instead of {len(wanted)}"
        for index, (one, other) in enumerate(zip(found, wanted)):
            yield from differences(one, other, f"{at}/{index}")
    elif found != wanted:
        yield f"{at or '/'}: {found!r} instead of {wanted!r}"


def main(bundle, reference):
    # A reader that knew only YAML 1.2 would find nothing.
    assert yaml.safe_load("no") is False, "PyYAML reads YAML 1.1"
    with open(bundle, encoding="utf-8") as file:
        found = yaml.safe_load(file)
    with open(reference, encoding="utf-8") as file:
        wanted = json.load(file)
    lines = list(differences(found, wanted))
    for line in lines[:20]:
        print(line)
    if lines:
        sys.exit(f"{bundle}: {len(lines)} differences between YAML 1.1 and JSON")
    print(f"{bundle} is the same in YAML 1.1 and in JSON (PyYAML {yaml.__version__})")


if __name__ == "__main__":
    main(*sys.argv[1:])

#!/usr/bin/env python3
"""Writes the test vectors beside it, or compares them: python3 spec/vectors/make.py [--check]

The vectors are worked out from the documents' rules alone, apart from the Rust code that they test, with nothing but the
standard library of Python 3.9 or later. SHA-256 in plain Python takes its time: about twenty seconds. check.mjs beside it
comes to the same values from the description's text.
"""

import json
import pathlib
import sys

sys.dont_write_bytecode = True

import hash_context
import midstates
import proof_code
import signature

FOLDER = pathlib.Path(__file__).parent
FILES = {
    "signature": signature.document,
    "proof_code": proof_code.document,
    "midstates": midstates.document,
    "hash_context": hash_context.document,
}


def text(value, indent="\n"):
    """JSON with two blanks of indentation, and a list of numbers or texts in one line."""
    deeper = indent + "  "
    if isinstance(value, dict) and value:
        members = (f"{json.dumps(name, ensure_ascii=False)}: {text(member, deeper)}" for name, member in value.items())
        return "{" + deeper + ("," + deeper).join(members) + indent + "}"
    if isinstance(value, list) and any(isinstance(item, (dict, list)) for item in value):
        return "[" + deeper + ("," + deeper).join(text(item, deeper) for item in value) + indent + "]"
    return json.dumps(value, ensure_ascii=False)


def main(arguments):
    if arguments not in ([], ["--check"]):
        sys.exit(__doc__)
    stale = []
    for name, document in FILES.items():
        file = FOLDER / f"{name}.json"
        content = {"$schema": f"{name}.schema.json", **document()}
        names = [vector["name"] for vector in content["vectors"]]
        assert len(set(names)) == len(names), f"{file.name}: two vectors have one name"
        made = (text(content) + "\n").encode()
        if file.exists() and file.read_bytes() == made:
            continue
        stale.append(file.name)
        if not arguments:
            file.write_bytes(made)
    if stale:
        print("differs:" if arguments else "written:", ", ".join(stale))
    return 1 if stale and arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

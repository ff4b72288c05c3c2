#!/usr/bin/env python3
"""Writes proof_code.json: proof codes worked out apart from the Rust code, straight from the rule.

Run it in its folder after a change: python3 proof_code.py
Byte i of every file is (i * 2654435761 >> 24) mod 256, so that files of any length need not be stored.
"""

import hashlib
import json

ORIGINS = ["1", "IAADfsBFCO6WtAtuA9add2", "Bearer+10f884791e9ff", "用户", "", "x" * 500]
LENGTHS = [0, 1, 2, 7, 8, 9, 64, 1000, 1024, 65537, 22106481, 2**32, 2**32 + 5, 200 * 2**30]


def byte(i):
    return (i * 2654435761 >> 24) % 256


def vector(origin, length):
    seed = hashlib.sha256(origin.encode()).hexdigest()
    tail = bytearray(hashlib.sha256(seed.encode()).digest()[24:32])
    sign_bit = tail[0] >= 0x80
    tail[0] &= 0x7F
    if length == 0:
        return {"origin": origin, "length": 0, "signBit": sign_bit, "start": None, "end": None, "proofCode": None}
    start = int.from_bytes(tail, "big") % length
    end = min(start + 8, length)
    code = hashlib.sha256(bytes(byte(i) for i in range(start, end))).hexdigest()
    return {"origin": origin, "length": length, "signBit": sign_bit, "start": start, "end": end, "proofCode": code}


def clipped_length(origin):
    """A length at which fewer than eight bytes are left behind the start."""
    return next(n for n in range(100, 100000) if (v := vector(origin, n))["end"] - v["start"] < 8)


vectors = [vector(o, n) for o in ORIGINS for n in LENGTHS + [clipped_length(o)]]
assert {v["signBit"] for v in vectors} == {True, False}, "choose origins with and without the sign bit"

with open("proof_code.json", "w", encoding="utf-8", newline="\n") as out:
    out.write("[\n" + ",\n".join("  " + json.dumps(v, ensure_ascii=False) for v in vectors) + "\n]\n")

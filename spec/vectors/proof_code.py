"""Proof codes: the proof of a flash upload that the caller has the file."""

import hashlib

import content

ORIGINS = [
    ("a user id", "1505084218764547200"),
    ("a short user id", "1"),
    ("a token", "Bearer+10f884791e9ff"),
    ("an application's token", "Bearer IAADfsBFCO6WtAtuA9add2"),
    ("Chinese", "用户"),
    ("500 characters", "x" * 500),
]
LENGTHS = [0, 1, 2, 7, 8, 9, 64, 1000, 1024, 65537, 22106481, 2**32, 2**32 + 5, 200 * 2**30]

DESCRIPTION = (
    "The proof code of a file, proofCode of createFile. seed, start and end are what is found on the way: the proof code is the "
    "SHA-256 of the bytes from start to end, the last not included. origin is the value of X-User-Id with an app signature and "
    "of Authorization otherwise. An empty file has no proof code: start, end and proofCode are null. " + content.RULE
)


def tail(seed):
    """The last eight bytes of the digest of the seed's text, as a number."""
    return int.from_bytes(hashlib.sha256(seed.encode()).digest()[24:], "big")


def vector(origin, length):
    seed = hashlib.sha256(origin.encode()).hexdigest()
    start = end = code = None
    if length > 0:
        start = tail(seed) % 2**63 % length
        end = min(start + 8, length)
        code = hashlib.sha256(content.content(start, end)).hexdigest()
    return {"origin": origin, "length": length, "seed": seed, "start": start, "end": end, "proofCode": code}


def clipped(origin):
    """A length at which fewer than eight bytes are left behind the start."""
    return next(length for length in range(100, 100000) if vector(origin, length)["start"] > length - 8)


def document():
    vectors = [
        {"name": f"{name}, {length} bytes", **vector(origin, length)}
        for name, origin in ORIGINS
        for length in [*LENGTHS, clipped(origin)]
    ]
    assert {tail(vector["seed"]) >= 2**63 for vector in vectors} == {True, False}, "both kinds of top bit must occur"
    return {
        "description": DESCRIPTION,
        "source": [
            {"document": "proofCode.zh.2026-03-04.txt",
             "page": "https://support.huaweicloud.com/api-koodrive/koodrive_05_0036.html"},
        ],
        "vectors": vectors,
    }

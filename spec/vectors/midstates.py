"""Midstates of SHA-256: its state after each whole block of a message."""

import hashlib

import content
import sha256

LENGTHS = [0, 1, 55, 56, 63, 64, 65, 119, 120, 127, 128, 129, 191, 192, 193, 320]

DESCRIPTION = (
    "SHA-256 takes a message in blocks of 64 bytes. Its midstate after a number of whole blocks is the eight 32-bit words "
    "that it holds then, before any padding: H0 to H7 of FIPS 180-4, in this order, as unsigned numbers, which is the form of "
    "hashCtx. Each vector has the midstates at every multiple of 64 up to the length; from each of them and the bytes "
    "behind it follows the digest of the whole. " + content.RULE
)


def at(offsets):
    """The midstates of the content after the given numbers of bytes."""
    state, position, found = sha256.INITIAL, 0, {}
    for offset in sorted(set(offsets)):
        # In pieces, so that memory stays small.
        while position < offset:
            piece = content.content(position, min(offset, position + 2**20))
            for start in range(0, len(piece), sha256.BLOCK):
                state = sha256.compress(state, piece[start : start + sha256.BLOCK])
            position += len(piece)
        found[offset] = state
    return found


def vector(length):
    message = content.content(0, length)
    midstates = at(range(0, length + 1, sha256.BLOCK))
    whole = hashlib.sha256(message).hexdigest()
    for offset, words in midstates.items():
        assert sha256.digest(words, offset, message[offset:]) == whole, (length, offset)
    return {
        "name": "1 byte" if length == 1 else f"{length} bytes",
        "length": length,
        "midstates": [{"offset": offset, "hashCtx": words} for offset, words in midstates.items()],
        "sha256": whole,
    }


def document():
    return {
        "description": DESCRIPTION,
        "source": [
            {"document": "api-reference.zh.2024-10-25.txt", "section": "4.13.3", "tables": ["4-262"],
             "page": "https://support.huaweicloud.com/api-koodrive/createFile.html"},
            {"document": "FIPS 180-4", "section": "6.2",
             "page": "https://csrc.nist.gov/pubs/fips/180-4/upd1/final"},
        ],
        "vectors": [vector(length) for length in LENGTHS],
    }

"""The state of SHA-256 in the middle of a text, which `hashlib` keeps to itself.

KooDrive takes the parts of a file in any order and still checks one digest over all of it, because every part but the
first comes with the eight words that SHA-256 holds after the bytes before the part: `hashCtx` in the description.

This is SHA-256 as in FIPS 180-4, for whole blocks. It is written to be read, and hashes about a megabyte in a second.
"""

import hashlib
import struct
from itertools import count, islice
from math import isqrt

BLOCK = 64
MASK = 0xFFFFFFFF


def _cube_root(number: int) -> int:
    """Find the integer part of a cube root, in whole numbers: a float has too few digits."""
    low, high = 0, 1 << (number.bit_length() // 3 + 1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**3 <= number else (low, middle)
    return low


# The constants are the first 32 bits behind the point of the square and cube roots of the first primes.
_PRIMES = list(islice((n for n in count(2) if all(n % divisor for divisor in range(2, isqrt(n) + 1))), 64))
_START = tuple(isqrt(prime << 64) & MASK for prime in _PRIMES[:8])
_ROUNDS = tuple(_cube_root(prime << 96) & MASK for prime in _PRIMES)


def midstate(blocks: bytes) -> list[int]:
    """Return the eight words of the state after `blocks`, whose length is a multiple of 64 bytes."""
    state = _START
    for block in struct.iter_unpack(">16I", blocks):
        state = _compress(state, block)
    return list(state)


def _compress(state: tuple[int, ...], block: tuple[int, ...]) -> tuple[int, ...]:
    # A word that stands twice in a row rotates by a shift: `xx >> n` has the rotated word in its low half.
    schedule = list(block)
    for i in range(16, 64):
        x, y = schedule[i - 15], schedule[i - 2]
        xx, yy = x << 32 | x, y << 32 | y
        s0 = (xx >> 7 ^ xx >> 18 ^ x >> 3) & MASK
        s1 = (yy >> 17 ^ yy >> 19 ^ y >> 10) & MASK
        schedule.append(schedule[i - 16] + s0 + schedule[i - 7] + s1 & MASK)

    a, b, c, d, e, f, g, h = state
    for constant, word in zip(_ROUNDS, schedule, strict=True):
        aa, ee = a << 32 | a, e << 32 | e
        choice = g ^ e & (f ^ g)
        majority = a & b | c & (a | b)
        t1 = h + ((ee >> 6 ^ ee >> 11 ^ ee >> 25) & MASK) + choice + constant + word
        t2 = ((aa >> 2 ^ aa >> 13 ^ aa >> 22) & MASK) + majority
        a, b, c, d, e, f, g, h = t1 + t2 & MASK, a, b, c, d + t1 & MASK, e, f, g
    return tuple(old + new & MASK for old, new in zip(state, (a, b, c, d, e, f, g, h), strict=True))


def agrees_with_hashlib(data: bytes) -> bool:
    """Whether the state after `data` and its padding is the digest that `hashlib` computes."""
    zeros = -(len(data) + 9) % BLOCK
    padded = data + b"\x80" + bytes(zeros) + struct.pack(">Q", 8 * len(data))
    return struct.pack(">8I", *midstate(padded)) == hashlib.sha256(data).digest()

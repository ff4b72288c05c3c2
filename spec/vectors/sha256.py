"""SHA-256 as FIPS 180-4 describes it, for its state between two blocks, which hashlib does not show."""

from math import isqrt
from struct import unpack

BLOCK = 64
WORD = 0xFFFFFFFF


def cube_root(number):
    """The cube root, rounded down."""
    low, high = 0, number + 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**3 <= number else (low, middle)
    return low


PRIMES = [n for n in range(2, 312) if all(n % divisor for divisor in range(2, n))]

# The first 32 bits of the fractions of square and cube roots (4.2.2 and 5.3.3).
INITIAL = [isqrt(prime << 64) & WORD for prime in PRIMES[:8]]
CONSTANTS = [cube_root(prime << 96) & WORD for prime in PRIMES]


def compress(state, block):
    """The state after another block (6.2.2). A word is put beside itself to be rotated, so that a shift is enough."""
    w = list(unpack(">16I", block))
    for t in range(16, 64):
        x, y = w[t - 15], w[t - 2]
        xx, yy = x << 32 | x, y << 32 | y
        s0 = (xx >> 7 ^ xx >> 18 ^ x >> 3) & WORD
        s1 = (yy >> 17 ^ yy >> 19 ^ y >> 10) & WORD
        w.append((s1 + w[t - 7] + s0 + w[t - 16]) & WORD)
    a, b, c, d, e, f, g, h = state
    for k, word in zip(CONSTANTS, w):
        aa, ee = a << 32 | a, e << 32 | e
        t1 = h + ((ee >> 6 ^ ee >> 11 ^ ee >> 25) & WORD) + (e & f ^ ~e & g) + k + word
        t2 = ((aa >> 2 ^ aa >> 13 ^ aa >> 22) & WORD) + (a & b ^ a & c ^ b & c)
        a, b, c, d, e, f, g, h = (t1 + t2) & WORD, a, b, c, (d + t1) & WORD, e, f, g
    return [(old + new) & WORD for old, new in zip(state, (a, b, c, d, e, f, g, h))]


def digest(midstate, offset, rest):
    """The digest of a message that has the midstate at `offset` and goes on with `rest` (5.1.1)."""
    length = offset + len(rest)
    padded = rest + b"\x80" + bytes(-(length + 9) % BLOCK) + (length * 8).to_bytes(8, "big")
    state = midstate
    for start in range(0, len(padded), BLOCK):
        state = compress(state, padded[start : start + BLOCK])
    return "".join(f"{word:08x}" for word in state)

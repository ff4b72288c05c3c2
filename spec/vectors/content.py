"""What the files of the vectors contain: bytes by a rule, so that a file of any length need not be stored."""

RULE = (
    "All content is one sequence of bytes, cut to the length: byte i, counted from 0, is bits 24 to 31 of the product "
    "i × 2654435761, that is (i × 2654435761 ÷ 2^24, rounded down) modulo 256."
)


def content(start, end):
    """The bytes from `start` to `end`, without that at `end`."""
    return bytes(i * 2654435761 >> 24 & 0xFF for i in range(start, end))

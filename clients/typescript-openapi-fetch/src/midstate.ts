// SHA-256 as far as an upload in parts needs it: the state between two parts, which no library of the platform gives away.

const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter(
    (n) => n > 1 && Array.from({ length: n - 2 }, (_, d) => d + 2).every((d) => n % d !== 0),
);

/** The first 32 bits of the fraction of a number. */
const fraction = (n: number): number => Math.floor((n - Math.floor(n)) * 2 ** 32) >>> 0;

const INITIAL = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Uint32Array.from(PRIMES.slice(0, 64), (prime) => fraction(Math.cbrt(prime)));

const rotate = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** The eight words of the state after `bytes`, which must be whole blocks of 64 bytes. */
export function midstate(bytes: Uint8Array): number[] {
    if (bytes.length % 64 !== 0) {
        throw new Error(`${bytes.length} bytes are not whole blocks`);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const state = INITIAL.slice();
    const schedule = new Uint32Array(64);
    // An index into a typed array of fixed length; the compiler does not know the length.
    const at = (words: Uint32Array, index: number): number => words[index] as number;
    for (let block = 0; block < bytes.length; block += 64) {
        for (let i = 0; i < 16; i++) {
            schedule[i] = view.getUint32(block + 4 * i);
        }
        for (let i = 16; i < 64; i++) {
            const [early, late] = [at(schedule, i - 15), at(schedule, i - 2)];
            const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
            const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
            schedule[i] = at(schedule, i - 16) + s0 + at(schedule, i - 7) + s1;
        }
        let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
        for (let i = 0; i < 64; i++) {
            const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
            const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(ROUNDS, i) + at(schedule, i)) | 0;
            const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
            const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
            [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
        }
        [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = at(state, i) + word));
    }
    return [...state];
}

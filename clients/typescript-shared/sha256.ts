// SHA-256 up to a block's boundary, which the libraries keep to themselves.

type State = [number, number, number, number, number, number, number, number];

/** SHA-256 takes this many bytes at a time. */
const BLOCK = 64;

const PRIMES = firstPrimes(64);
/** By definition, the first 32 bits of the fractional parts of these roots. A float has 53, so it gets them right. */
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))) as State;

/**
 * The midstate after `bytes`, which are whole blocks: the words that the part which follows them has in `hashCtx`.
 *
 * A digest would pad its input first; this is what the digest of the whole file goes through on its way.
 */
export function midstate(bytes: Uint8Array): number[] {
  if (bytes.length % BLOCK !== 0) {
    throw new RangeError(`${String(bytes.length)} bytes are not whole blocks`);
  }
  let state = INITIAL;
  for (let offset = 0; offset < bytes.length; offset += BLOCK) {
    state = compress(state, bytes.subarray(offset, offset + BLOCK));
  }
  return state;
}

/** The digest, by which `midstate` can be compared with a library's. */
export function sha256(bytes: Uint8Array): Uint8Array {
  // The padding: a one, zeros, and the length in bits, as eight bytes at the end of a block.
  const padded = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK));
  const all = new Uint8Array(padded.buffer);
  all.set(bytes);
  padded.setUint8(bytes.length, 0x80);
  padded.setBigUint64(padded.byteLength - 8, BigInt(bytes.length) * 8n);

  const digest = new DataView(new ArrayBuffer(32));
  midstate(all).forEach((word, i) => {
    digest.setUint32(4 * i, word);
  });
  return new Uint8Array(digest.buffer);
}

function compress(state: State, block: Uint8Array): State {
  // The block's words in big-endian order, and those that they are extended by. `setUint32` reduces modulo 2^32.
  const words = new DataView(new ArrayBuffer(4 * ROUNDS.length));
  new Uint8Array(words.buffer).set(block);
  const word = (i: number) => words.getUint32(4 * i);
  for (let i = 16; i < ROUNDS.length; i++) {
    const [x, y] = [word(i - 15), word(i - 2)];
    const sigma0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const sigma1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    words.setUint32(4 * i, word(i - 16) + sigma0 + word(i - 7) + sigma1);
  }

  let [a, b, c, d, e, f, g, h] = state;
  ROUNDS.forEach((constant, i) => {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = h + sum1 + choice + constant + word(i);
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) >>> 0, c, b, a, (t1 + sum0 + majority) >>> 0];
  });

  const end = [a, b, c, d, e, f, g, h];
  return state.map((word, i) => (word + (end[i] ?? 0)) >>> 0) as State;
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) {
    if (primes.every((prime) => n % prime !== 0)) {
      primes.push(n);
    }
  }
  return primes;
}

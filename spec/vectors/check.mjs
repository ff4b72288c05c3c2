// The rules of the description in JavaScript, written from its text alone and held against the vectors:
// node spec/vectors/check.mjs [FOLDER], with Node.js 20.11 or later
import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";

const folder = process.argv[2] ?? import.meta.dirname;
const load = (name) => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8")).vectors;
const sha256 = (data) => createHash("sha256").update(data).digest();
const hex = (data) => sha256(data).toString("hex");

// --- The app signature

function encode(text) {
  const escaped = (byte) => "%" + byte.toString(16).toUpperCase().padStart(2, "0");
  const letters = [...Buffer.from(text)].map((byte) => [byte, String.fromCharCode(byte)]);
  return letters.map(([byte, letter]) => (/[A-Za-z0-9\-_.~]/.test(letter) ? letter : escaped(byte))).join("");
}

function canonicalPath(path) {
  const segments = [];
  for (const segment of path.split("/").map(decodeURIComponent)) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return "/" + segments.map((segment) => encode(segment) + "/").join("");
}

function canonicalQuery(query) {
  const inBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  return query
    .split("&")
    .filter((piece) => piece !== "")
    .map((piece) => piece.split(/=(.*)/s).map(decodeURIComponent))
    .map(([name, value = ""]) => [name, value])
    .sort((a, b) => inBytes(a[0], b[0]) || inBytes(a[1], b[1]))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join("&");
}

function sign({ appId, appSecret, method, target, headers, body }) {
  const [path, query = ""] = target.split(/\?(.*)/s);
  const line = (name) => `${name.toLowerCase()}:${headers[name].trim()}\n`;
  const names = "host;x-date;x-user-id";
  const canonicalRequest = [
    method.toUpperCase(),
    canonicalPath(path),
    canonicalQuery(query),
    line("Host") + line("X-Date") + line("X-User-Id"),
    names,
    hex(body),
  ].join("\n");
  const stringToSign = `HMAC-SHA256\n${hex(canonicalRequest)}`;
  const signature = createHmac("sha256", appSecret).update(stringToSign).digest("hex");
  const authorization = `HMAC-SHA256 AppId=${appId},SignedHeaders=${names},Signature=${signature}`;
  return { canonicalRequest, stringToSign, signature, authorization };
}

// --- SHA-256 with midstates

const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);

/** The first 32 bits of the fraction of a prime's square root or cube root. */
function fraction(prime, power) {
  const shifted = BigInt(prime) << BigInt(32 * power);
  let [low, high] = [0n, shifted];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** BigInt(power) <= shifted) low = middle;
    else high = middle;
  }
  return Number(BigInt.asUintN(32, low));
}

const INITIAL = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(prime, 2));
const K = Uint32Array.from(primes, (prime) => fraction(prime, 3));
const rotated = (x, n) => (x >>> n) | (x << (32 - n));

function compress(state, data, at) {
  const w = new Uint32Array(64);
  for (let t = 0; t < 16; t++) w[t] = data.readUInt32BE(at + 4 * t);
  for (let t = 16; t < 64; t++) {
    const [x, y] = [w[t - 15], w[t - 2]];
    const s0 = rotated(x, 7) ^ rotated(x, 18) ^ (x >>> 3);
    const s1 = rotated(y, 17) ^ rotated(y, 19) ^ (y >>> 10);
    w[t] = w[t - 16] + s0 + w[t - 7] + s1;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 64; t++) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[t] + w[t]) | 0;
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    [a, b, c, d, e, f, g, h] = [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g];
  }
  return state.map((word, i) => word + [a, b, c, d, e, f, g, h][i]);
}

function hashCtx(file, offset) {
  let state = INITIAL;
  for (let at = 0; at < offset; at += 64) state = compress(state, file, at);
  return [...state];
}

// --- Uploads

function proofOf(origin, length, read) {
  if (length === 0) return { start: null, end: null, proofCode: null };
  const number = BigInt.asUintN(63, sha256(hex(origin)).readBigUInt64BE(24));
  const start = Number(number % BigInt(length));
  const end = Math.min(start + 8, length);
  return { start, end, proofCode: hex(read(start, end)) };
}

function partsOf(file, partSize) {
  const parts = [];
  for (let offset = 0; offset === 0 || offset < file.length; offset += partSize) {
    const part = {
      partNumber: parts.length + 1,
      partSize: Math.min(partSize, file.length - offset),
      partOffset: offset,
    };
    if (offset > 0) part.hashCtx = hashCtx(file, offset);
    parts.push(part);
  }
  return parts;
}

function urlHashContext({ partNumber, partOffset, hashCtx }) {
  const json = JSON.stringify({ md_len: 32, num: 0, h: hashCtx, nh: 0, nl: 8 * partOffset, hash_type: "sha256" });
  return { partNumber, json, base64: Buffer.from(json).toString("base64") };
}

// --- Against the vectors

/** The bytes of the vectors' files, by the rule that each file of vectors states. */
function content(start, end) {
  const bytes = Buffer.alloc(end - start);
  // In 32 bits, the product keeps the bits that count.
  for (let i = 0; i < bytes.length; i++) bytes[i] = Math.imul((start + i) % 2 ** 32, 2654435761) >>> 24;
  return bytes;
}

let agreed = 0;
let failed = 0;

function compare(file, vector, made) {
  for (const [member, value] of Object.entries(made)) {
    const [found, wanted] = [JSON.stringify(value), JSON.stringify(vector[member])];
    if (found === wanted) agreed++;
    else console.log(`${file}, ${vector.name}: ${member} is ${found} and not ${wanted} (${++failed})`);
  }
}

for (const vector of load("signature")) compare("signature", vector, sign(vector));

for (const vector of load("proof_code")) {
  const seed = hex(vector.origin);
  compare("proof_code", vector, { seed, ...proofOf(vector.origin, vector.length, content) });
}

for (const vector of load("midstates")) {
  const file = content(0, vector.length);
  const midstates = [];
  for (let offset = 0; offset <= file.length; offset += 64) midstates.push({ offset, hashCtx: hashCtx(file, offset) });
  compare("midstates", vector, { midstates, sha256: hex(file) });
}

for (const vector of load("hash_context")) {
  const file = content(0, vector.length);
  const multiParts = partsOf(file, vector.partSize);
  const { proofCode } = proofOf(vector.origin, file.length, (start, end) => file.subarray(start, end));
  compare("hash_context", vector, {
    multiParts,
    urlHashContexts: multiParts.filter((part) => part.hashCtx).map(urlHashContext),
    sha256: hex(file),
    preHash: hex(file.subarray(0, 1024)),
    proofCode,
  });
}

console.log(`${agreed} of ${agreed + failed} values agree`);
process.exitCode = failed > 0 ? 1 : 0;

// Content on its way: it goes to and from the object storage, not through the API.

import { deepStrictEqual } from "node:assert";
import { createHash } from "node:crypto";

import { midstate, sha256 } from "./sha256.js";

/** Bytes that `fetch` takes: those of a mere `Uint8Array` may be shared between threads, which it refuses. */
export type Bytes = Uint8Array<ArrayBuffer>;

const MIB = 2 ** 20;
/** The length of all parts but the last: whole blocks of SHA-256, and at least 5 MiB. */
const PART = 6 * MIB;

export function sampleContent(): Bytes {
  return Uint8Array.from({ length: 11 * MIB }, (_, i) => i % 251);
}

/** The two parts of the content, which can go out at the same time: the second one brings the midstate after the first. */
export function parts(content: Bytes) {
  const first = content.subarray(0, PART);
  deepStrictEqual(Buffer.from(sha256(first)).toString("hex"), digest(first));
  return [
    { partNumber: 1, partOffset: 0, partSize: PART },
    { partNumber: 2, partOffset: PART, partSize: content.length - PART, hashCtx: midstate(first) },
  ];
}

export function bytesOfPart(content: Bytes, partNumber: number): Bytes {
  return content.subarray((partNumber - 1) * PART, partNumber * PART);
}

export function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Sends bytes to a pre-signed URL, which holds its own signature. The storage takes no other: no `Authorization`. */
export async function put(url: string, body: Bytes): Promise<void> {
  const response = await fetch(url, { method: "PUT", body });
  if (!response.ok) {
    throw new Error(`the storage: ${String(response.status)} ${await response.text()}`);
  }
}

/** Fetches the bytes behind a pre-signed URL. */
export async function get(url: string): Promise<Bytes> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`the storage: ${String(response.status)} ${await response.text()}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

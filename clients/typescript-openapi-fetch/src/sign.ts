// The app signature: the security scheme `appSignature` of the description.

import { createHash, createHmac } from "node:crypto";

export interface Application {
    id: string;
    secret: string;
    /** The user on whose behalf it acts. */
    userId: string;
}

const SIGNED = "host;x-date;x-user-id";

/** Adds the signature to a request that is otherwise complete. */
export async function signed(request: Request, application: Application, now = new Date()): Promise<Request> {
    const url = new URL(request.url);
    const date = now.toISOString().replace(/[-:]|\.\d+/g, "");
    const canonical = [
        request.method,
        canonicalPath(url),
        canonicalQuery(url),
        // Each header's line ends in a line feed, so that an empty line follows the last one.
        `host:${url.host}\nx-date:${date}\nx-user-id:${application.userId}\n`,
        SIGNED,
        sha256(new Uint8Array(await request.clone().arrayBuffer())),
    ].join("\n");
    const signature = createHmac("sha256", application.secret)
        .update(`HMAC-SHA256\n${sha256(canonical)}`)
        .digest("hex");
    const headers = new Headers(request.headers);
    headers.set("X-Date", date);
    headers.set("X-User-Id", application.userId);
    headers.set("Authorization", `HMAC-SHA256 AppId=${application.id},SignedHeaders=${SIGNED},Signature=${signature}`);
    return new Request(request, { headers });
}

export function sha256(content: string | Uint8Array): string {
    return createHash("sha256").update(content).digest("hex");
}

function canonicalPath(url: URL): string {
    const segments = url.pathname.replace(/\/$/, "").split("/");
    return segments.map((segment) => `${encode(decodeURIComponent(segment))}/`).join("");
}

function canonicalQuery(url: URL): string {
    const pairs = [...url.searchParams].map(([name, value]) => [encode(name), encode(value)] as const);
    const before = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
    pairs.sort((one, other) => before(one[0], other[0]) || before(one[1], other[1]));
    return pairs.map((pair) => pair.join("=")).join("&");
}

/** Percent-encodes all but letters, digits and `-_.~`. */
function encode(text: string): string {
    return encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

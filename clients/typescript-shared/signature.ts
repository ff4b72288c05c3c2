// The security scheme `appSignature` of the description.

import { createHash, createHmac } from "node:crypto";

/** An application that acts on behalf of a user. */
export interface Application {
  id: string;
  secret: string;
  userId: string;
}

/** The headers that are signed, in alphabetical order. */
const SIGNED = "host;x-date;x-user-id";

/** Signs a request that is otherwise complete: nothing that the signature covers may change after it. */
export async function sign(request: Request, app: Application): Promise<void> {
  const url = new URL(request.url);
  const date = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const canonical = [
    request.method.toUpperCase(),
    canonicalPath(url),
    canonicalQuery(url),
    // `url.host` has the port, unless it is the one of the scheme: what `fetch` sends in `Host`.
    `host:${url.host}`,
    `x-date:${date}`,
    `x-user-id:${app.userId}`,
    // The line of each header ends in a line feed, the last one's too.
    "",
    SIGNED,
    sha256(new Uint8Array(await request.clone().arrayBuffer())),
  ].join("\n");
  const signature = createHmac("sha256", app.secret).update(`HMAC-SHA256\n${sha256(canonical)}`).digest("hex");
  request.headers.set("X-Date", date);
  request.headers.set("X-User-Id", app.userId);
  request.headers.set("Authorization", `HMAC-SHA256 AppId=${app.id},SignedHeaders=${SIGNED},Signature=${signature}`);
}

function canonicalPath(url: URL): string {
  // `URL` leaves more characters as they are than the signature does.
  const segments = url.pathname.split("/").filter((segment) => segment !== "");
  return ["", ...segments.map((segment) => encode(decodeURIComponent(segment))), ""].join("/");
}

function canonicalQuery(url: URL): string {
  // Not `searchParams`, for which a plus sign is a space.
  const parameters = url.search.slice(1).split("&").filter((parameter) => parameter !== "");
  const pairs = parameters.map((parameter) => {
    const [name = "", ...value] = parameter.split("=");
    return [decodeURIComponent(name), decodeURIComponent(value.join("="))] as const;
  });
  pairs.sort(([name, value], [otherName, otherValue]) => order(name, otherName) || order(value, otherValue));
  return pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
}

/** By the bytes of UTF-8: the order must not depend on a language. */
function order(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Escapes all but letters, digits and `-_.~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

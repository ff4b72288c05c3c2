// What the service sends and the generated types do not say.

/** `fetch` for a client: what it returns is as the generated types say. */
export async function typedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (response.headers.get("Content-Type")?.includes("json") !== true) {
    return response;
  }
  const { status, statusText } = response;
  return new Response(typedJson(await response.text()), {
    status,
    statusText,
    // The length is another one now.
    headers: [...response.headers].filter(([name]) => name !== "content-length" && name !== "content-encoding"),
  });
}

/**
 * Rewrites JSON such that `JSON.parse` returns what the generated types promise:
 *
 * - without `null`, which means the same as an absent member; the types know only the latter;
 * - with integers that a `number` would round as text. Ids look like that, and the types leave it open whether an id
 *   that may be a number is one.
 */
export function typedJson(json: string): string {
  const exact = json.replace(/"(?:[^"\\]|\\.)*"|(?<![\d.])-?\d{16,}(?![\d.eE])/g, (token) =>
    token.startsWith('"') || Number.isSafeInteger(Number(token)) ? token : `"${token}"`,
  );
  return JSON.stringify(JSON.parse(exact), (_, value: unknown) => value ?? undefined);
}

// Decodes published responses by the generated types and openapi-fetch.

import createClient from "openapi-fetch";

import type { paths } from "./generated/koodrive.js";
import { typedFetch } from "./json.js";
import { check, isError, type Payload } from "./payloads.js";

const client = createClient<paths>({ baseUrl: "http://localhost", fetch: typedFetch });

/** What the client makes of a payload: for it, all operations are the same at run time. */
async function receive(payload: Payload): Promise<unknown> {
  globalThis.fetch = () => Promise.resolve(Response.json(payload.value, { status: isError(payload) ? 400 : 200 }));
  const { data, error } = await client.GET("/koodrive/ose/v1/service");
  return data ?? error;
}

const imports = 'import type { components } from "./generated/koodrive.js";';
await check({ imports, of: (schema) => `components["schemas"]["${schema}"]` }, receive);

// Decodes published responses by the generated types, functions and schemas.

import { createClient, createConfig } from "./generated/client/index.js";
import * as koodrive from "./generated/index.js";
import * as schemas from "./generated/zod.gen.js";
import { typedFetch } from "./json.js";
import { check, isError, type Payload } from "./payloads.js";
import { present } from "./steps.js";

// To reach a function or a schema by the name that a payload has.
const operations = koodrive as unknown as Record<string, (options: object) => Promise<{ data?: unknown; error?: unknown }>>;
const zodSchemas = schemas as unknown as Record<string, { parse: (value: unknown) => unknown }>;

const client = createClient(createConfig({ baseUrl: "http://localhost", fetch: typedFetch }));

/** What the function of its operation makes of a payload, which must pass the schema too. */
async function receive(payload: Payload): Promise<unknown> {
  globalThis.fetch = () => Promise.resolve(Response.json(payload.value, { status: isError(payload) ? 400 : 200 }));
  const { data, error } = await present(operations[payload.operation])({ client, path: {} });
  const value = data ?? error;
  present(zodSchemas[`z${payload.schema}`]).parse(value);
  return value;
}

const imports = 'import type * as koodrive from "./generated/index.js";';
await check({ imports, of: (schema) => `koodrive.${schema}` }, receive);

// Whether payloads fit the generated types, and arrive through a generated client.

import { deepStrictEqual } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";

import ts from "typescript";

import { typedJson } from "./json.js";

export interface Payload {
  name: string;
  operation: string;
  /** The schema of the response, or of an error's. */
  schema: string;
  kind: "published" | "placeholder" | "odd";
  value: unknown;
}

export function isError(payload: Payload): boolean {
  return payload.schema === "ErrorResponse";
}

/** How to import the generated types, and the one of a schema. */
interface Types {
  imports: string;
  of: (schema: string) => string;
}

/**
 * Checks all payloads: by the compiler, and by `receive`, which returns what a client makes of a payload, and may throw.
 */
export async function check(types: Types, receive: (payload: Payload) => Promise<unknown>): Promise<void> {
  const { payloads } = JSON.parse(readFileSync(env["PAYLOADS"] ?? "", "utf8")) as { payloads: Payload[] };
  const failures = compile(types, payloads);
  for (const payload of payloads) {
    try {
      deepStrictEqual(await receive(payload), typed(payload.value));
    } catch (error) {
      failures.set(payload.name, String(error));
    }
  }
  for (const [name, why] of failures) {
    console.log(`FAILED ${name}: ${why.replace(/\s+/g, " ")}`);
  }
  const counts = { published: "published", placeholder: "placeholders", odd: "odd" };
  const count = ([kind, plural]: string[]) => {
    const all = payloads.filter((payload) => payload.kind === kind);
    const good = all.filter((payload) => !failures.has(payload.name));
    return `${String(good.length)} of ${String(all.length)} ${String(plural)}`;
  };
  console.log(`payloads: ${Object.entries(counts).map(count).join(", ")}`);
  const tolerable = payloads.filter((payload) => payload.kind === "placeholder").map((payload) => payload.name);
  process.exitCode = [...failures.keys()].every((name) => tolerable.includes(name)) ? 0 : 1;
}

/** The value as a client receives it. */
function typed(value: unknown): unknown {
  return JSON.parse(typedJson(JSON.stringify(value)));
}

/**
 * What the compiler says about each payload that does not fit: at run time, there are no types.
 *
 * A line of a module states for each payload that the type of the very value extends the generated one. More lines state the
 * same of values that fit no response: if they compile, the types say nothing, and neither does the check.
 */
function compile(types: Types, payloads: Payload[]): Map<string, string> {
  const root = join(import.meta.dirname, "..");
  const file = join(root, "src", "payload-types.ts");
  const lines: [name: string, code: string][] = [
    ["imports", types.imports],
    ["helper", "type Fits<Value extends Type, Type> = Value;"],
  ];
  const state = (name: string, value: unknown, payload: Payload) => {
    lines.push([name, `export type T${String(lines.length)} = Fits<${typeOf(value)}, ${types.of(payload.schema)}>;`]);
  };
  for (const payload of payloads) {
    state(payload.name, typed(payload.value), payload);
    for (const wrong of ["text", { msg: 0 }]) {
      lines.push([`${payload.name}, in its place ${typeOf(wrong)}`, "// @ts-expect-error"]);
      state(payload.name, wrong, payload);
    }
  }
  writeFileSync(file, lines.map(([, code]) => `${code}\n`).join(""));

  const settings = join(root, "tsconfig.json");
  const { config } = ts.readConfigFile(settings, (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, settings);
  const program = ts.createProgram([file], { ...options, noEmit: true });
  const failures = new Map<string, string>();
  for (const { start = 0, messageText } of ts.getPreEmitDiagnostics(program, program.getSourceFile(file))) {
    const line = program.getSourceFile(file)?.getLineAndCharacterOfPosition(start).line ?? 0;
    failures.set(lines[line]?.[0] ?? "", ts.flattenDiagnosticMessageText(messageText, "\n"));
  }
  return failures;
}

/** The narrowest type that a value has. */
function typeOf(value: unknown): string {
  if (Array.isArray(value)) {
    return `(${[...new Set(value.map(typeOf))].join(" | ") || "never"})[]`;
  }
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${typeOf(member)}`).join("; ")} }`;
  }
  return JSON.stringify(value);
}

// How the program reports, and where it gets its settings.

import { deepStrictEqual } from "node:assert";
import { env } from "node:process";

import { Refusal } from "./outcome.js";

export function setting(name: string): string {
  const value = env[`KOODRIVE_${name}`];
  if (value === undefined) {
    throw new Error(`KOODRIVE_${name} is not set`);
  }
  return value;
}

export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    const done = await work();
    console.log(`ok ${name}`);
    return done;
  } catch (error) {
    throw new Error(`step ${name}`, { cause: error });
  }
}

/** Succeeds if the service refuses the call with this code, and says why. */
export async function refused(call: Promise<unknown>, code: string): Promise<void> {
  const refusal = await call.catch((error: unknown) => error);
  if (!(refusal instanceof Refusal)) {
    throw new Error("the call was not refused", { cause: refusal });
  }
  deepStrictEqual([refusal.code, refusal.message !== ""], [code, true]);
}

/** A member that need not be there, and that the caller cannot do without. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Error("a member is missing");
  }
  return value;
}

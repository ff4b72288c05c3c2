// What a program does with the responses of any generated client.

/** What nearly all responses have. */
interface Envelope {
  code?: unknown;
  msg?: string;
}

/** What both clients return for a call. */
interface Result<Data> {
  data?: Data | undefined;
  error?: Envelope | undefined;
}

/** A call that the service, or the gateway in front of it, refused. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The response of a call that succeeded. HTTP status 200 does not show that: `code` does. */
export async function outcome<Data extends Envelope>(call: Promise<Result<Data>>): Promise<Data> {
  const { data, error } = await call;
  if (data !== undefined && text(data.code) === "0") {
    return data;
  }
  const envelope = data ?? error;
  throw new Refusal(text(envelope?.code), envelope?.msg ?? "no message");
}

/** The text of a field without a type: the service writes such a value as text or as a number. */
export function text(value: unknown): string {
  return String(value);
}

/** The entries of a field without a type where the service writes a list of one as its only entry. */
export function list<Entry>(value: unknown): Entry[] {
  return (Array.isArray(value) ? value : [value]) as Entry[];
}

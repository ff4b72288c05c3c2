// The way of a file through KooDrive, by openapi-fetch: sign in, list, upload, download; and what goes wrong on it.

import { deepStrictEqual, ok } from "node:assert";

import createClient, { type Client, type Middleware } from "openapi-fetch";

import type { components, paths } from "./generated/koodrive.js";
import { typedFetch, typedJson } from "./json.js";
import { list, outcome, text } from "./outcome.js";
import { sign } from "./signature.js";
import { present, refused, setting, step } from "./steps.js";
import * as transfer from "./transfer.js";
import { FILES, FOLDER, IN_PARTS, NOT_FOUND, NO_SUCH_API, PERSONAL, REJECT, ROOT, UNKNOWN_TYPE } from "./values.js";

type Schemas = components["schemas"];

const url = setting("URL");
const userId = setting("USER_ID");
const containerId = setting("CONTAINER_ID");

function connect(baseUrl: string, authorize?: Middleware): Client<paths> {
  const client = createClient<paths>({ baseUrl, fetch: typedFetch });
  if (authorize !== undefined) {
    client.use(authorize);
  }
  return client;
}

/** A user's token is the whole value of the header: it begins with `Bearer+`. */
function withToken(token: string): Middleware {
  return {
    onRequest({ request }) {
      request.headers.set("Authorization", token);
    },
  };
}

/** Middleware sees each request as it will be sent, which is what an app signature needs. */
const withSignature: Middleware = {
  async onRequest({ request }) {
    await sign(request, { id: setting("APP_ID"), secret: setting("APP_SECRET"), userId });
  },
};

async function signIn(): Promise<string> {
  const body = { code: setting("AUTHORIZATION_CODE") };
  const session = await outcome(connect(url).POST("/koodrive/ose/v1/session/", { body }));
  // Two forms of the response are known: in the later one, the token is in `data`.
  return present(session.data?.accessToken ?? session.accessToken);
}

async function ownSpace(client: Client<paths>): Promise<void> {
  const params = { path: { owner_id: userId }, query: { type: PERSONAL } };
  const space = await outcome(client.GET("/koodrive/ose/v1/space/{owner_id}", { params }));
  deepStrictEqual(space.data?.containerId, containerId);
}

/** Like `ownSpace`, by a call that an application may make too. */
async function ownSpaces(client: Client<paths>): Promise<void> {
  const params = { path: { owner_id: userId }, query: { type: PERSONAL } };
  const { data } = await outcome(client.GET("/koodrive/ose/v2/space/{owner_id}", { params }));
  ok(list<Schemas["Space"]>(data).some((space) => space.containerId === containerId));
}

async function createFolder(client: Client<paths>, parent: string, name: string): Promise<string> {
  const body = { containerId, parentFolder: [parent], fileName: name, fileType: FOLDER, renameMode: REJECT };
  const folder = await outcome(client.POST("/koodrive/ose/v1/directory", { body }));
  return present(folder.id);
}

/** The names in a folder, page by page. */
async function* pages(client: Client<paths>, folder: string, pageSize: number): AsyncGenerator<string[]> {
  let pageCursor: string | undefined = "";
  do {
    const body: Schemas["ListFilesRequest"] = { containerId, parentFileId: folder, pageInfo: { pageSize, pageCursor } };
    const call = client.POST("/koodrive/ose/v1/files/{type}", { params: { path: { type: FILES } }, body });
    const page: Schemas["ListFilesResponse"] = await outcome(call);
    yield present(page.files).map((file) => present(file.fileName));
    pageCursor = page.nextCursor;
  } while (pageCursor !== undefined && pageCursor !== "");
}

/** Fills a folder, and reads it two entries at a time. */
async function fillAndList(client: Client<paths>, folder: string): Promise<void> {
  const names = ["one", "two", "three", "four", "five"];
  for (const name of names) {
    await createFolder(client, folder, name);
  }
  const listed: string[][] = [];
  for await (const page of pages(client, folder, 2)) {
    listed.push(page);
  }
  deepStrictEqual(listed.flat().sort(), names.sort());
  deepStrictEqual(listed.length, 3);
}

async function upload(client: Client<paths>, folder: string, content: transfer.Bytes): Promise<string> {
  const file = { containerId, parentFolder: [folder], fileName: "content.bin", fileType: UNKNOWN_TYPE };
  const multiParts = transfer.parts(content);
  const body = { ...file, length: content.length, autoRename: REJECT, ...IN_PARTS, multiParts };
  const created = await outcome(client.POST("/koodrive/ose/v1/files/create", { body }));
  for (const part of present(created.multiParts)) {
    await transfer.put(present(part.uploadUrl), transfer.bytesOfPart(content, present(part.partNumber)));
  }
  const whole = { fileId: present(created.fileId), sha256: transfer.digest(content) };
  await outcome(client.POST("/koodrive/ose/v1/files/complete", { body: whole }));
  return whole.fileId;
}

async function download(client: Client<paths>, file: string, content: transfer.Bytes): Promise<void> {
  const body = { containerId, fileIds: [file] };
  const { downloads } = await outcome(client.POST("/koodrive/ose/v1/files/download", { body }));
  deepStrictEqual(await transfer.get(present(downloads?.[0]?.url)), content);
}

async function getFile(client: Client<paths>, fileId: string): Promise<Schemas["GetFileResponse"]> {
  const params = { path: { fileId } };
  return outcome(client.POST("/koodrive/ose/v1/files/{fileId}/detail", { params, body: { containerId } }));
}

/** The id is larger than 2^53. It arrives exactly, and would do so if the service wrote it as a number. */
async function ownId(client: Client<paths>): Promise<void> {
  const params = { path: { user_id: userId } };
  const user = await outcome(client.GET("/koodrive/ose/v1/users/{user_id}", { params }));
  deepStrictEqual(text(user.data?.id), userId);
  deepStrictEqual(JSON.parse(typedJson(`{"id":${userId}}`)), { id: userId });
}

const token = await step("session", signIn);
const client = connect(url, withToken(token));
await step("space", () => ownSpace(client));
const folder = await step("folder", () => createFolder(client, ROOT, "TypeScript"));
await step("list", () => fillAndList(client, folder));
const content = transfer.sampleContent();
const file = await step("upload", () => upload(client, folder, content));
await step("download", () => download(client, file, content));
await step("error", () => refused(getFile(client, "no-such-file"), NOT_FOUND));
await step("unknown-enum", async () => {
  deepStrictEqual((await getFile(client, file)).fileType, UNKNOWN_TYPE);
});
await step("big-id", () => ownId(client));
await step("gateway", () => refused(ownSpace(connect(`${url}/nowhere`, withToken(token))), NO_SUCH_API));
await step("signature", () => ownSpaces(connect(url, withSignature)));

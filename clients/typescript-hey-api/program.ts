// The way of a file through KooDrive, by the client of hey-api: sign in, list, upload, download; and what goes wrong on it.

import { deepStrictEqual, ok } from "node:assert";

import { type Client, createClient, createConfig } from "./generated/client/index.js";
import * as koodrive from "./generated/index.js";
import { typedFetch, typedJson } from "./json.js";
import { list, outcome, text } from "./outcome.js";
import { sign } from "./signature.js";
import { present, refused, setting, step } from "./steps.js";
import * as transfer from "./transfer.js";
import { FILES, FOLDER, IN_PARTS, NOT_FOUND, NO_SUCH_API, PERSONAL, REJECT, ROOT, UNKNOWN_TYPE } from "./values.js";

const url = setting("URL");
const userId = setting("USER_ID");
const containerId = setting("CONTAINER_ID");

/** `auth` is a user's token as the whole value of the header: it begins with `Bearer+`. */
function connect(baseUrl: string, auth?: string): Client {
  return createClient(createConfig({ baseUrl, fetch: typedFetch, ...(auth !== undefined && { auth }) }));
}

/** An interceptor sees each request as it will be sent, which is what an app signature needs. */
function connectApplication(): Client {
  const client = connect(url);
  client.interceptors.request.use(async (request) => {
    await sign(request, { id: setting("APP_ID"), secret: setting("APP_SECRET"), userId });
    return request;
  });
  return client;
}

async function signIn(): Promise<string> {
  const body = { code: setting("AUTHORIZATION_CODE") };
  const session = await outcome(koodrive.createSession({ client: connect(url), body }));
  // Two forms of the response are known: in the later one, the token is in `data`.
  return present(session.data?.accessToken ?? session.accessToken);
}

async function ownSpace(client: Client): Promise<void> {
  const call = koodrive.getSpace({ client, path: { owner_id: userId }, query: { type: PERSONAL } });
  const space = await outcome(call);
  deepStrictEqual(space.data?.containerId, containerId);
}

/** Like `ownSpace`, by a call that an application may make too. */
async function ownSpaces(client: Client): Promise<void> {
  const call = koodrive.listSpacesByOwner({ client, path: { owner_id: userId }, query: { type: PERSONAL } });
  const { data } = await outcome(call);
  ok(list<koodrive.Space>(data).some((space) => space.containerId === containerId));
}

async function createFolder(client: Client, parent: string, name: string): Promise<string> {
  const body = { containerId, parentFolder: [parent], fileName: name, fileType: FOLDER, renameMode: REJECT };
  const folder = await outcome(koodrive.createDirectory({ client, body }));
  return present(folder.id);
}

/** The names in a folder, page by page. */
async function* pages(client: Client, folder: string, pageSize: number): AsyncGenerator<string[]> {
  let pageCursor: string | undefined = "";
  do {
    const body: koodrive.ListFilesRequest = { containerId, parentFileId: folder, pageInfo: { pageSize, pageCursor } };
    const call = koodrive.listPersonalFiles({ client, path: { type: FILES }, body });
    const page: koodrive.ListFilesResponse = await outcome(call);
    yield present(page.files).map((file) => present(file.fileName));
    pageCursor = page.nextCursor;
  } while (pageCursor !== undefined && pageCursor !== "");
}

/** Fills a folder, and reads it two entries at a time. */
async function fillAndList(client: Client, folder: string): Promise<void> {
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

async function upload(client: Client, folder: string, content: transfer.Bytes): Promise<string> {
  const file = { containerId, parentFolder: [folder], fileName: "content.bin", fileType: UNKNOWN_TYPE };
  const multiParts = transfer.parts(content);
  const body = { ...file, length: content.length, autoRename: REJECT, ...IN_PARTS, multiParts };
  const created = await outcome(koodrive.createFile({ client, body }));
  for (const part of present(created.multiParts)) {
    await transfer.put(present(part.uploadUrl), transfer.bytesOfPart(content, present(part.partNumber)));
  }
  const whole = { fileId: present(created.fileId), sha256: transfer.digest(content) };
  await outcome(koodrive.completeFile({ client, body: whole }));
  return whole.fileId;
}

async function download(client: Client, file: string, content: transfer.Bytes): Promise<void> {
  const body = { containerId, fileIds: [file] };
  const { downloads } = await outcome(koodrive.getDownloadUrls({ client, body }));
  deepStrictEqual(await transfer.get(present(downloads?.[0]?.url)), content);
}

async function getFile(client: Client, fileId: string): Promise<koodrive.GetFileResponse> {
  return outcome(koodrive.getFile({ client, path: { fileId }, body: { containerId } }));
}

/** The id is larger than 2^53. It arrives exactly, and would do so if the service wrote it as a number. */
async function ownId(client: Client): Promise<void> {
  const user = await outcome(koodrive.getUser({ client, path: { user_id: userId } }));
  deepStrictEqual(text(user.data?.id), userId);
  deepStrictEqual(JSON.parse(typedJson(`{"id":${userId}}`)), { id: userId });
}

const token = await step("session", signIn);
const client = connect(url, token);
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
await step("gateway", () => refused(ownSpace(connect(`${url}/nowhere`, token)), NO_SUCH_API));
await step("signature", () => ownSpaces(connectApplication()));

// The way of a file through KooDrive: sign in, list, upload, download; and what goes wrong on it.
//
// The address and the credentials are in the environment: see `setting`.

import createClient, { type Client, type Middleware } from "openapi-fetch";

import type { components, paths } from "./koodrive.js";
import { midstate } from "./midstate.js";
import { sha256, signed } from "./sign.js";

type Schemas = components["schemas"];

/** A type of file that no document lists: the description's enumerations may grow. */
const UNKNOWN_TYPE = "99";
/** The error of a call for a file that does not exist. */
const NOT_FOUND = "13000309";
/** The gateway's error of a call to an address that it does not know. */
const NO_SUCH_API = "APIGW.0101";

// An enumeration that may grow is a number or text; the documentation of its type lists the known values.
const FOLDER = "10";
const PERSONAL = 1;
const REJECT = 3;
const IN_PARTS = 1;

const MIB = 1 << 20;

function setting(name: string): string {
    const value = process.env[`KOODRIVE_${name}`];
    if (value === undefined) {
        throw new Error(`KOODRIVE_${name} is not set`);
    }
    return value;
}

/** A call that the service, or the gateway in front of it, refuses. */
class Refusal extends Error {
    constructor(
        readonly code: string,
        message: string,
    ) {
        super(message);
    }
}

interface Envelope {
    code?: Schemas["Code"];
    msg?: string;
}

/**
 * The response of a call that succeeded. HTTP status 200 does not show that: `code` does, a number or text.
 */
function outcome<T extends Envelope>(answer: { data?: T; error?: Envelope }): T {
    if (answer.data !== undefined && String(answer.data.code) === "0") {
        return answer.data;
    }
    const { code, msg } = answer.error ?? answer.data ?? {};
    throw new Refusal(String(code), msg ?? "");
}

function ensure(condition: boolean, otherwise: string): asserts condition {
    if (!condition) {
        throw new Error(otherwise);
    }
}

function present<T>(value: T | null | undefined, what: string): T {
    ensure(value !== null && value !== undefined, `no ${what}`);
    return value as T;
}

/** The entries of a field without a type, where the service writes a list of one as its only entry. */
function entries<T>(value: unknown): T[] {
    return (Array.isArray(value) ? value : [value]) as T[];
}

type Drive = Client<paths>;

async function signIn(drive: Drive): Promise<string> {
    const session = outcome(
        await drive.POST("/koodrive/ose/v1/session/", { body: { code: setting("AUTHORIZATION_CODE") } }),
    );
    // Two forms of the response are known: in the later one, the token is in `data`.
    return present(session.data?.accessToken ?? session.accessToken, "token");
}

async function ownSpace(drive: Drive): Promise<void> {
    const params = { path: { owner_id: setting("USER_ID") }, query: { type: PERSONAL } };
    const space = present(outcome(await drive.GET("/koodrive/ose/v1/space/{owner_id}", { params })).data, "space");
    ensure(space.containerId === setting("CONTAINER_ID"), `the space is ${space.containerId}`);
}

/** Like `ownSpace`, by a call that an application may make too. */
async function ownSpaces(drive: Drive): Promise<void> {
    const params = { path: { owner_id: setting("USER_ID") }, query: { type: PERSONAL } };
    const spaces = entries<Schemas["Space"]>(outcome(await drive.GET("/koodrive/ose/v2/space/{owner_id}", { params })).data);
    ensure(spaces.some((space) => space.containerId === setting("CONTAINER_ID")), "the user's space is missing");
}

async function ownId(drive: Drive): Promise<void> {
    const params = { path: { user_id: setting("USER_ID") } };
    const user = present(outcome(await drive.GET("/koodrive/ose/v1/users/{user_id}", { params })).data, "user");
    ensure(String(user.id) === setting("USER_ID"), `the id is ${String(user.id)}`);
}

async function createFolder(drive: Drive, parent: string, name: string): Promise<string> {
    const body = {
        containerId: setting("CONTAINER_ID"),
        fileName: name,
        fileType: FOLDER,
        parentFolder: [parent],
        renameMode: REJECT,
    };
    return present(outcome(await drive.POST("/koodrive/ose/v1/directory", { body })).id, "id");
}

/** Fills a folder, and reads it two entries at a time. */
async function listInPages(drive: Drive, folder: string): Promise<void> {
    const names = ["five", "four", "one", "three", "two"];
    for (const name of names) {
        await createFolder(drive, folder, name);
    }
    const listed: string[] = [];
    let [pages, cursor] = [0, ""];
    do {
        const body = {
            containerId: setting("CONTAINER_ID"),
            parentFileId: folder,
            pageInfo: { pageSize: 2, pageCursor: cursor },
        };
        const params = { path: { type: "0" } };
        const page = outcome(await drive.POST("/koodrive/ose/v1/files/{type}", { params, body }));
        listed.push(...(page.files ?? []).map((file) => present(file.fileName, "name")));
        cursor = page.nextCursor ?? "";
        pages += 1;
    } while (cursor !== "");
    ensure(pages === 3 && listed.sort().join() === names.join(), `${listed.join()} on ${pages} pages`);
}

/** Uploads two parts, which could go out at the same time: the second one brings the midstate after the first. */
async function upload(drive: Drive, folder: string, content: Uint8Array): Promise<string> {
    const [first, second] = [content.subarray(0, 6 * MIB), content.subarray(6 * MIB)];
    const body = {
        containerId: setting("CONTAINER_ID"),
        parentFolder: [folder],
        fileName: "content.bin",
        fileType: UNKNOWN_TYPE,
        length: content.length,
        autoRename: REJECT,
        uploadMode: "multipart",
        uploadType: IN_PARTS,
        multiParts: [
            { partNumber: 1, partOffset: 0, partSize: first.length },
            { partNumber: 2, partOffset: first.length, partSize: second.length, hashCtx: midstate(first) },
        ],
    };
    const created = outcome(await drive.POST("/koodrive/ose/v1/files/create", { body }));
    for (const part of created.multiParts ?? []) {
        // The URL holds its own signature, and the storage takes no other: no `Authorization`.
        const stored = await fetch(present(part.uploadUrl, "URL"), {
            method: "PUT",
            body: part.partNumber === 1 ? first : second,
        });
        ensure(stored.ok, `part ${part.partNumber} was refused: ${stored.status}`);
    }
    const fileId = present(created.fileId, "id");
    outcome(await drive.POST("/koodrive/ose/v1/files/complete", { body: { fileId, sha256: sha256(content) } }));
    return fileId;
}

async function download(drive: Drive, fileId: string, content: Uint8Array): Promise<void> {
    const body = { containerId: setting("CONTAINER_ID"), fileIds: [fileId] };
    const { downloads } = outcome(await drive.POST("/koodrive/ose/v1/files/download", { body }));
    const response = await fetch(present(downloads?.[0]?.url, "URL"));
    const received = new Uint8Array(await response.arrayBuffer());
    ensure(response.ok && Buffer.compare(received, content) === 0, "other bytes");
}

async function getFile(drive: Drive, fileId: string): Promise<Schemas["GetFileResponse"]> {
    const body = { containerId: setting("CONTAINER_ID") };
    return outcome(await drive.POST("/koodrive/ose/v1/files/{fileId}/detail", { params: { path: { fileId } }, body }));
}

async function hasType(drive: Drive, fileId: string): Promise<void> {
    const { fileType } = await getFile(drive, fileId);
    ensure(fileType === UNKNOWN_TYPE, `the type is ${fileType}`);
}

/** Succeeds if the service refuses the call with this code, and says why. */
async function refused(call: Promise<unknown>, code: string): Promise<void> {
    try {
        await call;
    } catch (error) {
        ensure(error instanceof Refusal && error.code === code && error.message !== "", String(error));
        return;
    }
    throw new Error("the call succeeded");
}

async function step<T>(name: string, work: Promise<T>): Promise<T> {
    try {
        const done = await work;
        console.log(`ok ${name}`);
        return done;
    } catch (error) {
        throw new Error(`step ${name}`, { cause: error });
    }
}

const baseUrl = setting("URL");
const token = await step("session", signIn(createClient<paths>({ baseUrl })));
// The token is the whole value of the header, as `createSession` returns it.
const headers = { Authorization: token };
const drive = createClient<paths>({ baseUrl, headers });
await step("space", ownSpace(drive));
const folder = await step("folder", createFolder(drive, "root", "TypeScript"));
await step("list", listInPages(drive, folder));
const content = Uint8Array.from({ length: 11 * MIB }, (_, i) => i % 251);
const fileId = await step("upload", upload(drive, folder, content));
await step("download", download(drive, fileId, content));
await step("error", refused(getFile(drive, "no-such-file"), NOT_FOUND));
await step("unknown-enum", hasType(drive, fileId));
await step("big-id", ownId(drive));
await step("gateway", refused(ownSpace(createClient<paths>({ baseUrl: `${baseUrl}/nowhere`, headers })), NO_SUCH_API));
const application = { id: setting("APP_ID"), secret: setting("APP_SECRET"), userId: setting("USER_ID") };
const signing: Middleware = { onRequest: ({ request }) => signed(request, application) };
const asApplication = createClient<paths>({ baseUrl });
asApplication.use(signing);
await step("signature", ownSpaces(asApplication));

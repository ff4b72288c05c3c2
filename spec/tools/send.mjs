// Sends requests of the Postman collection to an emulator with newman, as Postman would: a session whose token the collection
// keeps, a list, a folder, a file. What a user would fill in is filled in here: the authorization code and the space.
//
//     KOODRIVE_URL=… KOODRIVE_AUTHORIZATION_CODE=… KOODRIVE_CONTAINER_ID=… node send.mjs COLLECTION

import { readFileSync } from "node:fs";
import newman from "newman";

const WANTED = ["createSession", "authSession", "listPersonalFiles", "createDirectory", "createFile"];
const { KOODRIVE_URL, KOODRIVE_AUTHORIZATION_CODE, KOODRIVE_CONTAINER_ID } = process.env;

const collection = JSON.parse(readFileSync(process.argv[2], "utf8"));
const items = collection.item.flatMap((folder) => folder.item);
collection.item = WANTED.map((name) => filled(items.find((item) => item.name === name)));

/** A request with values of this emulator in the place of those that the vendor published. */
function filled(item) {
    const { body } = item.request;
    if (body === undefined) return item;
    const fields = JSON.parse(body.raw);
    if ("code" in fields) fields.code = KOODRIVE_AUTHORIZATION_CODE;
    if ("containerId" in fields) fields.containerId = KOODRIVE_CONTAINER_ID;
    if ("parentFileId" in fields) fields.parentFileId = "root";
    if ("parentFolder" in fields) fields.parentFolder = ["root"];
    body.raw = JSON.stringify(fields);
    return item;
}

newman.run({ collection, envVar: [{ key: "baseUrl", value: KOODRIVE_URL }] }, (error, summary) => {
    if (error) throw error;
    const { executions } = summary.run;
    for (const { item, response, requestError } of executions) {
        const text = response?.stream.toString() ?? String(requestError);
        let code;
        try {
            code = JSON.parse(text).code;
        } catch {
            // Not JSON: there is no code.
        }
        if (String(code) !== "0") {
            console.error(`${item.name}: ${text}`);
            process.exitCode = 1;
        }
    }
    if (executions.length !== WANTED.length) {
        console.error(`${executions.length} of ${WANTED.length} requests were sent`);
        process.exitCode = 1;
    }
    if (!process.exitCode) console.log(`postman: ${executions.length} requests sent`);
});

// Starts Prism with the strict description on a free port, and calls the mock: what the description allows succeeds with
// what the vendor published, and what it forbids is refused.
//
//     node prism.mjs PRISM DESCRIPTION

import { deepStrictEqual, ok } from "node:assert";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const [prism, description] = process.argv.slice(2);

const ALLOWED = [
    ["GET", "/koodrive/ose/v1/users/1"],
    ["GET", "/koodrive/ose/v1/space/1?type=1"],
    ["GET", "/koodrive/ose/v2/space/1?type=1"],
    ["POST", "/koodrive/ose/v1/files/0", { containerId: "C", parentFileId: "root" }],
    ["POST", "/koodrive/ose/v1/files/F/detail", { containerId: "C" }],
    ["POST", "/koodrive/ose/v1/directory", { containerId: "C", fileName: "a", fileType: "10" }],
    ["POST", "/koodrive/ose/v1/files/download", { containerId: "C", fileIds: ["F"] }],
    ["POST", "/koodrive/ose/v1/files/complete", { fileId: "F" }],
];

const FORBIDDEN = [
    ["an address that no operation has", 404, "GET", "/nothing"],
    ["a method that no operation has", 405, "PATCH", "/koodrive/ose/v1/directory"],
    ["a body without what is required", 400, "POST", "/koodrive/ose/v1/directory", { fileName: "a" }],
    ["a name that is too long", 400, "POST", "/koodrive/ose/v1/directory", { containerId: "C", fileName: "a".repeat(251), fileType: "10" }],
    ["a number for text", 400, "POST", "/koodrive/ose/v1/files/F/detail", { containerId: 1 }],
    ["a parameter outside its enumeration", 400, "GET", "/koodrive/ose/v1/space/1?type=9"],
    ["no query where one is required", 400, "GET", "/koodrive/ose/v1/space/1"],
];

/** Starts the mock; resolves to its address. */
function started(process) {
    return new Promise((resolve, reject) => {
        const printed = [];
        createInterface({ input: process.stdout }).on("line", (line) => {
            printed.push(line);
            const address = /listening on (http:\S+)/.exec(line);
            if (address !== null) resolve(address[1]);
        });
        process.on("exit", (code) => reject(new Error(`Prism ended (${code}):\n${printed.slice(-20).join("\n")}`)));
    });
}

async function call(url, [method, path, body], headers = { Authorization: "Bearer+token" }) {
    const response = await fetch(url + path, {
        method,
        headers: body === undefined ? headers : { ...headers, "Content-Type": "application/json" },
        body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: response.status, value: await response.json() };
}

const mock = spawn(prism, ["mock", "--host", "127.0.0.1", "--port", "0", description], { stdio: ["ignore", "pipe", "inherit"] });
try {
    const url = await started(mock);
    for (const request of ALLOWED) {
        const { status, value } = await call(url, request);
        ok(status === 200 && String(value.code) === "0", `${request[1]}: ${status} ${JSON.stringify(value)}`);
    }
    for (const [why, expected, ...request] of FORBIDDEN) {
        deepStrictEqual((await call(url, request)).status, expected, why);
    }
    deepStrictEqual((await call(url, ALLOWED[0], {})).status, 401, "a call without credentials");
    console.log(`prism: ${ALLOWED.length} calls allowed, ${FORBIDDEN.length + 1} refused`);
} finally {
    mock.kill("SIGINT");
}

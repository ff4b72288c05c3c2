// Makes of the descriptions what other tools read: OpenAPI 3.1 by @scalar/openapi-upgrader, and a Postman collection by
// openapi-to-postmanv2. The same input makes the same bytes.
//
//     node convert.mjs FOLDER            writes them
//     node convert.mjs --check FOLDER    writes nothing; fails where a file is missing or another

import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { upgrade } from "@scalar/openapi-upgrader";
import { stringify } from "yaml";
import { collection } from "./postman.mjs";

const DIST = new URL("../dist/", import.meta.url);

/** The strict description in OpenAPI 3.1. */
function modern() {
    const upgraded = upgrade(read("koodrive.json"), "3.1");
    if (!upgraded.openapi.startsWith("3.1.")) throw new Error(`the upgrade ended at ${upgraded.openapi}`);
    // Lines are broken where the text has breaks, and nowhere else. What YAML 1.1 takes for a time is quoted: text remains text.
    return stringify(upgraded, { lineWidth: 0, aliasDuplicateObjects: false, compat: "yaml-1.1" });
}

function read(name) {
    return JSON.parse(readFileSync(new URL(name, DIST), "utf8"));
}

/** Whole, or not at all. */
function write(path, text) {
    const temporary = `${path}.${process.pid}.tmp`;
    writeFileSync(temporary, text);
    renameSync(temporary, path);
}

/** What is wrong with a file, or nothing. */
function difference(path, text) {
    let found;
    try {
        found = readFileSync(path, "utf8");
    } catch (error) {
        if (error.code !== "ENOENT") throw error;
        return "is missing";
    }
    if (found === text) return undefined;
    const [wanted, lines] = [text.split("\n"), found.split("\n")];
    const line = wanted.findIndex((expected, index) => expected !== lines[index]);
    return line < 0 ? "is too long" : `differs at line ${line + 1}`;
}

const args = process.argv.slice(2);
const check = args[0] === "--check";
const [folder, ...more] = check ? args.slice(1) : args;
if (folder === undefined || more.length > 0) {
    console.error("usage: node convert.mjs [--check] FOLDER");
    process.exit(2);
}
const files = {
    "koodrive-3.1.yaml": modern(),
    "koodrive.postman_collection.json": `${JSON.stringify(await collection(read("koodrive.json")), null, 1)}\n`,
};
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    const problem = difference(path, text);
    if (problem === undefined) continue;
    if (check) {
        console.error(`${path} ${problem}: run spec/tools/convert.sh`);
        process.exitCode = 1;
    } else {
        write(path, text);
        console.log(`${problem === "is missing" ? "created" : "written"} ${path}`);
    }
}

# What the scripts of the clients in TypeScript share. A script sources it: `. ../npm.sh`.
. ../lib.sh

# Installs what package-lock.json pins into $OUT, unless that is what is there.
installed() {
    cmp -s package-lock.json "$OUT/package-lock.json" && [ -d "$OUT/node_modules" ] && return
    rm -rf "$OUT/node_modules"
    cp package.json package-lock.json "$OUT"
    # No package here needs a script of its own.
    (cd "$OUT" && quietly npm ci --ignore-scripts --no-audit --no-fund)
    # Last: an installation that was cut must not count.
    [ -d "$OUT/node_modules" ]
}

# Writes src/payloads.ts and the payloads beside it: each is assigned to the type of its schema, which is all the proof
# there is, because types are gone when the program runs. `payload_modules IMPORT TYPE`, with %s for the schema.
payload_modules() {
    mkdir -p src/payloads
    node - "$PAYLOADS" "$1" "$2" <<'JS'
const fs = require("node:fs");
const [payloads, header, type] = process.argv.slice(2);
// The types know no null: at run time it is what `??` takes for a missing value.
const lines = [header, "type OrNull<T> = { [K in keyof T]: T[K] | null };"];
for (const [index, { name, schema, kind, value }] of JSON.parse(fs.readFileSync(payloads, "utf8")).payloads.entries()) {
    fs.writeFileSync(`src/payloads/p${index}.json`, JSON.stringify(value));
    lines.push(`// ${kind} ${name}`);
    lines.push(`import p${index} from "./payloads/p${index}.json" with { type: "json" };`);
    const own = type.replace("%s", schema);
    lines.push(`p${index} satisfies ${name === "odd/null" ? `OrNull<${own}>` : own};`);
}
// The proof of the proof: a wrong payload does not compile.
lines.push("// @ts-expect-error A name is text.");
lines.push(`({ fileName: 1 }) satisfies ${type.replace("%s", "GetFileResponse")};`);
fs.writeFileSync("src/payloads.ts", lines.join("\n") + "\n");
JS
}

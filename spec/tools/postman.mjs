// The Postman collection: folders and requests by openapi-to-postmanv2, and then only what a caller means to send.
//
// The converter fills in everything that may be sent, with made-up values. A request here sends what is required; the rest
// stands beside it, turned off.

import Converter from "openapi-to-postmanv2";

const OPTIONS = {
    folderStrategy: "Tags",
    requestNameSource: "Fallback",
    // Bodies and values are put in below.
    requestParametersResolution: "Schema",
    exampleParametersResolution: "Example",
    includeAuthInfoInExample: false,
    keepImplicitHeaders: false,
    stackLimit: 50,
};

/** The collection of a description whose `$ref`s point into itself. */
export async function collection(description) {
    const converted = await convert(description);
    const operations = byCall(description);
    converted.item = converted.item.map((item) => refined(item, operations, description));
    converted.info = {
        name: description.info.title,
        description: `${description.info.description.trim()}\n\nSet the variable \`baseUrl\`, and \`accessToken\` to the whole value of the header \`Authorization\`. Requests that begin a session set the token themselves.`,
        schema: converted.info.schema,
        version: description.info.version,
    };
    converted.variable = [
        { key: "baseUrl", value: description.servers[0].url, type: "string" },
        ...Object.keys(description.components.securitySchemes).filter(isToken).map((key) => ({ key, value: "", type: "string" })),
    ];
    delete converted.event;
    if (operations.size > 0) throw new Error(`the collection lacks ${[...operations.keys()].join(", ")}`);
    return converted;
}

function convert(description) {
    // It changes what it is given.
    const input = { type: "json", data: structuredClone(description) };
    return new Promise((resolve, reject) => {
        Converter.convertV2(input, OPTIONS, (error, outcome) => {
            if (error || !outcome.result) reject(error ?? new Error(outcome.reason));
            else resolve(outcome.output[0].data);
        });
    });
}

/** Operations by method and path, as the collection has them. */
function byCall(description) {
    const operations = new Map();
    for (const [path, item] of Object.entries(description.paths)) {
        for (const [method, operation] of Object.entries(item)) {
            if (operation.operationId === undefined) continue;
            const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
            operations.set(`${method.toUpperCase()} ${path}`, { ...operation, parameters: parameters.map((one) => resolved(one, description)) });
        }
    }
    return operations;
}

/** A folder or a request, without ids that would be others each time. */
function refined(item, operations, description) {
    if (item.item !== undefined) {
        return { name: item.name, description: item.description, item: item.item.map((inner) => refined(inner, operations, description)) };
    }
    const { method, url, description: about } = item.request;
    const call = `${method} /${url.path.map((segment) => segment.replace(/^:(.+)$/, "{$1}")).join("/")}`;
    const operation = operations.get(call);
    if (operation === undefined) throw new Error(`${call} is in the collection, and not in the description`);
    operations.delete(call);
    const request = {
        method,
        description: about,
        auth: auth(operation),
        header: [...parameters(operation, "header", description), ...content(operation)],
        url: {
            host: url.host,
            path: url.path,
            query: parameters(operation, "query", description),
            variable: parameters(operation, "path", description).map(({ key, value, description: text }) => ({ key, value, description: text })),
        },
    };
    const body = example(operation, description);
    if (body !== undefined) {
        request.body = { mode: "raw", raw: JSON.stringify(body, null, 2), options: { raw: { language: "json" } } };
    }
    return { name: operation.operationId, event: events(operation, description), request, response: [] };
}

/** What an operation takes in one place. Only what is required is turned on. */
function parameters(operation, place, description) {
    return operation.parameters
        .filter((parameter) => parameter.in === place)
        .map((parameter) => ({
            key: parameter.name,
            value: String(value(parameter, description) ?? ""),
            description: parameter.description?.trim(),
            ...(parameter.required === true ? {} : { disabled: true }),
        }));
}

function content(operation) {
    return operation.requestBody === undefined ? [] : [{ key: "Content-Type", value: "application/json" }];
}

/** The published example of a value, or its default; where it is required also the first one that is allowed. */
function value(parameter, description) {
    const schema = resolved(parameter.schema ?? {}, description);
    const published = Object.values(parameter.examples ?? {})[0]?.value;
    const known = parameter.example ?? published ?? schema.example ?? schema.default;
    return known ?? (parameter.required ? schema.enum?.[0] : undefined);
}

/** The published example of a body. Without one: what is required, to be filled in. */
function example(operation, description) {
    const media = operation.requestBody?.content["application/json"];
    if (media === undefined) return undefined;
    return media.example ?? Object.values(media.examples ?? {})[0]?.value ?? blank(media.schema, description);
}

/** A value of a schema that holds what is required, as empty as it may be. */
function blank(schema, description) {
    const { example: known, default: usual, enum: allowed, type, items, properties = {}, required = [], allOf } = resolved(schema, description);
    if (known !== undefined) return known;
    if (usual !== undefined) return usual;
    if (allowed !== undefined) return allowed[0];
    if (allOf !== undefined) return blank(allOf[0], description);
    if (type === "array") return items === undefined ? [] : [blank(items, description)];
    if (type === "integer" || type === "number") return 0;
    if (type === "boolean") return false;
    if (type !== "object") return "";
    return Object.fromEntries(required.map((name) => [name, blank(properties[name] ?? {}, description)]));
}

function resolved(node, description) {
    const steps = node.$ref?.slice(2).split("/");
    if (steps === undefined) return node;
    return resolved(steps.reduce((at, step) => at[step], description), description);
}

/** Tokens are variables. A signature is computed for each request, which a collection cannot. */
function isToken(scheme) {
    return scheme.endsWith("Token");
}

function auth(operation) {
    const scheme = (operation.security ?? []).flatMap(Object.keys).find(isToken);
    if (scheme === undefined) return { type: "noauth" };
    const entries = { key: "Authorization", value: `{{${scheme}}}`, in: "header" };
    return { type: "apikey", apikey: Object.entries(entries).map(([key, text]) => ({ key, value: text, type: "string" })) };
}

/** Keeps the token of a session that begins, or goes on with another one. */
function events(operation, description) {
    const sets = Object.entries(description.components.securitySchemes).flatMap(([scheme, { "x-koodrive-session": session }]) => {
        const begins = [...(session?.begin ?? []), ...(session?.refresh ? [session.refresh] : [])];
        const own = begins.find((one) => one.operation === operation.operationId);
        return own === undefined ? [] : [{ scheme, paths: [own.token].flat() }];
    });
    return sets.map(({ scheme, paths }) => {
        const reads = paths.map((path) => `body.${path.replaceAll(".", "?.")}`).join(" ?? ");
        const exec = ["const body = pm.response.json();", `const token = ${reads};`, `if (token) pm.collectionVariables.set(${JSON.stringify(scheme)}, token);`];
        return { listen: "test", script: { type: "text/javascript", exec } };
    });
}

"""Uploads in parts: what createFile takes of a file and of each part, hash contexts included."""

import base64
import hashlib
import json

import content
import midstates
import proof_code
import sha256

MIB = 2**20
ORIGIN = "Bearer+10f884791e9ff"

PLANS = [
    ("an empty file", 0, 5 * MIB),
    ("less than a part", 1000, 5 * MIB),
    ("exactly one part", 5 * MIB, 5 * MIB),
    ("a second part of one byte", 5 * MIB + 1, 5 * MIB),
    ("two whole parts", 10 * MIB, 5 * MIB),
    ("a part size of 64 bytes more", 10 * MIB, 5 * MIB + 64),
    ("three parts", 11 * MIB, 5 * MIB),
    ("parts of 6 MiB", 11 * MIB, 6 * MIB),
]

DESCRIPTION = (
    "Uploads in parts. multiParts is what createFile and getUploadUrls take of the parts, member by member: hashCtx is the "
    "SHA-256 midstate after all bytes before the part, and the first part has none. sha256, preHash and proofCode are what "
    "createFile takes of the whole file; proofCode, for the given origin, is null for an empty file, which needs none. "
    "urlHashContexts is what the parameter X-Amz-Iteration-Hash-Ctx of a part's pre-signed URL holds, as JSON text and as the "
    "base64 of it; a client does not need it. " + content.RULE
)


def parts(length, size, found):
    """The parts of a file, in order. An empty file has one, of no bytes."""
    made = []
    for offset in range(0, max(length, 1), size):
        part = {"partNumber": len(made) + 1, "partSize": min(size, length - offset), "partOffset": offset}
        if offset > 0:
            part["hashCtx"] = found[offset]
        made.append(part)
    return made


def url_hash_context(part):
    context = {"md_len": 32, "num": 0, "h": part["hashCtx"], "nh": 0, "nl": part["partOffset"] * 8, "hash_type": "sha256"}
    text = json.dumps(context, separators=(",", ":"))
    return {"partNumber": part["partNumber"], "json": text, "base64": base64.b64encode(text.encode()).decode()}


def vector(name, length, size, found):
    file = content.content(0, length)
    digest = hashlib.sha256(file).hexdigest()
    multi_parts = parts(length, size, found)
    contexts = [part for part in multi_parts if "hashCtx" in part]
    for part in contexts:
        offset = part["partOffset"]
        assert sha256.digest(part["hashCtx"], offset, b"") == hashlib.sha256(file[:offset]).hexdigest(), (name, offset)
    return {
        "name": name,
        "length": length,
        "partSize": size,
        "multiParts": multi_parts,
        "urlHashContexts": [url_hash_context(part) for part in contexts],
        "sha256": digest,
        "preHash": hashlib.sha256(file[:1024]).hexdigest(),
        "origin": ORIGIN,
        "proofCode": proof_code.vector(ORIGIN, length)["proofCode"],
    }


def document():
    found = midstates.at(offset for _, length, size in PLANS for offset in range(0, length, size))
    return {
        "description": DESCRIPTION,
        "source": [
            {"document": "api-reference.zh.2024-10-25.txt", "section": "4.13.3", "tables": ["4-261", "4-262"],
             "page": "https://support.huaweicloud.com/api-koodrive/createFile.html"},
            {"document": "api-reference.zh.2024-10-25.txt", "section": "4.13.10", "tables": ["4-291", "4-293"],
             "page": "https://support.huaweicloud.com/api-koodrive/uploadUrl.html"},
            {"document": "later-editions.md", "section": "Upload"},
        ],
        "vectors": [vector(*plan, found) for plan in PLANS],
    }

"""What Schemathesis is told beside the description: how strictly responses are read, and which things exist in the emulator."""

import hashlib
import os
import uuid

import requests
import schemathesis
from schemathesis import GenerationMode

URL = os.environ["KOODRIVE_URL"]
TOKEN = os.environ["KOODRIVE_TOKEN"]
CONTAINER = os.environ["KOODRIVE_CONTAINER_ID"]
BOB = "102"
LOOSE = os.environ["KOODRIVE_MODE"] == "loose"

# The forms that `x-koodrive-wire` records. An object instead of an array is one of its items.
FORMS = {
    "array": lambda schema: {"type": "array", "items": schema},
    "boolean": lambda _: {"type": "boolean"},
    "empty": lambda _: {"type": "string", "enum": [""]},
    "integer": lambda _: {"type": "integer"},
    "number": lambda _: {"type": "number"},
    "object": lambda schema: schema["items"],
    "string": lambda _: {"type": "string"},
    "suffixed": lambda _: {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\S*ZVGltZQ==$"},
}


def read_strictly(schema):
    """Forbids members that are not described and, in loose mode, allows the forms that are recorded.

    The bundle forbids no member, because the service may add some at any time. The emulator must not.
    """
    if isinstance(schema, list):
        return [read_strictly(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    # What a single edition states otherwise (`x-koodrive-in`) is no schema, and examples are none either.
    strict = {
        name: value if name in ("default", "enum", "example", "required") else read_strictly(value)
        for name, value in schema.items()
        if name != "x-koodrive-in"
    }
    if strict.get("type") == "object" and "properties" in strict:
        strict.setdefault("additionalProperties", False)
    forms = strict.pop("x-koodrive-wire", None)
    if LOOSE and isinstance(forms, list):
        return {"anyOf": [strict, *(FORMS[form](strict) for form in forms)]}
    return strict


@schemathesis.hook
def before_load_schema(_context, raw_schema):
    raw_schema["components"]["schemas"] = {
        name: read_strictly(schema) for name, schema in raw_schema["components"]["schemas"].items()
    }


def call(method: str, path: str, body=None) -> dict:
    response = requests.request(method, URL + path, json=body, headers={"Authorization": TOKEN}, timeout=10)
    answer = response.json()
    assert str(answer["code"]) == "0", f"{path}: {answer}"
    return answer


def new_folder(parent: str) -> str:
    body = {"containerId": CONTAINER, "fileName": uuid.uuid4().hex, "fileType": "10", "parentFolder": [parent], "renameMode": 2}
    return call("POST", "/koodrive/ose/v1/directory", body)["id"]


def new_file(parent: str) -> str:
    content = b"Hello"
    body = {
        "containerId": CONTAINER,
        "parentFolder": [parent],
        "fileName": "hello.txt",
        "fileType": "45",
        "length": len(content),
        "autoRename": 2,
        "uploadMode": "multipart",
        "uploadType": 1,
        "multiParts": [{"partNumber": 1, "partSize": len(content)}],
    }
    file = call("POST", "/koodrive/ose/v1/files/create", body)
    requests.put(file["multiParts"][0]["uploadUrl"], data=content, timeout=10).raise_for_status()
    body = {"fileId": file["fileId"], "sha256": hashlib.sha256(content).hexdigest()}
    call("POST", "/koodrive/ose/v1/files/complete", body)
    return file["fileId"]


class Things:
    """Ids of things that exist: with random ones nearly every response would be an error.

    Each operation gets a file of its own, since many an operation moves or deletes it.
    """

    operation = None

    def ids(self, operation: str) -> dict:
        if operation != self.operation:
            self.operation = operation
            folder = new_folder("root")
            file = new_file(folder)
            self.known = {
                "containerId": CONTAINER,
                "parentFolder": folder,
                "destParentFolder": folder,
                "fileId": file,
                "fileIds": file,
            }
            # Other methods on an owner's space change, disable or delete it, and with it the rest of the run. The id of the
            # caller is learned from responses: what is not a GET goes to somebody else.
            self.known["owner_id"] = os.environ["KOODRIVE_USER_ID"] if operation.startswith("GET ") else BOB
        return self.known

    def put(self, value, ids: dict):
        """Puts the ids into the members named like them: texts, and texts in lists."""
        if isinstance(value, list):
            return [self.put(item, ids) for item in value]
        if not isinstance(value, dict):
            return value
        return {name: self.id(member, ids[name]) if name in ids else self.put(member, ids) for name, member in value.items()}

    def id(self, value, id: str):
        if isinstance(value, list):
            return [id for _ in value[:1]]
        return id if isinstance(value, str) else value


THINGS = Things()


@schemathesis.hook
def before_call(_context, case, _kwargs):
    # What is wrong on purpose stays wrong.
    if case.meta is None or case.meta.generation.mode != GenerationMode.POSITIVE:
        return
    ids = THINGS.ids(case.operation.label)
    case.path_parameters = THINGS.put(dict(case.path_parameters or {}), ids)
    case.query = THINGS.put(dict(case.query or {}), ids)
    case.body = THINGS.put(case.body, ids)

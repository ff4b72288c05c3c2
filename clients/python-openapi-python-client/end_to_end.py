"""The way of a file through KooDrive, by the generated client: sign in, list, upload, download, and what goes wrong.

The address and the credentials are in the environment: see `Setting` of `journey.py`.
"""

import hashlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar
from uuid import uuid4

import httpx
from journey import (
    AREA_FILES,
    FIRST_PART,
    FOLDER,
    IN_PARTS,
    MIB,
    NO_SUCH_API,
    PERSONAL,
    REJECT_TAKEN_NAME,
    RESOURCE_NOT_FOUND,
    UNKNOWN_TYPE,
    RefusedError,
    Setting,
    refused,
    require,
    text,
)
from koodrive_client import AuthenticatedClient, Client
from koodrive_client.api.files import complete_file, create_directory, create_file, get_download_urls, get_file
from koodrive_client.api.listings import list_personal_files
from koodrive_client.api.sessions import create_session
from koodrive_client.api.spaces import get_space, list_spaces_by_owner
from koodrive_client.api.users import get_user
from koodrive_client.models import (
    CompleteFileRequest,
    CreateDirectoryRequest,
    CreateFileRequest,
    CreateSessionRequest,
    ErrorResponse,
    GetDownloadUrlsRequest,
    GetFileRequest,
    GetFileResponse,
    ListFilesRequest,
    PageInfo,
    Space,
    UploadPart,
)
from koodrive_client.types import Unset
from midstate import agrees_with_hashlib, midstate
from signature import Application

T = TypeVar("T")


class Answer(Protocol):
    """What the answers of nearly all operations have."""

    code: Any | Unset
    msg: str | Unset


A = TypeVar("A", bound=Answer)


def success(answer: A | ErrorResponse | None) -> A:
    """Return the answer to a call that succeeded.

    The client raises nothing: an error is an answer of another type, or one of the expected type with a code.
    """
    if answer is None:
        raise RefusedError("", "no answer")
    code = "" if isinstance(answer.code, Unset) else text(answer.code)
    if isinstance(answer, ErrorResponse) or code != "0":
        raise RefusedError(code, present(answer.msg))
    return answer


def present(value: T | Unset) -> T:
    """Return a value that may be missing in general, but not here."""
    if isinstance(value, Unset):
        raise AssertionError("the answer lacks a value")
    return value


def with_token(setting: Setting, token: str, path: str = "") -> AuthenticatedClient:
    """Make a client for a user.

    The token is the whole value of the header already: only an empty prefix keeps the client from adding `Bearer `.
    """
    return AuthenticatedClient(base_url=setting.url + path, token=token, prefix="")


def with_signature(setting: Setting) -> AuthenticatedClient:
    """Make a client for an application that acts on behalf of the user."""
    application = Application(setting.app_id, setting.app_secret, setting.user_id)
    return AuthenticatedClient(base_url=setting.url, token="", httpx_args={"auth": Signature(application)})


@dataclass(frozen=True)
class Signature(httpx.Auth):
    """Signs each request, once it is complete."""

    application: Application
    requires_request_body = True

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Replace the `Authorization` of the client."""
        request.headers.update(self.application.headers(request.method, str(request.url), request.content))
        yield request


@dataclass(frozen=True)
class Drive:
    """A user's own space."""

    client: AuthenticatedClient
    container_id: str

    def create_folder(self, parent: str, name: str) -> str:
        """Create a folder, and return its id."""
        body = CreateDirectoryRequest(
            container_id=self.container_id,
            file_name=name,
            file_type=FOLDER,
            parent_folder=[parent],
            rename_mode=REJECT_TAKEN_NAME,
        )
        return present(success(create_directory.sync(client=self.client, body=body)).id)

    def pages(self, folder: str, size: int) -> Iterator[list[str]]:
        """List the names in a folder, page by page."""
        cursor = ""
        while True:
            body = ListFilesRequest(
                container_id=self.container_id,
                parent_file_id=folder,
                page_info=PageInfo(page_size=size, page_cursor=cursor),
            )
            page = success(list_personal_files.sync(AREA_FILES, client=self.client, body=body))
            yield [present(file.file_name) for file in present(page.files)]
            # The last page has none.
            if not page.next_cursor:
                return
            cursor = page.next_cursor

    def upload(self, folder: str, name: str, content: bytes) -> str:
        """Upload a file in two parts, and return its id."""
        digest = hashlib.sha256(content).hexdigest()
        first, second = content[:FIRST_PART], content[FIRST_PART:]
        body = CreateFileRequest(
            container_id=self.container_id,
            parent_folder=[folder],
            file_name=name,
            file_type=UNKNOWN_TYPE,
            length=len(content),
            auto_rename=REJECT_TAKEN_NAME,
            upload_mode="multipart",
            upload_type=IN_PARTS,
            sha256=digest,
            multi_parts=[
                UploadPart(part_number=1, part_size=len(first), part_offset=0),
                UploadPart(part_number=2, part_size=len(second), part_offset=len(first), hash_ctx=midstate(first)),
            ],
        )
        created = success(create_file.sync(client=self.client, body=body))
        urls = {present(part.part_number): present(part.upload_url) for part in present(created.multi_parts)}
        # The midstates make the order free. The URLs are signed: a token must not go there.
        httpx.put(urls[2], content=second).raise_for_status()
        httpx.put(urls[1], content=first).raise_for_status()
        file_id = present(created.file_id)
        success(complete_file.sync(client=self.client, body=CompleteFileRequest(file_id=file_id, sha256=digest)))
        return file_id

    def download(self, file_id: str) -> bytes:
        """Download a file."""
        body = GetDownloadUrlsRequest(container_id=self.container_id, file_ids=[file_id])
        (download,) = present(success(get_download_urls.sync(client=self.client, body=body)).downloads)
        # The call succeeds even if a file has no URL.
        if (code := text(download.code)) != "0":
            raise RefusedError(code, present(download.msg))
        return httpx.get(present(download.url)).raise_for_status().content

    def file(self, file_id: str) -> GetFileResponse:
        """Get the details of a file."""
        body = GetFileRequest(container_id=self.container_id)
        return success(get_file.sync(file_id, client=self.client, body=body))


def session(setting: Setting) -> str:
    """Exchange the authorization code for a token."""
    body = CreateSessionRequest(code=setting.authorization_code)
    answer = success(create_session.sync(client=Client(base_url=setting.url), body=body))
    # The documents know two forms.
    return present(answer.access_token if isinstance(answer.data, Unset) else answer.data.access_token)


def space(setting: Setting, client: AuthenticatedClient) -> None:
    """Find the user's own space."""
    found = present(success(get_space.sync(setting.user_id, client=client, type_=PERSONAL)).data)
    require(found.container_id == setting.container_id, f"another space: {found.container_id}")


def list_pages(drive: Drive, folder: str) -> None:
    """Read a folder of five page by page."""
    names = [f"folder {number}" for number in range(5)]
    for name in names:
        drive.create_folder(folder, name)
    pages = list(drive.pages(folder, size=2))
    require(len(pages) == 3, f"not 3 pages: {pages}")  # noqa: PLR2004
    require(sorted(name for page in pages for name in page) == names, f"other names: {pages}")


def big_id(setting: Setting, client: AuthenticatedClient) -> None:
    """Read an id that a float would round."""
    user = present(success(get_user.sync(setting.user_id, client=client)).data)
    require(text(user.id) == setting.user_id, f"another id: {user.id}")


def signature(setting: Setting, file_id: str) -> None:
    """Find the user's own space and file for an application: by a request without a body, and by one with it."""
    client = with_signature(setting)
    data = present(success(list_spaces_by_owner.sync(setting.user_id, client=client, type_=PERSONAL)).data)
    # Where an answer has a list or its only element, the client leaves the decoding to its user.
    spaces = [Space.from_dict(item) for item in (data if isinstance(data, list) else [data])]
    require(setting.container_id in [space.container_id for space in spaces], f"other spaces: {spaces}")
    found = Drive(client, setting.container_id).file(file_id)
    require(found.id == file_id, f"another file: {found.id}")


def run(setting: Setting) -> Iterator[str]:
    """Go all the way, and yield the name of each step that is done."""
    require(all(agrees_with_hashlib(bytes(length)) for length in (0, 55, 56, 64, 1000)), "this SHA-256 is wrong")
    content = bytes(range(251)) * (11 * MIB // 251 + 1)
    content = content[: 11 * MIB]

    token = session(setting)
    yield "session"
    client = with_token(setting, token)
    space(setting, client)
    yield "space"
    drive = Drive(client, setting.container_id)
    folder = drive.create_folder("root", f"Python {uuid4()}")
    yield "folder"
    list_pages(drive, folder)
    yield "list"
    file_id = drive.upload(folder, "content.bin", content)
    yield "upload"
    require(drive.download(file_id) == content, "other bytes came back")
    yield "download"
    refused(lambda: drive.file("no-such-file"), RESOURCE_NOT_FOUND)
    yield "error"
    file_type = drive.file(file_id).file_type
    require(file_type == UNKNOWN_TYPE, f"another type: {file_type}")
    yield "unknown-enum"
    big_id(setting, client)
    yield "big-id"
    refused(lambda: space(setting, with_token(setting, token, "/nowhere")), NO_SUCH_API)
    yield "gateway"
    signature(setting, file_id)
    yield "signature"


if __name__ == "__main__":
    for step in run(Setting.from_environment()):
        print(f"ok {step}", flush=True)

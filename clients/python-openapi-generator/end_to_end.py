"""The way of a file through KooDrive, by the generated client: sign in, list, upload, download, and what goes wrong.

The address and the credentials are in the environment: see `Setting` of `journey.py`.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Protocol, TypeVar
from uuid import uuid4

import urllib3
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
from koodrive_client import (
    ApiClient,
    ApiException,
    CompleteFileRequest,
    Configuration,
    CreateDirectoryRequest,
    CreateFileRequest,
    CreateSessionRequest,
    ErrorResponse,
    FilesApi,
    GetDownloadUrlsRequest,
    GetFileRequest,
    GetFileResponse,
    ListFilesRequest,
    ListingsApi,
    PageInfo,
    SessionsApi,
    Space,
    SpacesApi,
    UploadPart,
    UsersApi,
)
from koodrive_client.rest import RESTResponse
from midstate import agrees_with_hashlib, midstate
from signature import Application

T = TypeVar("T")


class Answer(Protocol):
    """What the answers of nearly all operations have."""

    code: Any
    msg: str | None


A = TypeVar("A", bound=Answer)


def success(call: Callable[[], A]) -> A:
    """Return the answer to a call that succeeded.

    The client raises an error that has an HTTP status of its own. Others arrive like an answer, with HTTP 200.
    """
    try:
        answer = call()
    except ApiException as error:
        if not isinstance(error.data, ErrorResponse):
            raise
        raise RefusedError(text(error.data.code), present(error.data.msg)) from error
    if (code := text(answer.code)) != "0":
        raise RefusedError(code, present(answer.msg))
    return answer


def present(value: T | None) -> T:
    """Return a value that may be missing in general, but not here."""
    if value is None:
        raise AssertionError("the answer lacks a value")
    return value


def without_token(setting: Setting) -> ApiClient:
    """Make a client for nobody."""
    return ApiClient(Configuration(host=setting.url))


def with_token(setting: Setting, token: str, path: str = "") -> ApiClient:
    """Make a client for a user.

    The token is the whole value of the header already, so it needs no `api_key_prefix`. Its key is the name of the
    scheme in the description. The other two schemes set the same header, so only one of the three may be here.
    """
    return ApiClient(Configuration(host=setting.url + path, api_key={"accessToken": token}))


def with_signature(setting: Setting) -> ApiClient:
    """Make a client for an application that acts on behalf of the user."""
    application = Application(setting.app_id, setting.app_secret, setting.user_id)
    return SigningClient(application, Configuration(host=setting.url))


class SigningClient(ApiClient):
    """Signs each request, once it is complete."""

    def __init__(self, application: Application, configuration: Configuration) -> None:
        """Make a client for an application."""
        super().__init__(configuration)
        self.application = application

    def call_api(
        self,
        method: str,
        url: str,
        header_params: dict[str, str] | None = None,
        body: object = None,
        *others: Any,  # noqa: ANN401
        **options: Any,  # noqa: ANN401
    ) -> RESTResponse:
        """Add the headers of the signature, which covers every byte of the body: this is how the client writes it."""
        content = b"" if body is None else json.dumps(body).encode()
        headers = {**(header_params or {}), **self.application.headers(method, url, content)}
        return super().call_api(method, url, headers, body, *others, **options)


@dataclass(frozen=True)
class Drive:
    """A user's own space."""

    client: ApiClient
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
        return present(success(lambda: FilesApi(self.client).create_directory(body)).id)

    def pages(self, folder: str, size: int) -> Iterator[list[str]]:
        """List the names in a folder, page by page."""
        body = ListFilesRequest(
            container_id=self.container_id,
            parent_file_id=folder,
            page_info=PageInfo(page_size=size, page_cursor=""),
        )
        while True:
            page = success(lambda: ListingsApi(self.client).list_personal_files(AREA_FILES, body))
            yield [present(file.file_name) for file in present(page.files)]
            # The last page has none.
            if not page.next_cursor:
                return
            body.page_info = PageInfo(page_size=size, page_cursor=page.next_cursor)

    def upload(self, folder: str, name: str, content: bytes) -> str:
        """Upload a file in two parts, and return its id."""
        files = FilesApi(self.client)
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
        created = success(lambda: files.create_file(body))
        urls = {present(part.part_number): present(part.upload_url) for part in present(created.multi_parts)}
        # The midstates make the order free. The URLs are signed: a token must not go there.
        for number, part in [(2, second), (1, first)]:
            stored = urllib3.request("PUT", urls[number], body=part)
            require(stored.status == HTTPStatus.OK, f"part {number} is refused: {stored.status}")
        file_id = present(created.file_id)
        success(lambda: files.complete_file(CompleteFileRequest(file_id=file_id, sha256=digest)))
        return file_id

    def download(self, file_id: str) -> bytes:
        """Download a file."""
        body = GetDownloadUrlsRequest(container_id=self.container_id, file_ids=[file_id])
        (download,) = present(success(lambda: FilesApi(self.client).get_download_urls(body)).downloads)
        # The call succeeds even if a file has no URL.
        if (code := text(download.code)) != "0":
            raise RefusedError(code, present(download.msg))
        fetched = urllib3.request("GET", present(download.url))
        require(fetched.status == HTTPStatus.OK, f"the download is refused: {fetched.status}")
        return fetched.data

    def file(self, file_id: str) -> GetFileResponse:
        """Get the details of a file."""
        body = GetFileRequest(container_id=self.container_id)
        return success(lambda: FilesApi(self.client).get_file(file_id, body))


def session(setting: Setting) -> str:
    """Exchange the authorization code for a token."""
    body = CreateSessionRequest(code=setting.authorization_code)
    answer = success(lambda: SessionsApi(without_token(setting)).create_session(body))
    # The documents know two forms.
    return present(answer.access_token if answer.data is None else answer.data.access_token)


def space(setting: Setting, client: ApiClient) -> None:
    """Find the user's own space."""
    found = present(success(lambda: SpacesApi(client).get_space(setting.user_id, PERSONAL)).data)
    require(found.container_id == setting.container_id, f"another space: {found.container_id}")


def list_pages(drive: Drive, folder: str) -> None:
    """Read a folder of five page by page."""
    names = [f"folder {number}" for number in range(5)]
    for name in names:
        drive.create_folder(folder, name)
    pages = list(drive.pages(folder, size=2))
    require(len(pages) == 3, f"not 3 pages: {pages}")  # noqa: PLR2004
    require(sorted(name for page in pages for name in page) == names, f"other names: {pages}")


def big_id(setting: Setting, client: ApiClient) -> None:
    """Read an id that a float would round."""
    user = present(success(lambda: UsersApi(client).get_user(setting.user_id)).data)
    require(text(user.id) == setting.user_id, f"another id: {user.id}")


def signature(setting: Setting, file_id: str) -> None:
    """Find the user's own space and file for an application: by a request without a body, and by one with it."""
    client = with_signature(setting)
    data = present(success(lambda: SpacesApi(client).list_spaces_by_owner(setting.user_id, PERSONAL)).data)
    # Where an answer has a list or its only element, the client leaves the decoding to its user.
    spaces = [present(Space.from_dict(item)) for item in (data if isinstance(data, list) else [data])]
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

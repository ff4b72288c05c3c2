package koodrive;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.FilesApi;
import org.openapitools.client.api.ListingsApi;
import org.openapitools.client.api.SessionsApi;
import org.openapitools.client.api.SpacesApi;
import org.openapitools.client.api.UsersApi;
import org.openapitools.client.model.CompleteFileRequest;
import org.openapitools.client.model.CreateDirectoryRequest;
import org.openapitools.client.model.CreateFileRequest;
import org.openapitools.client.model.CreateSessionRequest;
import org.openapitools.client.model.GetDownloadUrlsRequest;
import org.openapitools.client.model.GetFileRequest;
import org.openapitools.client.model.GetFileResponse;
import org.openapitools.client.model.ListFilesRequest;
import org.openapitools.client.model.Outcome;
import org.openapitools.client.model.PageInfo;
import org.openapitools.client.model.Space;
import org.openapitools.client.model.UploadPart;

/**
 * The way of a file through KooDrive, by the generated client: sign in, list, upload, download; and what goes wrong on it.
 * What differs between the libraries of the generator is in {@link Connection}.
 */
final class Program {
    /** Of the enumerations that may grow, the generator keeps the type; their documentation lists the known values. */
    private static final int PERSONAL_SPACE = 1;
    private static final String FILES = "0";
    private static final String FOLDER = "10";
    private static final String MULTIPART = "multipart";
    private static final int IN_PARTS = 1;
    private static final int REJECT = 3;

    /** A type of file that no document lists. */
    private static final String UNKNOWN_TYPE = "99";
    /** The root folder of each space goes by this name. */
    private static final String ROOT = "root";
    private static final String NOT_FOUND = "13000309";
    private static final String NO_SUCH_API = "APIGW.0101";
    private static final int MIB = 1 << 20;

    private static final String USER_ID = setting("USER_ID");
    private static final String CONTAINER_ID = setting("CONTAINER_ID");
    private static final ObjectMapper MAPPER = Connection.mapper();
    private static final HttpClient STORAGE = HttpClient.newHttpClient();

    private final ApiClient client;
    private final FilesApi files;

    private Program(ApiClient client) {
        this.client = client;
        files = new FilesApi(client);
    }

    public static void main(String[] arguments) throws Exception {
        var url = setting("URL");
        var token = step("session", () -> signIn(Connection.to(url, Credentials.NONE)));
        var user = Connection.to(url, Credentials.token(token));
        var program = new Program(user);
        step("space", () -> ownSpace(user));
        var folder = step("folder", () -> program.createFolder(ROOT, "Java"));
        step("list", () -> program.list(folder));
        var content = new byte[11 * MIB];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i % 251);
        }
        var file = step("upload", () -> program.upload(folder, content));
        step("download", () -> program.download(file, content));
        step("error", () -> refused(() -> program.getFile("no-such-file"), NOT_FOUND));
        step("unknown-enum", () -> equal(program.getFile(file).getFileType(), UNKNOWN_TYPE));
        step("big-id", program::ownId);
        step("gateway", () -> refused(() -> ownSpace(Connection.to(url + "/nowhere", Credentials.token(token))), NO_SUCH_API));
        var signature = new AppSignature(setting("APP_ID"), setting("APP_SECRET"), USER_ID);
        step("signature", () -> ownSpaces(Connection.to(url, signature)));
    }

    private static String signIn(ApiClient anonymous) throws Exception {
        var request = new CreateSessionRequest().code(setting("AUTHORIZATION_CODE"));
        var session = outcome(() -> new SessionsApi(anonymous).createSession(request, null, null));
        // Two forms of the response are known: in the later one, the token is in `data`.
        return session.getData() == null ? session.getAccessToken() : session.getData().getAccessToken();
    }

    private static String ownSpace(ApiClient client) throws Exception {
        var response = outcome(() -> new SpacesApi(client).getSpace(USER_ID, PERSONAL_SPACE, null, null, null));
        return equal(response.getData().getContainerId(), CONTAINER_ID);
    }

    /** Like {@code ownSpace}, by a call that an application may make too. */
    private static boolean ownSpaces(ApiClient client) throws Exception {
        var response = outcome(() -> new SpacesApi(client).listSpacesByOwner(USER_ID, PERSONAL_SPACE, null, null));
        var spaces = list(response.getData(), new TypeReference<List<Space>>() { });
        var found = spaces.stream().anyMatch(space -> CONTAINER_ID.equals(space.getContainerId()));
        return check(found, "the user's space is missing");
    }

    private String ownId() throws Exception {
        var user = outcome(() -> new UsersApi(client).getUser(USER_ID, null, null)).getData();
        return equal(text(user.getId()), USER_ID);
    }

    private String createFolder(String parent, String name) throws Exception {
        var request = new CreateDirectoryRequest()
            .containerId(CONTAINER_ID).addParentFolderItem(parent).fileName(name).fileType(FOLDER).renameMode(REJECT);
        return outcome(() -> files.createDirectory(request, null, null, null)).getId();
    }

    /** Fills a folder, and reads it two entries at a time. */
    private boolean list(String folder) throws Exception {
        var names = Set.of("one", "two", "three", "four", "five");
        for (var name : names) {
            createFolder(folder, name);
        }
        var listings = new ListingsApi(client);
        var listed = new ArrayList<String>();
        int pages = 0;
        for (var cursor = ""; pages == 0 || cursor != null && !cursor.isEmpty(); pages++) {
            var request = new ListFilesRequest()
                .containerId(CONTAINER_ID).parentFileId(folder).pageInfo(new PageInfo().pageSize(2).pageCursor(cursor));
            var page = outcome(() -> listings.listPersonalFiles(FILES, request, null, null, null));
            page.getFiles().forEach(file -> listed.add(file.getFileName()));
            cursor = page.getNextCursor();
        }
        check(pages == 3, pages + " pages");
        return check(listed.size() == names.size() && names.equals(new HashSet<>(listed)), "other names: " + listed);
    }

    /** Uploads two parts, which could go out at the same time: the second brings the midstate after the first. */
    private String upload(String folder, byte[] content) throws Exception {
        var parts = List.of(Arrays.copyOf(content, 6 * MIB), Arrays.copyOfRange(content, 6 * MIB, content.length));
        var first = new UploadPart().partNumber(1).partOffset(0L).partSize((long) parts.get(0).length);
        var second = new UploadPart().partNumber(2).partOffset(first.getPartSize()).partSize((long) parts.get(1).length)
            .hashCtx(Arrays.stream(Sha256.midstate(parts.get(0))).boxed().toList());
        var request = new CreateFileRequest()
            .containerId(CONTAINER_ID).addParentFolderItem(folder).fileName("content.bin").fileType(UNKNOWN_TYPE)
            .length((long) content.length).autoRename(REJECT).uploadMode(MULTIPART).uploadType(IN_PARTS)
            .multiParts(List.of(first, second));
        var created = outcome(() -> files.createFile(request, null, null, null));
        for (var part : created.getMultiParts()) {
            // The URL holds its own signature, and the storage takes no other: no `Authorization`.
            var put = HttpRequest.newBuilder(URI.create(part.getUploadUrl()))
                .PUT(BodyPublishers.ofByteArray(parts.get(part.getPartNumber() - 1))).build();
            int status = STORAGE.send(put, BodyHandlers.discarding()).statusCode();
            check(status == 200, "status " + status + " for part " + part.getPartNumber());
        }
        var digest = AppSignature.sha256(content);
        equal(HexFormat.of().formatHex(Sha256.digest(content)), digest);
        var completion = new CompleteFileRequest().fileId(created.getFileId()).sha256(digest);
        outcome(() -> files.completeFile(completion, null, null, null));
        return created.getFileId();
    }

    private boolean download(String file, byte[] content) throws Exception {
        var request = new GetDownloadUrlsRequest().containerId(CONTAINER_ID).addFileIdsItem(file);
        var url = outcome(() -> files.getDownloadUrls(request, null, null, null)).getDownloads().get(0).getUrl();
        var response = STORAGE.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
        return check(response.statusCode() == 200 && Arrays.equals(response.body(), content), "other bytes");
    }

    private GetFileResponse getFile(String file) throws Exception {
        var request = new GetFileRequest().containerId(CONTAINER_ID);
        return outcome(() -> files.getFile(file, request, null, null, null));
    }

    /** The response of a call that succeeded. HTTP status 200 does not show that: {@code code} does. */
    private static <T> T outcome(Callable<T> call) throws Exception {
        T response;
        try {
            response = call.call();
        } catch (Exception e) {
            var body = Connection.errorBody(e);
            if (body == null) {
                throw e;
            }
            throw refusal(MAPPER.readValue(body, Outcome.class));
        }
        // Generated classes share no interface. `Outcome` has what nearly all responses have.
        var outcome = MAPPER.convertValue(response, Outcome.class);
        if (!text(outcome.getCode()).equals("0")) {
            throw refusal(outcome);
        }
        return response;
    }

    private static Refusal refusal(Outcome outcome) {
        return new Refusal(text(outcome.getCode()), outcome.getMsg());
    }

    /** Succeeds if the service refuses the call with this code, and says why. */
    private static boolean refused(Callable<?> call, String code) throws Exception {
        try {
            call.call();
        } catch (Refusal refusal) {
            equal(refusal.code(), code);
            return check(refusal.getMessage() != null && !refusal.getMessage().isEmpty(), "no message");
        }
        return check(false, "the call succeeded");
    }

    /** The text of a field without a type: the service writes such a value as text or as a number. */
    private static String text(Object value) {
        return String.valueOf(value);
    }

    /** The entries of a field without a type where the service writes a list of one as its only entry. */
    private static <T> List<T> list(Object value, TypeReference<List<T>> type) {
        return MAPPER.convertValue(value instanceof List ? value : List.of(value), type);
    }

    private static <T> T step(String name, Callable<T> work) {
        try {
            var result = work.call();
            System.out.println("ok " + name);
            return result;
        } catch (Exception e) {
            System.err.println("step " + name + ": " + e);
            System.exit(1);
            throw new AssertionError(e);
        }
    }

    private static <T> T equal(T value, T expected) {
        check(expected.equals(value), value + " instead of " + expected);
        return value;
    }

    private static boolean check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
        return true;
    }

    private static String setting(String name) {
        var value = System.getenv("KOODRIVE_" + name);
        check(value != null, "KOODRIVE_" + name + " is not set");
        return value;
    }
}

/**
 * The way of a file through KooDrive, by the generated client: sign in, list, upload, download; and what goes wrong on it.
 */
package koodrive

import com.fasterxml.jackson.module.kotlin.convertValue
import com.fasterxml.jackson.module.kotlin.readValue
import kotlin.system.exitProcess
import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import org.openapitools.client.apis.FilesApi
import org.openapitools.client.apis.ListingsApi
import org.openapitools.client.apis.SessionsApi
import org.openapitools.client.apis.SpacesApi
import org.openapitools.client.apis.UsersApi
import org.openapitools.client.infrastructure.ClientError
import org.openapitools.client.infrastructure.ClientException
import org.openapitools.client.infrastructure.Serializer
import org.openapitools.client.infrastructure.ServerError
import org.openapitools.client.infrastructure.ServerException
import org.openapitools.client.models.CompleteFileRequest
import org.openapitools.client.models.CreateDirectoryRequest
import org.openapitools.client.models.CreateFileRequest
import org.openapitools.client.models.CreateSessionRequest
import org.openapitools.client.models.GetDownloadUrlsRequest
import org.openapitools.client.models.GetFileRequest
import org.openapitools.client.models.ListFilesRequest
import org.openapitools.client.models.Outcome
import org.openapitools.client.models.PageInfo
import org.openapitools.client.models.Space
import org.openapitools.client.models.UploadPart

/** Of the enumerations that may grow, the generator keeps the type; their documentation lists the known values. */
private const val PERSONAL_SPACE = 1
private const val FILES = "0"
private const val FOLDER = "10"
private const val MULTIPART = "multipart"
private const val IN_PARTS = 1
private const val REJECT = 3

/** A type of file that no document lists. */
private const val UNKNOWN_TYPE = "99"

/** The root folder of each space goes by this name. */
private const val ROOT = "root"
private const val NOT_FOUND = "13000309"
private const val NO_SUCH_API = "APIGW.0101"
private const val MIB = 1 shl 20

private val userId = setting("USER_ID")
private val containerId = setting("CONTAINER_ID")

/** The storage behind pre-signed URLs takes no credentials but theirs: no `Authorization`. */
private val storage = OkHttpClient()

fun main() {
    val url = setting("URL")
    val token = step("session") { signIn(url) }
    val user = Drive(url, caller(Token(token)))
    step("space") { user.ownSpace() }
    val folder = step("folder") { user.createFolder(ROOT, "Kotlin") }
    step("list") { user.list(folder) }
    val content = ByteArray(11 * MIB) { (it % 251).toByte() }
    val file = step("upload") { user.upload(folder, content) }
    step("download") { user.download(file, content) }
    step("error") { refused(NOT_FOUND) { user.getFile("no-such-file") } }
    step("unknown-enum") { equal(user.getFile(file).fileType, UNKNOWN_TYPE) }
    step("big-id") { user.ownId() }
    step("gateway") { refused(NO_SUCH_API) { Drive("$url/nowhere", caller(Token(token))).ownSpace() } }
    val signature = AppSignature(setting("APP_ID"), setting("APP_SECRET"), userId)
    step("signature") { Drive(url, caller(signature)).ownSpaces() }
}

/**
 * An HTTP client that puts credentials into each request. The generated `ApiClient.apiKey` would take a token too, one for the
 * whole program; a signature needs an interceptor, which sees the request as it will be sent.
 */
private fun caller(credentials: Interceptor) = OkHttpClient.Builder().addInterceptor(credentials).build()

private fun signIn(url: String): String {
    val request = CreateSessionRequest(code = setting("AUTHORIZATION_CODE"))
    val session = outcome { SessionsApi(url).createSession(request) }
    // Two forms of the response are known: in the later one, the token is in `data`.
    return checkNotNull(session.data?.accessToken ?: session.accessToken) { "no token" }
}

private class Drive(private val url: String, private val caller: OkHttpClient) {
    private val files = FilesApi(url, caller)
    private val spaces = SpacesApi(url, caller)

    fun ownSpace() = equal(outcome { spaces.getSpace(userId, PERSONAL_SPACE) }.data?.containerId, containerId)

    /** Like `ownSpace`, by a call that an application may make too. */
    fun ownSpaces() {
        val own: List<Space> = list(outcome { spaces.listSpacesByOwner(userId, PERSONAL_SPACE) }.data)
        check(own.any { it.containerId == containerId }) { "the user's space is missing" }
    }

    fun ownId() = equal(text(outcome { UsersApi(url, caller).getUser(userId) }.data?.id), userId)

    fun createFolder(parent: String, name: String): String {
        val request = CreateDirectoryRequest(
            containerId = containerId, parentFolder = listOf(parent), fileName = name, fileType = FOLDER, renameMode = REJECT,
        )
        return checkNotNull(outcome { files.createDirectory(request) }.id) { "no id" }
    }

    /** Fills a folder, and reads it two entries at a time. */
    fun list(folder: String) {
        val names = setOf("one", "two", "three", "four", "five")
        names.forEach { createFolder(folder, it) }
        val listings = ListingsApi(url, caller)
        val pages = generateSequence(page(listings, folder, "")) { page ->
            page.nextCursor?.ifEmpty { null }?.let { page(listings, folder, it) }
        }.toList()
        check(pages.size == 3) { "${pages.size} pages" }
        val listed = pages.flatMap { it.files.orEmpty() }.map { it.fileName }
        check(listed.size == names.size && listed.toSet() == names) { "other names: $listed" }
    }

    private fun page(listings: ListingsApi, folder: String, cursor: String) = outcome {
        listings.listPersonalFiles(FILES, ListFilesRequest(containerId, folder, PageInfo(pageSize = 2, pageCursor = cursor)))
    }

    /** Uploads two parts, which could go out at the same time: the second brings the midstate after the first. */
    fun upload(folder: String, content: ByteArray): String {
        val bytes = listOf(content.copyOf(6 * MIB), content.copyOfRange(6 * MIB, content.size))
        val first = UploadPart(partNumber = 1, partOffset = 0, partSize = bytes[0].size.toLong())
        val second = UploadPart(
            partNumber = 2, partOffset = first.partSize, partSize = bytes[1].size.toLong(), hashCtx = Sha256.midstate(bytes[0]),
        )
        val request = CreateFileRequest(
            containerId = containerId, parentFolder = listOf(folder), fileName = "content.bin", fileType = UNKNOWN_TYPE,
            length = content.size.toLong(), autoRename = REJECT, uploadMode = MULTIPART, uploadType = IN_PARTS,
            multiParts = listOf(first, second),
        )
        val created = outcome { files.createFile(request) }
        for (part in created.multiParts.orEmpty()) {
            val body = bytes[checkNotNull(part.partNumber) - 1].toRequestBody()
            val put = Request.Builder().url(checkNotNull(part.uploadUrl)).put(body).build()
            storage.newCall(put).execute().use { check(it.isSuccessful) { "status ${it.code} for part ${part.partNumber}" } }
        }
        val digest = equal(Sha256.digest(content).toHexString(), sha256(content))
        val file = checkNotNull(created.fileId) { "no id" }
        outcome { files.completeFile(CompleteFileRequest(file, digest)) }
        return file
    }

    fun download(file: String, content: ByteArray) {
        val entries = outcome { files.getDownloadUrls(GetDownloadUrlsRequest(containerId, listOf(file))) }.downloads
        val get = Request.Builder().url(checkNotNull(entries?.single()?.url) { "no URL" }).build()
        storage.newCall(get).execute().use { check(it.isSuccessful && it.body.bytes().contentEquals(content)) { "other bytes" } }
    }

    fun getFile(file: String) = outcome { files.getFile(file, GetFileRequest(containerId)) }
}

/** A call that the service, or the gateway in front of it, refuses. The code is digits, or a text that begins with `APIGW`. */
private class Refusal(outcome: Outcome) : Exception(outcome.msg) {
    val code = text(outcome.code)
}

/** The response of a call that succeeded. HTTP status 200 does not show that: `code` does. */
private fun <T : Any> outcome(call: () -> T): T {
    val response = try {
        call()
    } catch (e: ClientException) {
        throw refusal((e.response as? ClientError<*>)?.body) ?: e
    } catch (e: ServerException) {
        throw refusal((e.response as? ServerError<*>)?.body) ?: e
    }
    // Generated classes share no interface. `Outcome` has what nearly all responses have.
    val outcome: Outcome = Serializer.jacksonObjectMapper.convertValue(response)
    return if (text(outcome.code) == "0") response else throw Refusal(outcome)
}

private fun refusal(body: Any?) = (body as? String)?.let { Refusal(Serializer.jacksonObjectMapper.readValue<Outcome>(it)) }

/** Succeeds if the service refuses the call with this code, and says why. */
private fun refused(code: String, call: () -> Any?) {
    try {
        call()
    } catch (refusal: Refusal) {
        equal(refusal.code, code)
        check(!refusal.message.isNullOrEmpty()) { "no message" }
        return
    }
    error("the call succeeded")
}

/** The text of a field without a type: the service writes such a value as text or as a number. */
private fun text(value: Any?) = value.toString()

/** The entries of a field without a type where the service writes a list of one as its only entry. */
private inline fun <reified T> list(value: Any?): List<T> =
    Serializer.jacksonObjectMapper.convertValue(value as? List<*> ?: listOf(value))

private fun <T> step(name: String, work: () -> T): T =
    try {
        work().also { println("ok $name") }
    } catch (e: Exception) {
        System.err.println("step $name: " + if (e is Refusal) "code ${e.code}: ${e.message}" else e)
        exitProcess(1)
    }

private fun <T> equal(value: T, expected: T): T {
    check(value == expected) { "$value instead of $expected" }
    return value
}

private fun setting(name: String) = checkNotNull(System.getenv("KOODRIVE_$name")) { "KOODRIVE_$name is not set" }

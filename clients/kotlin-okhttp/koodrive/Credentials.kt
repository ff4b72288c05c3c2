package koodrive

import java.net.URLDecoder
import java.net.URLEncoder
import java.security.MessageDigest
import java.time.Instant
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter
import java.util.Arrays
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import okhttp3.HttpUrl
import okhttp3.Interceptor
import okhttp3.Request
import okhttp3.Response
import okio.Buffer

/** Puts a user's token into each request: `createSession` returns it as the whole value of the header, `Bearer+` included. */
class Token(private val token: String) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response =
        chain.proceed(chain.request().newBuilder().header("Authorization", token).build())
}

/** Signs each request for an application that acts for a user: the security scheme `appSignature` of the description. */
class AppSignature(private val appId: String, private val secret: String, private val userId: String) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val date = DATE.format(Instant.now())
        val request = chain.request()
        val signature = sign(request, date)
        val signed = request.newBuilder()
            .header("X-User-Id", userId)
            .header("X-Date", date)
            .header("Authorization", "HMAC-SHA256 AppId=$appId,SignedHeaders=$SIGNED_HEADERS,Signature=$signature")
        return chain.proceed(signed.build())
    }

    private fun sign(request: Request, date: String): String {
        val url = request.url
        // Each header has a line that ends, so that an empty line follows the last one.
        val headers = "host:${host(url)}\nx-date:$date\nx-user-id:$userId\n"
        val body = Buffer().also { request.body?.writeTo(it) }.readByteArray()
        val canonical = listOf(request.method.uppercase(), path(url), query(url), headers, SIGNED_HEADERS, sha256(body))
        val toSign = "HMAC-SHA256\n" + sha256(canonical.joinToString("\n").toByteArray())
        val mac = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(secret.toByteArray(), "HmacSHA256")) }
        return mac.doFinal(toSign.toByteArray()).toHexString()
    }

    private companion object {
        const val SIGNED_HEADERS = "host;x-date;x-user-id"
        val DATE: DateTimeFormatter = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC)

        /** The header `Host` as OkHttp sends it: with the port, unless it is the one of the scheme. */
        fun host(url: HttpUrl): String {
            val host = if (":" in url.host) "[${url.host}]" else url.host
            return if (url.port == HttpUrl.defaultPort(url.scheme)) host else "$host:${url.port}"
        }

        /** OkHttp has resolved `.` and `..`. */
        fun path(url: HttpUrl) =
            url.pathSegments.filter { it.isNotEmpty() }.joinToString("", prefix = "/") { encode(it) + "/" }

        fun query(url: HttpUrl): String {
            val pieces = url.encodedQuery.orEmpty().split("&").filter { it.isNotEmpty() }
            val pairs = pieces.map { decode(it.substringBefore("=")) to decode(it.substringAfter("=", "")) }
            val order = compareBy<Pair<String, String>, String>(BYTES) { (name, _) -> name }.thenBy(BYTES) { (_, value) -> value }
            return pairs.sortedWith(order).joinToString("&") { (name, value) -> encode(name) + "=" + encode(value) }
        }

        /** Compares bytes of UTF-8: `String` compares units of UTF-16, which come in another order beyond U+FFFF. */
        val BYTES = Comparator<String> { a, b -> Arrays.compareUnsigned(a.toByteArray(), b.toByteArray()) }

        /** Percent-decodes, where `URLDecoder` would also take a plus sign for a space. */
        fun decode(text: String): String = URLDecoder.decode(text.replace("+", "%2B"), Charsets.UTF_8)

        /** Percent-encodes all but letters, digits and `-_.~`: `URLEncoder` is made for forms, and differs in three. */
        fun encode(text: String) =
            URLEncoder.encode(text, Charsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~")
    }
}

fun sha256(bytes: ByteArray): String = MessageDigest.getInstance("SHA-256").digest(bytes).toHexString()

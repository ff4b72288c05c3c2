package koodrive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of an application that acts for a user: the security scheme {@code appSignature} of the description. */
record AppSignature(String appId, String secret, String userId) implements Credentials {
    private static final String SIGNED_HEADERS = "host;x-date;x-user-id";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Override
    public Map<String, String> headers(String method, URI uri, byte[] body) {
        var date = DATE.format(Instant.now());
        var authorization =
            "HMAC-SHA256 AppId=" + appId + ",SignedHeaders=" + SIGNED_HEADERS + ",Signature=" + sign(method, uri, body, date);
        return Map.of("X-User-Id", userId, "X-Date", date, "Authorization", authorization);
    }

    String sign(String method, URI uri, byte[] body, String date) {
        // Each header has a line that ends, so that an empty line follows the last one.
        var headers = "host:" + host(uri) + "\nx-date:" + date + "\nx-user-id:" + userId + "\n";
        var request = String.join(
            "\n", method.toUpperCase(Locale.ROOT), path(uri), query(uri), headers, SIGNED_HEADERS, sha256(body));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("HMAC-SHA256\n" + sha256(request.getBytes(UTF_8))).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The header {@code Host} as Java's client sends it: with the port, unless it is the one of the scheme. */
    private static String host(URI uri) {
        var standard = uri.getScheme().equals("https") ? 443 : 80;
        return uri.getPort() == -1 || uri.getPort() == standard ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    private static String path(URI uri) {
        var segments = new ArrayDeque<String>();
        for (var segment : uri.getRawPath().split("/")) {
            switch (decode(segment)) {
                case "", "." -> { }
                case ".." -> segments.pollLast();
                default -> segments.add(encode(decode(segment)) + "/");
            }
        }
        return "/" + String.join("", segments);
    }

    private static String query(URI uri) {
        if (uri.getRawQuery() == null) {
            return "";
        }
        return Stream.of(uri.getRawQuery().split("&"))
            .filter(piece -> !piece.isEmpty())
            .map(piece -> piece.split("=", 2))
            .map(pair -> new String[] {decode(pair[0]), pair.length == 1 ? "" : decode(pair[1])})
            .sorted(byBytes(0).thenComparing(byBytes(1)))
            .map(pair -> encode(pair[0]) + "=" + encode(pair[1]))
            .collect(Collectors.joining("&"));
    }

    /** Compares bytes of UTF-8: {@code String} compares units of UTF-16, which come in another order beyond U+FFFF. */
    private static Comparator<String[]> byBytes(int index) {
        return Comparator.comparing(pair -> pair[index].getBytes(UTF_8), Arrays::compareUnsigned);
    }

    /** Percent-decodes, where {@code URLDecoder} would also take a plus sign for a space. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    /** Percent-encodes all but letters, digits and {@code -_.~}: {@code URLEncoder} is made for forms, and differs in three. */
    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

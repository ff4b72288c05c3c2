package koodrive;

import java.net.URI;
import java.util.Map;

/** What proves to KooDrive who calls. It looks at a request that is otherwise complete, because a signature covers all of it. */
@FunctionalInterface
interface Credentials {
    /** The calls that begin a session need none. */
    Credentials NONE = (method, uri, body) -> Map.of();

    /** The headers that a request has to carry. */
    Map<String, String> headers(String method, URI uri, byte[] body);

    /** A user's token: {@code createSession} returns it as the whole value of the header, {@code Bearer+} included. */
    static Credentials token(String token) {
        return (method, uri, body) -> Map.of("Authorization", token);
    }
}

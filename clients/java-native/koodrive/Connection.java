package koodrive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;

/** How the library {@code native}, which calls by Java's own HTTP client, takes an address and credentials. */
final class Connection {
    private Connection() { }

    /** A client that puts the credentials into each request: this library ignores the security schemes of the description. */
    static ApiClient to(String url, Credentials credentials) {
        var client = new ApiClient();
        client.updateBaseUri(url);
        return client.setRequestInterceptor(builder -> authorize(builder, credentials));
    }

    private static void authorize(HttpRequest.Builder builder, Credentials credentials) {
        var request = builder.build();
        var body = request.bodyPublisher().map(Connection::bytes).orElse(new byte[0]);
        credentials.headers(request.method(), request.uri(), body).forEach(builder::setHeader);
    }

    /** The body of a request, which the client has in memory: it arrives before {@code subscribe} returns. */
    private static byte[] bytes(BodyPublisher publisher) {
        var body = BodySubscribers.ofByteArray();
        publisher.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                body.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer bytes) {
                body.onNext(List.of(bytes));
            }

            @Override
            public void onError(Throwable error) {
                body.onError(error);
            }

            @Override
            public void onComplete() {
                body.onComplete();
            }
        });
        return body.getBody().toCompletableFuture().join();
    }

    /** The body of the response to a call that failed, or null if there is none. */
    static String errorBody(Exception exception) {
        return exception instanceof ApiException error ? error.getResponseBody() : null;
    }

    static ObjectMapper mapper() {
        return ApiClient.createDefaultObjectMapper();
    }
}

package koodrive;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.openapitools.client.ApiClient;
import org.springframework.web.client.RestClientResponseException;

/** How the library {@code restclient}, which calls by Spring's RestClient, takes an address and credentials. */
final class Connection {
    private Connection() { }

    /**
     * A client that puts the credentials into each request. For a token alone, {@code getAuthentication("accessToken")} would do;
     * an interceptor sees the request as it will be sent, which a signature needs.
     */
    static ApiClient to(String url, Credentials credentials) {
        var client = ApiClient.buildRestClientBuilder(mapper()).requestInterceptor((request, body, execution) -> {
            credentials.headers(request.getMethod().name(), request.getURI(), body).forEach(request.getHeaders()::set);
            return execution.execute(request, body);
        });
        return new ApiClient(client.build()).setBasePath(url);
    }

    /** The body of the response to a call that failed, or null if there is none. */
    static String errorBody(Exception exception) {
        return exception instanceof RestClientResponseException error ? error.getResponseBodyAsString() : null;
    }

    static ObjectMapper mapper() {
        return ApiClient.createDefaultMapper(null);
    }
}

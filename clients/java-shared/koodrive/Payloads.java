package koodrive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Decodes the payloads of the file {@code PAYLOADS} into the generated classes, as the client does, and compares what arrives. */
final class Payloads {
    private final ObjectMapper mapper = Connection.mapper();
    private final JsonNode schemas;
    private final JsonNode payloads;
    private boolean failed;

    private Payloads() throws IOException {
        schemas = mapper.readTree(new File(System.getenv("DIST"), "koodrive-client.json")).at("/components/schemas");
        payloads = mapper.readTree(new File(System.getenv("PAYLOADS"))).get("payloads");
    }

    public static void main(String[] arguments) throws IOException {
        var all = new Payloads();
        // A placeholder stands where the vendor left something out: a client may stumble over it.
        var published = all.decode("published", true);
        var placeholders = all.decode("placeholder", false);
        var odd = all.decode("odd", true);
        System.out.println("payloads: " + published + " published, " + placeholders + " placeholders, " + odd + " odd");
        System.exit(all.failed ? 1 : 0);
    }

    /** Decodes the payloads of a kind, and says how many of how many arrived. */
    private String decode(String kind, boolean required) {
        int number = 0;
        int arrived = 0;
        for (var payload : payloads) {
            if (!payload.get("kind").asText().equals(kind)) {
                continue;
            }
            number++;
            try {
                decode(payload.get("schema").asText(), payload.get("value"));
                arrived++;
            } catch (IOException | ReflectiveOperationException | IllegalStateException e) {
                var why = e.toString().lines().findFirst().orElseThrow();
                System.out.println("FAILED " + payload.get("name").asText() + ": " + why);
                failed |= required;
            }
        }
        return arrived + " of " + number;
    }

    private void decode(String schema, JsonNode sent) throws IOException, ReflectiveOperationException {
        var model = mapper.readValue(sent.toString(), Class.forName("org.openapitools.client.model." + schema));
        var arrived = mapper.readTree(mapper.writeValueAsString(model));
        var lost = new ArrayList<String>();
        for (var names = sent.fieldNames(); names.hasNext(); ) {
            var name = names.next();
            // What the description does not know cannot arrive, and must not be in the way of what does.
            if (schemas.path(schema).path("properties").has(name)) {
                compare("/" + name, sent.get(name), arrived.path(name), lost);
            }
        }
        if (arrived.isEmpty() || !lost.isEmpty()) {
            throw new IllegalStateException("lost: " + String.join(", ", lost));
        }
    }

    /** Collects the paths of what was sent and did not arrive. */
    private static void compare(String path, JsonNode sent, JsonNode arrived, List<String> lost) {
        if (sent.isObject() && arrived.isObject()) {
            sent.fieldNames().forEachRemaining(
                name -> compare(path + "/" + name, sent.get(name), arrived.path(name), lost));
        } else if (sent.isArray() && sent.size() == arrived.size()) {
            for (int i = 0; i < sent.size(); i++) {
                compare(path + "/" + i, sent.get(i), arrived.get(i), lost);
            }
        } else if (sent.isNumber() && arrived.isNumber()) {
            if (sent.decimalValue().compareTo(arrived.decimalValue()) != 0) {
                lost.add(path);
            }
        } else if (!sent.equals(arrived) && !(sent.isNull() && arrived.isMissingNode())) {
            lost.add(path);
        }
    }
}

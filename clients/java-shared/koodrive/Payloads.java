package koodrive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decodes the payloads of the file {@code PAYLOADS} into the generated classes, as the client does, and compares what arrives. */
final class Payloads {
    private static final Map<String, String> KINDS = Map.of("published", "published", "placeholder", "placeholders", "odd", "odd");

    private final ObjectMapper mapper = Connection.mapper();
    private final JsonNode schemas;

    private Payloads(JsonNode description) {
        schemas = description.at("/components/schemas");
    }

    public static void main(String[] arguments) throws Exception {
        var json = new ObjectMapper();
        var payloads = new Payloads(json.readTree(new File(System.getenv("DIST"), "koodrive-client.json")));
        var all = new LinkedHashMap<String, Integer>();
        var decoded = new LinkedHashMap<String, Integer>();
        var failed = false;
        for (var payload : json.readTree(new File(System.getenv("PAYLOADS"))).get("payloads")) {
            var kind = payload.get("kind").asText();
            all.merge(kind, 1, Integer::sum);
            try {
                payloads.decode(payload.get("schema").asText(), payload.get("value"));
                decoded.merge(kind, 1, Integer::sum);
            } catch (Exception e) {
                System.out.println("FAILED " + payload.get("name").asText() + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
                // A placeholder stands where the vendor left something out.
                failed |= !kind.equals("placeholder");
            }
        }
        var counts = new ArrayList<String>();
        for (var kind : List.of("published", "placeholder", "odd")) {
            counts.add(decoded.getOrDefault(kind, 0) + " of " + all.getOrDefault(kind, 0) + " " + KINDS.get(kind));
        }
        System.out.println("payloads: " + String.join(", ", counts));
        System.exit(failed ? 1 : 0);
    }

    private void decode(String schema, JsonNode sent) throws Exception {
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

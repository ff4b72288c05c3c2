package koodrive;

/** A call that the service, or the gateway in front of it, refuses. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;

    Refusal(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Digits, or a text that begins with {@code APIGW}. */
    String code() {
        return code;
    }

    @Override
    public String toString() {
        return "code " + code + ": " + getMessage();
    }
}

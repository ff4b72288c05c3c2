# Functions that the scripts of several clients share. A script sources it: `. ../lib.sh`.

# The versions of what comes from Maven Central: one for all clients, so that a new one is tried everywhere at once.
OPENAPI_GENERATOR_VERSION=7.25.0
SWAGGER_CODEGEN_VERSION=3.0.61

# Fetches GROUP:ARTIFACT:VERSION into the tools' folder, once, and prints the path of the jar.
jar() {
    local artifact version path
    artifact=$(cut -d: -f2 <<<"$1")
    version=$(cut -d: -f3 <<<"$1")
    path="$TOOLS/$artifact-$version.jar"
    if [ ! -f "$path" ]; then
        # Into a folder of its own and renamed: a download that was cut must not count as the tool.
        local new
        new=$(mktemp -d "$TOOLS/jar.XXXXXX")
        mvn -q -B dependency:copy -Dartifact="$1" -DoutputDirectory="$new" >&2
        mv "$new/$artifact-$version.jar" "$path"
        rmdir "$new"
    fi
    echo "$path"
}

# Runs openapi-generator. What it prints is shown only if it fails.
openapi_generator() {
    quietly java -jar "$(jar "org.openapitools:openapi-generator-cli:$OPENAPI_GENERATOR_VERSION")" "$@"
}

# Runs swagger-codegen.
swagger_codegen() {
    quietly java -jar "$(jar "io.swagger.codegen.v3:swagger-codegen-cli:$SWAGGER_CODEGEN_VERSION")" "$@"
}

# Runs a command whose output nobody reads unless it fails.
quietly() {
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 || status=$?
    [ "$status" = 0 ] || cat "$log" >&2
    rm -f "$log"
    return "$status"
}

# What the scripts of the clients in Go share. A script sources it after lib.sh: `. ../go-shared/go.sh`.

# The module is built in a copy, where the generated package `koodrive` and the table of its models belong to it; what
# is committed says exactly of which versions.
module="$OUT/module"
export GOFLAGS="${GOFLAGS:-} -mod=readonly"
# The checker keeps what it knows of the generated package between runs.
export STATICCHECK_CACHE="$OUT/staticcheck"

# Copies the sources of the client, in place of those that are there, and the packages that all clients share.
copy_module() {
    mkdir -p "$module"
    find "$module" -mindepth 1 -maxdepth 1 ! -name koodrive -exec rm -r {} +
    cp -R ../go-shared/journey ../go-shared/payloads go.mod go.sum ./*.go "$module/"
}

# Writes the table of all structs of the generated package by their names, because Go cannot find a type by its name.
write_models() {
    {
        printf '%s\n' 'package main' '' 'import "koodrive.example/client/koodrive"' '' 'var models = map[string]func() any{'
        sed -nE 's/^type ([A-Z][A-Za-z0-9]*) struct.*/\t"\1": func() any { return new(koodrive.\1) },/p' "$@" | sort -u
        echo '}'
    } >"$module/payloads/models.go"
}

# Compiles all, and checks what was written by hand: what it contains and how it looks.
compile_module() {
    local unformatted written
    unformatted=$(gofmt -l . ../go-shared)
    [ -z "$unformatted" ] || {
        echo "gofmt would change $unformatted" >&2
        return 1
    }
    cd "$module"
    go build ./...
    go vet ./...
    # Generated code has its own style.
    written=$(go list ./... | grep -v /koodrive)
    # shellcheck disable=SC2086 # several packages
    go tool staticcheck -checks all $written
}

# Decodes the payloads with the generated models.
decode_payloads() {
    cd "$module"
    go run ./payloads "$PAYLOADS"
}

# Runs the program against the emulator.
run_program() {
    cd "$module"
    go run .
}

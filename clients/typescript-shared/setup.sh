# Sourced by the scripts of the clients in TypeScript. Node.js finds packages beside the sources, so all that is compiled lies
# in $OUT: the repository stays clean.

# Installs the packages into $OUT, unless they are there.
install_packages() {
    cmp -s package-lock.json "$OUT/installed-lock.json" && return
    cp package.json package-lock.json "$OUT"
    (cd "$OUT" && quietly npm ci --ignore-scripts --no-audit --no-fund)
    cp package-lock.json "$OUT/installed-lock.json"
}

# Puts the sources, and the settings of the compiler and the linter, into $OUT.
copy_sources() {
    mkdir -p "$OUT/src"
    rm -f "$OUT"/src/*.ts
    cp ../typescript-shared/*.ts ./*.ts "$OUT/src"
    cp tsconfig.json ../typescript-shared/{tsconfig.base.json,eslint.config.js} "$OUT"
}

# Compiles the sources and the generated code into $OUT/built.
compile() {
    rm -rf "$OUT/built"
    "$OUT/node_modules/.bin/tsc" --project "$OUT/tsconfig.json"
}

lint() {
    (cd "$OUT" && node_modules/.bin/eslint --max-warnings 0 src)
}

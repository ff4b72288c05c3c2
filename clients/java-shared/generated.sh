# Sourced by the scripts that generate code for the JVM.

# Puts what was generated into $OUT/generated.new in the place of $OUT/generated. If nothing changed, the files keep their
# times, so that the compiler takes its classes for current; if something did, nothing made of another generation survives.
replace_generated() {
    # The builds of stubs have their classes in `target`, beside the sources.
    if diff -rq --exclude target "$OUT/generated" "$OUT/generated.new" >/dev/null 2>&1; then
        rm -r "$OUT/generated.new"
    else
        find "$OUT" -mindepth 1 -maxdepth 1 ! -name generated.new -exec rm -r {} +
        mv "$OUT/generated.new" "$OUT/generated"
    fi
}

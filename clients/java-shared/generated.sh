# Sourced by the scripts that generate code for the JVM.

# Puts what was generated into $OUT/generated.new in the place of $OUT/generated. If nothing changed, the files keep their
# times, so that the compiler takes its classes for current; if something did, no class of another generation survives.
replace_generated() {
    if diff -rq --exclude target "$OUT/generated" "$OUT/generated.new" >/dev/null 2>&1; then
        rm -r "$OUT/generated.new"
    else
        rm -rf "$OUT/generated" "$OUT/classes"
        mv "$OUT/generated.new" "$OUT/generated"
    fi
}

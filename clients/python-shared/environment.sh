# What the scripts of the clients in Python share. A script sources it after lib.sh:
# `. ../python-shared/environment.sh`.

# The program takes the modules beside this file from here; no bytecode lands beside the sources.
export PYTHONPATH="$PWD/../python-shared" PYTHONDONTWRITEBYTECODE=1 PIP_DISABLE_PIP_VERSION_CHECK=1
# The checkers keep what they know between runs.
export MYPY_CACHE_DIR="$OUT/mypy" RUFF_CACHE_DIR="$OUT/ruff"
bin="$OUT/venv/bin"
# Programs find each other: openapi-python-client runs ruff.
export PATH="$bin:$PATH"

# Makes the virtual environment of requirements.txt, unless it is there already.
environment() {
    if ! cmp -s requirements.txt "$OUT/venv/requirements.txt"; then
        rm -rf "$OUT/venv"
        python3 -m venv "$OUT/venv"
        "$bin/pip" install --quiet --no-deps --requirement requirements.txt
        # Last: an environment that was cut must not count as made.
        cp requirements.txt "$OUT/venv/"
    fi
}

# Installs the generated package as its users would, and checks that the requirements here satisfy it.
install_package() {
    "$bin/pip" install --quiet --no-deps --no-build-isolation --no-compile --force-reinstall "$1"
    "$bin/pip" check --quiet
}

# Compiles every module of the generated package and imports it, with warnings as errors.
compile_package() {
    local folder
    folder=$("$bin/python" -c 'import importlib.util as i, sys; print(*i.find_spec(sys.argv[1]).submodule_search_locations)' "$1")
    env --unset PYTHONDONTWRITEBYTECODE "$bin/python" -W error -m compileall -q -f "$folder"
    "$bin/python" -W error - "$1" <<'END'
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
END
}

# Checks the program and the modules that it shares.
check_program() {
    quietly "$bin/mypy" --strict ./*.py ../python-shared/*.py
    "$bin/ruff" check --quiet . ../python-shared
    "$bin/ruff" format --quiet --check . ../python-shared
}

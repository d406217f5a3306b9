# Sourced by scripts/demo and scripts/test: a virtual environment with this project in it.
#
#   SUMMARIZER_VENV  where it lies (default: .venv in the repository)
#   PYTHON           the interpreter that makes it (default: the first Python 3.11+ on PATH)

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
venv=${SUMMARIZER_VENV:-$root/.venv}

fail() {
    echo "$1" >&2
    exit 1
}

is_recent() {
    "$1" -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11 python}; do
        if is_recent "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

# Install the project into its environment; $1 is '' or the extras, such as '[dev]'.
prepare() {
    if ! is_recent "$venv/bin/python"; then
        python=$(find_python) ||
            fail "Python 3.11 or newer with venv is needed; name one: PYTHON=/path/to/python $0"
        "$python" -m venv "$venv" || fail "no virtual environment could be made in $venv"
    fi
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable ".$1" ||
        fail "the project could not be installed into $venv"
    PATH=$venv/bin:$PATH
}

#!/bin/sh
# The set-up that the Makefile runs on first use, and again when the lock file changes: a Python 3.10 or 3.11,
# .venv with the locked packages, Qt's system libraries.
#
#   .ci/setup.sh LOCK_FILE      PYTHON: the Python 3 to start from (default: python3)
set -eu
lock=$1

say() { echo "set-up: $*" >&2; }

make_environment() {
    [ ! -x .venv/bin/python ] || return 0
    say "making .venv"
    interpreter=${PYTHON:-python3}
    "$interpreter" -c 'import sys; sys.exit(not (3, 10) <= sys.version_info[:2] < (3, 12))' ||
        interpreter='>=3.10,<3.12'
    .ci/uv venv --quiet --allow-existing --python "$interpreter" .venv && return 0
    say "Python 3.10 or 3.11 is needed, and uv could neither find nor fetch one: install one and try again"
    exit 1
}

install_packages() {
    say "installing the packages of $lock"
    .ci/uv pip sync --python .venv/bin/python --require-hashes --compile-bytecode "$lock"
    .ci/add.sh "$lock"
}

# Qt's system libraries: installed where that needs no password, else the line to type. Never an error: the
# window itself says what it lacks, and the command line needs none of them.
get_qt_libraries() {
    command -v apt-get >/dev/null || return 0
    packages=$(.venv/bin/python -m gui.shell.platform_check | tr '\n' ' ')
    [ -n "${packages% }" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        say "installing $packages"
        install_as_root >.tools/apt.log 2>&1 && return 0
        say "that failed (see .tools/apt.log)"
    fi
    say "the window needs system libraries. Type:  sudo apt-get update && sudo apt-get install -y $packages"
}

install_as_root() {
    apt-get update -qq || true # an unreachable source need not be the one that has the libraries
    # shellcheck disable=SC2086  # one argument for each package
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages
}

make_environment
install_packages
get_qt_libraries
rm -f .venv/*.done
touch ".venv/$lock.done"

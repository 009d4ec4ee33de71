#!/bin/sh
# The set-up that the Makefile runs on first use, and again when the lock file changes:
# uv in .tools, a Python 3.10 or 3.11, .venv with the locked packages, Qt's system libraries.
#
#   .ci/setup.sh LOCK_FILE      PYTHON: the Python 3 that makes .tools/uv (default: python3)
set -eu
lock=$1
uv=.tools/uv/bin/uv
uv_version=0.13.9

say() { echo "set-up: $*" >&2; }
fail() { say "$*"; exit 1; }

get_uv() {
    [ -x "$uv" ] && return
    say "getting uv into .tools"
    "${PYTHON:-python3}" -m venv .tools/uv ||
        fail "Python's venv module is needed; on Debian or Ubuntu: sudo apt-get install -y python3-venv"
    .tools/uv/bin/pip install --quiet --disable-pip-version-check "uv==$uv_version" ||
        fail "could not install uv; is there a network connection to a package index?"
}

# uv does not read pip's configuration: hand on the index and the certificate that pip is told to use.
use_pip_settings() {
    settings=$(.tools/uv/bin/pip config list 2>/dev/null || true)
    index=$(printf '%s\n' "$settings" | sed -n "s/^[^=]*\.index-url='\(.*\)'\$/\1/p" | head -n 1)
    certificate=$(printf '%s\n' "$settings" | sed -n "s/^[^=]*\.cert='\(.*\)'\$/\1/p" | head -n 1)
    [ -z "$index" ] || export UV_DEFAULT_INDEX="${UV_DEFAULT_INDEX:-$index}"
    [ -z "$certificate" ] || export SSL_CERT_FILE="${SSL_CERT_FILE:-$certificate}"
}

make_environment() {
    export UV_PYTHON_INSTALL_DIR="${UV_PYTHON_INSTALL_DIR:-$PWD/.tools/python}"
    if [ ! -x .venv/bin/python ]; then
        say "making .venv"
        "$uv" venv --quiet --python '>=3.10,<3.12' .venv ||
            fail "Python 3.10 or 3.11 is needed, and uv could neither find nor fetch one: install one and try again"
    fi
    say "installing the packages of $lock"
    "$uv" pip sync --python .venv/bin/python --require-hashes --compile-bytecode "$lock"
}

# Qt's system libraries: installed where that needs no password, else the line to type. Never an error: the
# window itself says what it lacks, and the command line needs none of them.
get_qt_libraries() {
    command -v apt-get >/dev/null || return 0
    packages=$(.venv/bin/python -m gui.platform_check | tr '\n' ' ')
    [ -n "${packages% }" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        say "installing $packages"
        # shellcheck disable=SC2086  # one argument for each package
        { apt-get update -qq; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages; } \
            >.tools/apt.log 2>&1 && return 0
        say "that failed (see .tools/apt.log)"
    fi
    say "the window needs system libraries. Type:  sudo apt-get update && sudo apt-get install -y $packages"
}

get_uv
use_pip_settings
make_environment
get_qt_libraries
rm -f .venv/*.done
touch ".venv/$lock.done"

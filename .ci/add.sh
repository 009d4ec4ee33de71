#!/bin/sh
# Adds packages of your own to .venv, beside the locked ones, whose versions stay as they are. They are kept in
# my-requirements.txt, which the set-up installs again after the lock file's.
#
#   .ci/add.sh LOCK_FILE [PACKAGE...]      none: what my-requirements.txt has
set -eu
lock=$1 kept=my-requirements.txt
shift

say() { echo "set-up: $*" >&2; }

install() {
    .ci/uv pip install --python .venv/bin/python --constraint "$lock" "$@"
}

if [ $# -gt 0 ]; then
    install "$@" || {
        say "nothing was added: check the names, and whether they can do with the versions in $lock"
        exit 1
    }
    for package; do
        grep -qxF -- "$package" "$kept" 2>/dev/null || printf '%s\n' "$package" >>"$kept"
    done
    say "added, and kept in $kept: $*"
elif [ -s "$kept" ]; then
    say "installing the packages of $kept"
    install --requirement "$kept" || say "that failed: edit $kept, then type  make add"
fi

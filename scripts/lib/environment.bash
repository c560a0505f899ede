# Sourced by the scripts beside this folder. Gets the checkout's own Python environment (.venv) ready and
# leaves its Python in $python. Once that is done, a call costs a few milliseconds.
#
#   set_up KIND [LIBRARIES...]     KIND is a file of requirements/: runtime or dev
#                                  LIBRARIES are the system's: offscreen, x11, wayland, outside
#   set_up_if_possible LIBRARIES...   what only some tests need: a lack is said, and is no failure
#
# It speaks on stderr, so that what the program prints can be piped. Every step can be interrupted: a step
# counts as done only when its stamp in .venv/.ready says so.

venv=$root/.venv
python=$venv/bin/python
stamps=$venv/.ready

# Somebody's settings for their own Python would mix other packages into ours.
unset PYTHONHOME PYTHONPATH
export PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1

say() { printf '%s\n' "$@" >&2; }
fail() { say "$@"; exit 1; }

# shellcheck source=scripts/lib/system.bash
source "$root/scripts/lib/system.bash"

set_up() {
    local kind=$1 base libraries
    is_set_up "$@" && return
    shift
    take_turns
    if ! is_set_up "$kind" "$@"; then
        base=$(find_python) || exit 1
        need_from_system "$base" "$@"
        is_set_up "$kind" || make_environment "$kind" "$base"
        for libraries in "$@"; do mark_done "$libraries"; done
    fi
    exec 9<&-
}

set_up_if_possible() {
    local base libraries
    is_set_up "$@" && return
    take_turns
    base=$(find_python) || exit 1
    if (need_from_system "$base" "$@"); then
        for libraries in "$@"; do mark_done "$libraries"; done
    else
        say 'Until then the tests that need these are skipped.'
    fi
    exec 9<&-
}

is_set_up() {
    local step
    [ -x "$python" ] || return
    for step in "$@"; do is_done "$step" || return; done
}

is_done() { [ -f "$stamps/$1" ] && [ "$(<"$stamps/$1")" = "$(stamp_of "$1")" ]; }
mark_done() { stamp_of "$1" >"$stamps/$1"; }

stamp_of() { # What a step depends on: when this changes, the step is done again.
    case $1 in
        runtime | dev) echo "$(readlink -f "$python") $(cksum <"$root/scripts/requirements/$1.txt")" ;;
        outside) echo "${HOSTNAME-} $(libraries_of outside | cksum)" ;;
        *) echo "${HOSTNAME-}" ;; # a checkout may be mounted into another machine or container
    esac
}

take_turns() { # Two runs at once: the second waits here, then finds everything done.
    exec 9<"$root"
    command -v flock >/dev/null || return 0
    flock -n 9 && return
    say 'Waiting for another run to finish setting up.'
    flock 9
}

make_environment() { # KIND PYTHON
    if [ "$1" = dev ] && is_set_up runtime && [ ! -e "$stamps/unfinished" ]; then
        say 'Adding the test tools to .venv.'
    else
        make_venv "$2"
    fi
    touch "$stamps/unfinished"
    install_packages "$1"
    "$python" -m compileall -q "$root/viewer" >/dev/null 2>&1 || true # only for a quick start
    mark_done runtime
    mark_done "$1"
    rm -f "$stamps/unfinished"
}

make_venv() { # PYTHON
    local log
    [ "${root#*:}" = "$root" ] || fail "A Python environment cannot stand in a folder with a colon in its name: $root"
    if [ -e "$venv" ]; then
        [ -w "$root" ] && [ -w "$venv" ] || fail 'The .venv of this folder cannot be used by you, nor made anew: it is another user’s.' \
            'Work in a copy of your own.'
        say 'Making .venv again: it is unfinished or out of date.'
        rm -rf "$venv" 2>/dev/null || fail 'The old .venv cannot be removed. Remove it by hand, then run this again.'
    else
        say 'Making a Python environment in .venv.'
    fi
    log=$("$1" -m venv "$venv" 2>&1) || fail 'Python could not make the environment. It said:' "$log"
    mkdir -p "$stamps"
}

install_packages() {
    local log
    say 'Installing the packages. The first time this takes a minute or two.'
    # The file names every package with its hashes, so pip has nothing to work out and nothing to choose.
    if ! log=$("$python" -m pip install -q --no-input --retries 2 --no-deps --only-binary :all: \
        --require-hashes -r "$root/scripts/requirements/$1.txt" 2>&1 </dev/null); then
        # pip takes back what it could not finish, so what was there before still stands.
        rm -f "$stamps/unfinished"
        if grep -qE 'NewConnectionError|NameResolutionError|ConnectTimeout|ProxyError|ReadTimeout' <<<"$log"; then
            fail 'The packages could not be fetched: there is no way to the package index.' \
                'Connect to the network and run this again; after that, everything works offline.'
        fi
        fail 'The packages could not be installed. pip said:' "$(tail -n 15 <<<"$log")"
    fi
}

find_python() { # Prints the Python to build on.
    local name found="" older=""
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        command -v "$name" >/dev/null || continue
        # The base interpreter, not a virtual environment that happens to be active, which may be ours.
        found=$("$name" -c 'import sys
if not (3, 11) <= sys.version_info < (3, 15): sys.exit(1)
print(sys._base_executable)' 2>/dev/null) && break
        older=$("$name" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null || echo "$older")
        found=""
    done
    [ -n "$found" ] || fail "Inspection Viewer needs Python 3.11 to 3.14${older:+; this machine has $older}."
    echo "$found"
}

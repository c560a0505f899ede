# Sourced by environment.bash: what has to come from the system's own packages.

libraries_of() { # Lines of: what must be there, and the Debian packages that hold it (newer name first).
    # What must be there is a library that loads, or command:NAME, file:PATH, gi:NAMESPACE for the system's Python.
    case $1 in
        offscreen) cat <<-'LIST' ;;
			libglib-2.0.so.0 libglib2.0-0t64|libglib2.0-0
			libGL.so.1 libgl1
			libEGL.so.1 libegl1
			libX11.so.6 libx11-6
			libxkbcommon.so.0 libxkbcommon0
			libfontconfig.so.1 libfontconfig1
			libfreetype.so.6 libfreetype6
			libdbus-1.so.3 libdbus-1-3
			LIST
        x11) cat <<-'LIST' ;;
			libX11-xcb.so.1 libx11-xcb1
			libxcb-cursor.so.0 libxcb-cursor0
			libxcb-icccm.so.4 libxcb-icccm4
			libxcb-image.so.0 libxcb-image0
			libxcb-keysyms.so.1 libxcb-keysyms1
			libxcb-randr.so.0 libxcb-randr0
			libxcb-render.so.0 libxcb-render0
			libxcb-render-util.so.0 libxcb-render-util0
			libxcb-shape.so.0 libxcb-shape0
			libxcb-shm.so.0 libxcb-shm0
			libxcb-sync.so.1 libxcb-sync1
			libxcb-util.so.1 libxcb-util1
			libxcb-xfixes.so.0 libxcb-xfixes0
			libxcb-xkb.so.1 libxcb-xkb1
			libxkbcommon-x11.so.0 libxkbcommon-x11-0
			LIST
        wayland) cat <<-'LIST' ;;
			libwayland-client.so.0 libwayland-client0
			libwayland-cursor.so.0 libwayland-cursor0
			libwayland-egl.so.1 libwayland-egl1
			LIST
        outside) cat <<-'LIST' ;; # for the tests that see the program as a desktop does; they skip without
			command:Xvfb xvfb
			command:strace strace
			command:appstreamcli appstream
			command:desktop-file-validate desktop-file-utils
			command:update-mime-database shared-mime-info
			command:gio libglib2.0-bin
			command:dbus-run-session dbus-daemon|dbus
			file:/usr/libexec/at-spi-bus-launcher at-spi2-core
			libXtst.so.6 libxtst6
			gi:GLib-2.0 python3-gi
			gi:Atspi-2.0 gir1.2-atspi-2.0
			LIST
    esac
}

need_from_system() { # PYTHON SET...: installs all that is missing at once
    local missing
    missing=$(missing_from_system "$@")
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2046 # one word for each package
    install_system_packages $(cut -d' ' -f2 <<<"$missing")
    missing=$(missing_from_system "$@")
    [ -z "$missing" ] || fail 'This system lacks the following. Install the packages that hold it, then run this again:' \
        "$(sed 's/ .*//; s/^[a-z]*://' <<<"$missing")"
}

missing_from_system() { # PYTHON SET...: lines of what is missing, and its package
    local base=$1 libraries
    shift
    # Debian and Ubuntu keep these two modules in a package of their own.
    "$base" -c 'import venv, ensurepip' 2>/dev/null ||
        "$base" -c 'import sys; print("ensurepip python%d.%d-venv" % sys.version_info[:2])'
    [ "$(uname -s)" = Linux ] || return 0
    # Asking the loader suits every distribution.
    for libraries in "$@"; do libraries_of "$libraries"; done | "$base" -c '
import ctypes, os, shutil, subprocess, sys

def loads(name):
    try:
        return ctypes.CDLL(name)
    except OSError:
        return None

def is_known_to_gi(name):
    ask = "import gi, sys; gi.require_version(*sys.argv[1].split(chr(45), 1))"
    try:
        return not subprocess.run(["/usr/bin/python3", "-c", ask, name], capture_output=True).returncode
    except OSError:
        return False

checks = {"command": shutil.which, "file": os.path.exists, "gi": is_known_to_gi}
for line in sys.stdin:
    kind, _, name = line.split()[0].rpartition(":")
    if not checks.get(kind, loads)(name):
        print(line, end="")
'
}

install_system_packages() { # PACKAGE|OLDER-NAME... Does nothing where there is no apt-get.
    local -a packages as_root=()
    local log
    command -v apt-get >/dev/null || return 0
    if [ "$EUID" != 0 ]; then
        read -r -a packages <<<"$(available "$@")"
        sudo -n true 2>/dev/null ||
            fail 'The system lacks a few packages. Type this line once, then run this again:' \
                "  sudo apt-get install --no-install-recommends ${packages[*]}"
        as_root=(sudo -n)
    fi
    say 'Installing with apt-get what the system lacks.'
    # A failed update may be some other repository's fault: what counts is the installation.
    "${as_root[@]}" apt-get update -qq >/dev/null 2>&1 </dev/null || true
    read -r -a packages <<<"$(available "$@")"
    log=$("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 "${packages[@]}" 2>&1 </dev/null) ||
        fail "apt-get could not install ${packages[*]}. It said:" "$(tail -n 10 <<<"$log")"
}

available() { # Of each PACKAGE|OLDER-NAME, the one that this release has; all on one line.
    local names found=()
    for names in "$@"; do
        apt-cache show "${names%%|*}" >/dev/null 2>&1 && found+=("${names%%|*}") || found+=("${names##*|}")
    done
    echo "${found[@]}"
}

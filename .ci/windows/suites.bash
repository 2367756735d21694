# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# The project's side: the class paths, the simulator as a DLL, the suites, the proof of the planted DLL.

readonly system_library='C:\windows\system32\rasapi32.dll'
read -r -a modules <<<"${RASFFM_MODULES:-src simulator cli}"
# A JVM that stands still as a whole ends itself after half a minute and says which thread it waits for.
readonly stuck_flags=(-XX:+UnlockDiagnosticVMOptions -XX:HandshakeTimeout=30000 -XX:+SafepointTimeout
    -XX:SafepointTimeoutDelay=30000 -XX:+AbortVMOnSafepointTimeout)
readonly suite_seconds=${RASFFM_TIMEOUT:-1200}

passed=0
failed=0

# Writes each module's test class path; compiles what is out of date. The C parts and the gates are left to the build.
prepare_project() {
    local module phase=$1
    for module in "${modules[@]}"; do
        [[ -d $project/$module/target/classes ]] || fail_setup "$module is not built: run mvn verify first"
    done
    say "Bringing the classes up to date"
    (cd "$project" && mvn -B -q -Dstyle.color=never -Dexec.skip -Dantrun.skip -Denforcer.skip "$phase" "$dependency_plugin:build-classpath" \
        -Dmdep.outputFile=target/windows-jvm/classpath.txt </dev/null)
}

# The class path of a module's tests, as Windows wants it.
class_path() {
    local module=$1 entry path
    path=$(windows_path "$project/$module/target/test-classes")\;$(windows_path "$project/$module/target/classes")
    while IFS= read -r -d: entry; do
        path+=\;$(windows_path "$entry")
    done <<<"$(cat "$project/$module/target/windows-jvm/classpath.txt"):"
    printf '%s' "$path"
}

build_dll() {
    local build=$project/simulator/target/cmake-windows
    if ! configure_and_build "$build" >"$run_dir/cmake.txt" 2>&1; then
        cat "$run_dir/cmake.txt"
        say "FAILED: the simulator does not build as a DLL"
        return 1
    fi
    dll=$(find "$build" -name rassim.dll -print -quit)
    if [[ -z $dll ]]; then
        say "FAILED: the build made no rassim.dll"
        return 1
    fi
}

configure_and_build() {
    cmake -S "$project/simulator" -B "$1" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_TOOLCHAIN_FILE="$project/simulator/cmake/mingw-w64.cmake" &&
        cmake --build "$1" --parallel
}

# The C tests of the simulator as Windows programs.
run_ctest() {
    local output=$run_dir/ctest.txt total=0 bad=0
    timeout -k 10 "$suite_seconds" ctest --test-dir "$project/simulator/target/cmake-windows" --output-on-failure \
        --no-tests=error --timeout 240 >"$output" 2>&1 </dev/null || bad=1
    if [[ $(cat "$output") =~ ([0-9]+)\ tests\ failed\ out\ of\ ([0-9]+) ]]; then
        bad=${BASH_REMATCH[1]} total=${BASH_REMATCH[2]}
    else
        total=1 bad=1
    fi
    say "simulator, C tests: $((total - bad)) passed, $bad failed"
    [[ $bad -eq 0 ]] || cat "$output"
    passed=$((passed + total - bad))
    failed=$((failed + bad))
}

# run_suite MODULE MODE JAVA_OPTION...: the module's suite in one JVM; reports go to target/windows-jvm/MODE.
run_suite() {
    local module=$1 mode=$2 status=0 good bad reports suite
    shift 2
    reports=$project/$module/target/windows-jvm/$mode
    rm -rf "$reports"
    mkdir -p "$reports"
    local tags=(--exclude-tag=windows)
    [[ $mode == system ]] || tags+=(--exclude-tag=system-library)
    # A stuck test fails after four minutes with a dump of all threads, and the others go on.
    local bounds=(--config=junit.jupiter.execution.timeout.default=240s
        --config=junit.jupiter.execution.timeout.thread.mode.default=SEPARATE_THREAD
        --config=junit.jupiter.execution.timeout.threaddump.enabled=true)
    (
        cd "$project/$module"
        # The flags of the Linux run (surefire in pom.xml), as far as they are the JVM's.
        exec timeout -k 10 "$suite_seconds" "$wine" "$run_dir/jvm/bin/java.exe" "${jvm_flags[@]}" --illegal-native-access=deny \
            "${stuck_flags[@]}" "-XX:ErrorFile=$(windows_path "$reports/hs_err.txt")" \
            -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 "-Drasffm.childFlags=$child_flags" "$@" \
            -cp "$(class_path "$module");$(windows_path "$console_jar")" \
            org.junit.platform.console.ConsoleLauncher execute --scan-classpath=target/test-classes \
            --reports-dir="target/windows-jvm/$mode" --fail-if-no-tests "${tags[@]}" \
            "${bounds[@]}" \
            --details=testfeed --disable-banner --disable-ansi-colors >"$reports/output.txt" 2>&1 </dev/null
    ) &
    suite=$!
    end_crashed "$suite" "$reports/hs_err.txt" &
    # Waited for in this way, a signal to this script ends Windows at once and not after the suite.
    wait "$suite" || status=$?
    # A JVM that aborts under Wine may well exit with 0: only the launcher's closing lines count.
    good=$(sed -n 's/^\[ *\([0-9]*\) tests successful *\]\r*$/\1/p' "$reports/output.txt")
    bad=$(sed -n 's/^\[ *\([0-9]*\) tests failed *\]\r*$/\1/p' "$reports/output.txt")
    if [[ -z $good || -z $bad || ($status -ne 0 && $bad -eq 0) ]]; then
        print_failures "$reports/output.txt"
        tail -n 40 "$reports/output.txt"
        print_crash "$reports/hs_err.txt"
        say "FAILED: $module ($mode) ended with status $status and without a complete result (124: it took over $suite_seconds s; 143: it stood still)"
        failed=$((failed + 1))
        return
    fi
    [[ $bad -eq 0 ]] || print_failures "$reports/output.txt"
    passed=$((passed + good))
    failed=$((failed + bad))
    compare "$module" "$mode"
}

# end_crashed PID ERROR_FILE: a JVM that ends itself because it stands still may not get to its end; give it 10 s more.
end_crashed() {
    while kill -0 "$1" 2>/dev/null; do
        sleep 2
        if [[ -s $2 ]]; then
            sleep 10
            kill "$1" 2>/dev/null || true
            return
        fi
    done
}

# Why a JVM ended itself, its threads, and who holds which of its locks.
print_crash() {
    [[ -f $1 ]] || return 0
    tr -d '\r' <"$1" | cut -c 1-200 | sed -n '3,9p; /^Current thread/p; /^Java Threads:/,/^Total:/p; /^VM Mutex/,/^$/p'
}

# The failed tests of a console launcher's feed, each with the beginning of its stack trace; of a stuck one, all threads.
print_failures() {
    awk '/^Thread .* will be interrupted/ { lines = 300 } / :: FAILED/ { lines = 30 }
        / :: (STARTED|SUCCESSFUL|SKIPPED|ABORTED)|^Test run finished/ { lines = 0 }
        lines-- > 0' "$1"
}

compare() {
    local module=$1 mode=$2
    python3 "$project/.ci/windows/compare_tests.py" "$module ($mode)" "$project/$module/target/test-classes" \
        "$project/$module/target/surefire-reports" "$project/$module/target/windows-jvm/$mode" || failed=$((failed + 1))
}

# Nobody's rasapi32.dll but that of the system directory may be loaded. Four starts where a planted one lies in wait;
# loading by the bare name must fall into each trap, or else the trap proves nothing.
prove_planted_dll() {
    local trap_dir="$run_dir/working directory, planté"
    mkdir -p "$trap_dir"
    x86_64-w64-mingw32-gcc -std=c11 -O1 -Wall -Wextra -Werror -shared -static-libgcc \
        -o "$trap_dir/rasapi32.dll" "$project/.ci/windows/planted.c"
    # In the working directory, when Windows has no RAS: the bare name is looked up there last.
    rm -f "$WINEPREFIX/drive_c/windows/system32/rasapi32.dll"
    probe_planted open absent "refused FILE_MISSING" "planted in the working directory: not loaded"
    probe_planted bare present "loaded by its bare name" "  and loading by the bare name falls into that trap"
    # Beside java.exe, where the bare name is looked up first.
    install_dll
    cp "$trap_dir/rasapi32.dll" "$run_dir/jvm/bin/"
    probe_planted open absent "opened $system_library" "planted beside java.exe: not loaded"
    probe_planted bare present "loaded by its bare name" "  and loading by the bare name falls into that trap"
    rm "$run_dir/jvm/bin/rasapi32.dll"
}

# probe_planted HOW TRACE EXPECTED TEXT: one start of the probe inside $trap_dir.
probe_planted() {
    local how=$1 trace=$2 expected=$3 text=$4 answer found=absent
    rm -f "$run_dir/trace"
    answer=$(cd "$trap_dir" && RASFFM_PLANTED_TRACE=$(windows_path "$run_dir/trace") timeout -k 10 60 \
        "$wine" "$run_dir/jvm/bin/java.exe" "${jvm_flags[@]}" -cp "$(class_path src)" \
        io.github.rasffm.PlantedLibraryProbe "$how" 2>&1 </dev/null | tr -d '\r') || true
    [[ ! -e $run_dir/trace ]] || found=present
    if [[ $found == "$trace" && ${answer,,} == "${expected,,}" ]]; then
        say "rasapi32.dll $text"
        passed=$((passed + 1))
    else
        say "FAILED: rasapi32.dll $text; expected \"$expected\" and a trace $trace, got \"$answer\" and a trace $found"
        failed=$((failed + 1))
    fi
}

install_dll() {
    cp "$dll" "$WINEPREFIX/drive_c/windows/system32/rasapi32.dll"
}

run_tests() {
    local module path
    build_dll
    run_ctest
    path=$(windows_path "$dll")
    for module in "${modules[@]}"; do
        run_suite "$module" path "-Drasffm.library=$path" "-Drassim.library=$path"
    done
    install_dll
    for module in "${modules[@]}"; do
        run_suite "$module" system "-Drassim.library=$system_library"
    done
    prove_planted_dll
    printf '\n[%10d tests successful      ]\n[%10d tests failed          ]\n' "$passed" "$failed"
    say "$passed passed, $failed failed"
    [[ $failed -eq 0 && $passed -gt 0 ]]
}

run_class() {
    build_dll
    install_dll
    windows_java "-Drassim.library=$system_library" -cp "$(class_path cli)" "$@"
}

run_shell() {
    build_dll
    install_dll
    mkdir "$run_dir/bin"
    printf '#!/bin/sh\nexec "%s" "%s" %s "$@"\n' "$wine" "$run_dir/jvm/bin/java.exe" "${jvm_flags[*]}" >"$run_dir/bin/java"
    chmod +x "$run_dir/bin/java"
    say "java is the Windows JVM, the simulator its rasapi32.dll; exit ends Windows. A class of yours:"
    # shellcheck disable=SC2016 # for the reader to type
    say '  java --enable-native-access=ALL-UNNAMED -cp "$RASFFM_CLASSPATH;." Dial Office'
    PATH=$run_dir/bin:$PATH RASFFM_CLASSPATH=$(class_path cli) "${SHELL:-bash}"
}

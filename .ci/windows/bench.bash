# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# The benchmarks on the Windows JVM: the same suite, the simulator and the JNI glue as DLLs.

# The JDK of Linux has jni.h, but its part for the machine is that of Linux.
write_jni_md() {
    mkdir -p "$1"
    cat >"$1/jni_md.h" <<'HEADER'
#define JNIEXPORT __declspec(dllexport)
#define JNIIMPORT __declspec(dllimport)
#define JNICALL __stdcall
typedef int jint;
typedef long long jlong;
typedef signed char jbyte;
HEADER
}

build_glue() {
    local java_home
    java_home=$(<"$project/bench/target/java-home")
    write_jni_md "$run_dir/jni"
    glue=$run_dir/rasffm-bench-glue.dll
    x86_64-w64-mingw32-gcc -std=c11 -O3 -Wall -Wextra -Werror -shared -static-libgcc -I "$project/headers" \
        -isystem "$run_dir/jni" -isystem "$java_home/include" -o "$glue" "$project"/bench/src/main/c/*.c
}

# bench_java OPTION...: the Windows JVM with the class path of the benchmarks.
bench_java() {
    windows_java --sun-misc-unsafe-memory-access=allow -Djmh.ignoreLock=true "-Drasffm.bench.glue=$(windows_path "$glue")" \
        -cp "$(class_path bench)" "$@" </dev/null
}

# JDKs have an archive of their own classes, and class-data archives and AOT caches need it; this one came without.
dump_own_archive() {
    windows_java -Xshare:dump >"$run_dir/dump.txt" 2>&1 </dev/null || true
    [[ -s $run_dir/jvm/bin/server/classes.jsa ]] || say "The JVM cannot make an archive of its own classes: $(tail -n 1 "$run_dir/dump.txt")"
}

# What becomes of JNA's own mapping, with the simulator as system32\rasapi32.dll, which goes again: nothing is measured
# with it. The answer is known; shipped.txt has it, for the facts of the run.
ask_shipped_mapping() {
    local answer
    install_dll
    # To a file, not to a pipe: see start_windows.
    bench_java "-Drassim.library=$system_library" io.github.rasffm.bench.baseline.ShippedMapping \
        >"$run_dir/shipped-output.txt" 2>&1 || true
    rm -f "$WINEPREFIX/drive_c/windows/system32/rasapi32.dll"
    answer=$(tr -d '\r' <"$run_dir/shipped-output.txt" | sed -n "s/^JNA's shipped //p")
    if [[ $answer != *'fails with ERROR_INVALID_SIZE (632)'* ]]; then
        cat "$run_dir/shipped-output.txt"
        say "FAILED: JNA's shipped mapping was expected to fail with ERROR_INVALID_SIZE (632)"
        return 1
    fi
    say "$answer" >"$run_dir/shipped.txt"
}

# run_bench [PROFILE [FILTER [--add]]]: results go to bench/target/windows-jvm.
run_bench() {
    local results=$project/bench/target/windows-jvm status=0 commit terminal=false
    build_dll
    build_glue
    dump_own_archive
    mkdir -p "$results"
    rm -f "$results/results.html"
    [[ ! ${1:-quick} =~ ^(smoke|quick|full)$ ]] || ask_shipped_mapping || return 1
    commit=$(git -C "$project" rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
    [[ -z $(git -C "$project" status --porcelain 2>/dev/null) ]] || commit+=' and changes'
    [[ -t 1 && -t 2 && ${TERM:-} != dumb ]] && terminal=true
    bench_java "-Drassim.library=$(windows_path "$dll")" "-Drasffm.bench.results=$(windows_path "$results")" \
        "-Drasffm.bench.commit=$commit" "-Drasffm.bench.terminal=$terminal" \
        "-Drasffm.bench.shipped=$(windows_path "$run_dir/shipped.txt")" \
        "-Drasffm.bench.lock=$(windows_path /tmp)" "-Drasffm.bench.under= under $("$wine" --version 2>/dev/null)" io.github.rasffm.bench.report.BenchMain \
        "${@:-quick}" || status=$?
    # A JVM that aborts under Wine may well exit with 0: only a written page counts.
    if [[ $status -eq 0 && ${1:-quick} != --help && ! -s $results/results.html ]]; then
        say "FAILED: the run left no page in $results"
        status=1
    fi
    [[ $status -ne 0 ]] || say "Windows JVM under Wine; its results are in bench/target/windows-jvm"
    return "$status"
}

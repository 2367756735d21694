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

# run_bench [PROFILE [FILTER]]: results go to bench/target/windows-jvm.
run_bench() {
    local results=$project/bench/target/windows-jvm status=0 commit terminal=false
    build_dll
    build_glue
    mkdir -p "$results"
    rm -f "$results"/results.*
    commit=$(git -C "$project" rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
    [[ -z $(git -C "$project" status --porcelain 2>/dev/null) ]] || commit+=' and changes'
    [[ -t 1 && -t 2 ]] && terminal=true
    windows_java --sun-misc-unsafe-memory-access=allow -Djmh.ignoreLock=true \
        "-Drassim.library=$(windows_path "$dll")" "-Drasffm.bench.glue=$(windows_path "$glue")" \
        "-Drasffm.bench.results=$(windows_path "$results")" "-Drasffm.bench.commit=$commit" \
        "-Drasffm.bench.terminal=$terminal" -cp "$(class_path bench)" io.github.rasffm.bench.report.BenchMain \
        "${@:-quick}" </dev/null || status=$?
    # A JVM that aborts under Wine may well exit with 0: only a written page counts.
    if [[ $status -eq 0 && ${1:-quick} != --help && ! -s $results/results.html ]]; then
        say "FAILED: the run left no page in $results"
        status=1
    fi
    [[ $status -ne 0 ]] || say "Windows JVM under Wine; its results are in bench/target/windows-jvm"
    return "$status"
}

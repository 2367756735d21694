/* SPDX-License-Identifier: Apache-2.0 */

/*
 * The list of connections by JNI: RAS writes into memory that Java sees as a direct buffer, so that nothing is copied
 * but what Java reads. The glue links no RAS library: it calls the function whose address Java gives.
 */

#include <jni.h>

#include <stdint.h>

#include "ras.h"

typedef DWORD(RASAPI *ListFunction)(LPRASCONNW, LPDWORD, LPDWORD);

static ListFunction list_function;

#define GLUE(name) JNICALL Java_io_github_rasffm_bench_fixture_ConnectionGlue_##name

JNIEXPORT void GLUE(install)(JNIEnv *env, jclass type, jlong address) {
    (void)env;
    (void)type;
    list_function = (ListFunction)(uintptr_t)address;
}

JNIEXPORT jobject GLUE(memory)(JNIEnv *env, jclass type, jlong address, jlong bytes) {
    (void)type;
    return (*env)->NewDirectByteBuffer(env, (void *)(uintptr_t)address, bytes);
}

JNIEXPORT jint GLUE(list)(JNIEnv *env, jclass type, jlong address, jint capacity_bytes) {
    (void)env;
    (void)type;
    LPRASCONNW rows = (LPRASCONNW)(uintptr_t)address;
    DWORD bytes = (DWORD)capacity_bytes;
    DWORD count = 0;
    rows[0].dwSize = sizeof *rows;
    DWORD code = list_function(rows, &bytes, &count);
    return code == 0 ? (jint)count : -(jint)code;
}

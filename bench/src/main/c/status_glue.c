/* SPDX-License-Identifier: Apache-2.0 */

/*
 * Three careful ways of RasGetConnectStatusW by JNI, for ConnectStatusBenchmark. The glue links no
 * RAS library: it calls the function whose address Java gives, so that JNI and FFM call the very
 * same function of the very same library.
 */

#include <jni.h>

#include <stdalign.h>
#include <stdint.h>

#include "ras.h"

typedef DWORD(RASAPI *StatusFunction)(HRASCONN, LPRASCONNSTATUSW);

static StatusFunction status_function;

#define GLUE(name) JNICALL Java_io_github_rasffm_bench_poll_StatusGlue_##name

JNIEXPORT void GLUE(install)(JNIEnv *env, jclass type, jlong address) {
    (void)env;
    (void)type;
    status_function = (StatusFunction)(uintptr_t)address;
}

JNIEXPORT jlong GLUE(addressOf)(JNIEnv *env, jclass type, jobject buffer) {
    (void)type;
    return (jlong)(uintptr_t)(*env)->GetDirectBufferAddress(env, buffer);
}

/* Way 1: the structure is a direct buffer whose address Java keeps. */
JNIEXPORT jint GLUE(readIntoAddress)(JNIEnv *env, jclass type, jlong handle, jlong address) {
    (void)env;
    (void)type;
    return (jint)status_function((HRASCONN)handle, (LPRASCONNSTATUSW)(uintptr_t)address);
}

/* Way 2: the structure is on the C stack; the answer is one number, so Java reads no memory. */
JNIEXPORT jlong GLUE(readPacked)(JNIEnv *env, jclass type, jlong handle) {
    (void)env;
    (void)type;
    alignas(64) RASCONNSTATUSW status;
    status.dwSize = sizeof status;
    DWORD code = status_function((HRASCONN)handle, &status);
    if (code != 0) {
        return (jlong)(UINT64_C(1) << 63 | code);
    }
    return (jlong)((uint64_t)(uint32_t)status.rasconnstate << 32 | status.dwError);
}

/* Way 3: the structure is a direct buffer, handed over at each call. */
JNIEXPORT jint GLUE(readIntoBuffer)(JNIEnv *env, jclass type, jlong handle, jobject buffer) {
    (void)type;
    LPRASCONNSTATUSW status = (*env)->GetDirectBufferAddress(env, buffer);
    return (jint)status_function((HRASCONN)handle, status);
}

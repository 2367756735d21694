/* SPDX-License-Identifier: Apache-2.0 */

/* JNI's first poll, for the start-up of a fresh JVM: loads the library, lists the connections, asks for one's status. */

#include <jni.h>

#include <stdint.h>
#include <string.h>

#include "ras.h"

#ifdef _WIN32
/* libloaderapi.h, which cannot stand beside our own ras.h. */
__declspec(dllimport) void *__stdcall LoadLibraryA(const char *path);
__declspec(dllimport) void *__stdcall GetProcAddress(void *library, const char *name);
#else
#include <dlfcn.h>
#endif

#define LIBRARY_IS_MISSING (-1)

typedef DWORD(RASAPI *ListFunction)(LPRASCONNW, LPDWORD, LPDWORD);
typedef DWORD(RASAPI *StatusFunction)(HRASCONN, LPRASCONNSTATUSW);

/* C has no conversion from a data to a function pointer: the bytes are copied. */
static int find(void *library, const char *name, void *function) {
#ifdef _WIN32
    void *found = GetProcAddress(library, name);
#else
    void *found = dlsym(library, name);
#endif
    memcpy(function, &found, sizeof found);
    return found != NULL;
}

static void *load(const char *path) {
#ifdef _WIN32
    return LoadLibraryA(path);
#else
    return dlopen(path, RTLD_NOW);
#endif
}

JNIEXPORT jint JNICALL Java_io_github_rasffm_bench_startup_StartupGlue_firstPoll(JNIEnv *env, jclass type,
                                                                                 jstring path) {
    (void)type;
    const char *chars = (*env)->GetStringUTFChars(env, path, NULL);
    if (chars == NULL) {
        return LIBRARY_IS_MISSING;
    }
    void *library = load(chars);
    (*env)->ReleaseStringUTFChars(env, path, chars);
    ListFunction list = NULL;
    StatusFunction get_status = NULL;
    if (library == NULL || !find(library, "RasEnumConnectionsW", &list) ||
        !find(library, "RasGetConnectStatusW", &get_status)) {
        return LIBRARY_IS_MISSING;
    }
    RASCONNW row;
    DWORD bytes = sizeof row;
    DWORD count = 0;
    row.dwSize = sizeof row;
    DWORD code = list(&row, &bytes, &count);
    if (code != 0) {
        return -(jint)code;
    }
    RASCONNSTATUSW status;
    status.dwSize = sizeof status;
    code = get_status(row.hrasconn, &status);
    return code != 0 ? -(jint)code : (jint)status.rasconnstate;
}

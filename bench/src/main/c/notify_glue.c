/* SPDX-License-Identifier: Apache-2.0 */

/*
 * Three careful ways to a Java method from a RASDIALFUNC2 by JNI: ids are looked up once, objects
 * are global references, arguments go in an array. A foreign thread is attached once, as a daemon,
 * and detached when it ends.
 */

#include <jni.h>

#include <stdint.h>

#include "ras.h"

#ifdef _WIN32
/* fibersapi.h, which cannot stand beside our own ras.h. */
#define FLS_OUT_OF_INDEXES 0xFFFFFFFFU
__declspec(dllimport) DWORD __stdcall FlsAlloc(void(__stdcall *at_end)(void *value));
__declspec(dllimport) int __stdcall FlsSetValue(DWORD index, void *value);
#else
#include <pthread.h>
#endif

static JavaVM *jvm;
static jclass statics;
static jmethodID notified;
static jobject bound;
static jclass type_of_bound;
static jmethodID apply;

static _Thread_local JNIEnv *kept_env;

#ifdef _WIN32
static DWORD leaving;
static void __stdcall leave(void *attached) {
    if (attached != NULL) {
        (*jvm)->DetachCurrentThread(jvm);
    }
}
static int prepare_leaving(void) {
    leaving = FlsAlloc(leave);
    return leaving != FLS_OUT_OF_INDEXES;
}
static void detach_at_end(JNIEnv *env) {
    FlsSetValue(leaving, env);
}
#else
static pthread_key_t leaving;
static void leave(void *attached) {
    (void)attached;
    (*jvm)->DetachCurrentThread(jvm);
}
static int prepare_leaving(void) {
    return pthread_key_create(&leaving, leave) == 0;
}
static void detach_at_end(JNIEnv *env) {
    pthread_setspecific(leaving, env);
}
#endif

static JNIEnv *get_env(void) {
    JNIEnv *env = NULL;
    if ((*jvm)->GetEnv(jvm, (void **)&env, JNI_VERSION_10) == JNI_OK) {
        return env;
    }
    if ((*jvm)->AttachCurrentThreadAsDaemon(jvm, (void **)&env, NULL) != JNI_OK) {
        return NULL;
    }
    detach_at_end(env);
    return env;
}

static JNIEnv *env_of_thread(void) {
    JNIEnv *env = kept_env;
    if (env == NULL) {
        kept_env = env = get_env();
    }
    return env;
}

#define ARGUMENTS                                                                                                      \
    {                                                                                                                  \
        {.j = (jlong)token}, {.i = (jint)sub_entry}, {.j = (jlong)handle}, {.i = (jint)message}, {.i = (jint)state},   \
            {.i = (jint)error}, {                                                                                      \
            .i = (jint)extended                                                                                        \
        }                                                                                                              \
    }

/* 0 ends the notifications: nothing else can be said on a thread that cannot be attached. */
static DWORD RASAPI by_static_method(ULONG_PTR token, DWORD sub_entry, HRASCONN handle, UINT message,
                                     RASCONNSTATE state, DWORD error, DWORD extended) {
    JNIEnv *env = env_of_thread();
    jvalue arguments[] = ARGUMENTS;
    return env == NULL ? 0 : (DWORD)(*env)->CallStaticIntMethodA(env, statics, notified, arguments);
}

static DWORD RASAPI by_get_env(ULONG_PTR token, DWORD sub_entry, HRASCONN handle, UINT message, RASCONNSTATE state,
                               DWORD error, DWORD extended) {
    JNIEnv *env = get_env();
    jvalue arguments[] = ARGUMENTS;
    return env == NULL ? 0 : (DWORD)(*env)->CallStaticIntMethodA(env, statics, notified, arguments);
}

static DWORD RASAPI by_bound_object(ULONG_PTR token, DWORD sub_entry, HRASCONN handle, UINT message, RASCONNSTATE state,
                                    DWORD error, DWORD extended) {
    JNIEnv *env = env_of_thread();
    jvalue arguments[] = ARGUMENTS;
    return env == NULL ? 0 : (DWORD)(*env)->CallNonvirtualIntMethodA(env, bound, type_of_bound, apply, arguments);
}

#define GLUE(name) JNICALL Java_io_github_rasffm_bench_notify_NotifyGlue_##name

JNIEXPORT void GLUE(install)(JNIEnv *env, jclass glue, jclass of_statics, jobject target, jclass of_target) {
    (void)glue;
    const char *signature = "(JIJIIII)I";
    (*env)->GetJavaVM(env, &jvm);
    statics = (*env)->NewGlobalRef(env, of_statics);
    notified = (*env)->GetStaticMethodID(env, of_statics, "notified", signature);
    bound = (*env)->NewGlobalRef(env, target);
    type_of_bound = (*env)->NewGlobalRef(env, of_target);
    if (notified != NULL) {
        apply = (*env)->GetMethodID(env, of_target, "apply", signature);
    }
    if (apply != NULL && !prepare_leaving()) {
        (*env)->FatalError(env, "no room for a thread-local value");
    }
}

JNIEXPORT jlong GLUE(notifier)(JNIEnv *env, jclass glue, jint way) {
    (void)env;
    (void)glue;
    RASDIALFUNC2 ways[] = {by_static_method, by_get_env, by_bound_object};
    return (jlong)(uintptr_t)ways[way];
}

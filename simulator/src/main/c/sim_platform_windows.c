/* SPDX-License-Identifier: Apache-2.0 */
#define WIN32_LEAN_AND_MEAN
#define _WIN32_WINNT 0x0601
#include "sim_platform.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

#define NANOS_PER_SECOND 1000000000LL
#define NANOS_PER_MILLI 1000000LL
#define PATH_CAPACITY 1024

_Static_assert(sizeof(SRWLOCK) == sizeof(sim_mutex), "a lock is one pointer");
_Static_assert(sizeof(CONDITION_VARIABLE) == sizeof(sim_cond), "a condition is one pointer");

void sim_mutex_lock(sim_mutex *mutex) {
    AcquireSRWLockExclusive((SRWLOCK *)mutex);
}

void sim_mutex_unlock(sim_mutex *mutex) {
    ReleaseSRWLockExclusive((SRWLOCK *)mutex);
}

void sim_cond_init(sim_cond *cond) {
    InitializeConditionVariable((CONDITION_VARIABLE *)cond);
}

void sim_cond_destroy(sim_cond *cond) {
    (void)cond;
}

void sim_cond_broadcast(sim_cond *cond) {
    WakeAllConditionVariable((CONDITION_VARIABLE *)cond);
}

void sim_cond_wait(sim_cond *cond, sim_mutex *mutex, int64_t nanos) {
    DWORD millis = nanos < 0 ? INFINITE : (DWORD)((nanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
    SleepConditionVariableSRW((CONDITION_VARIABLE *)cond, (SRWLOCK *)mutex, millis, 0);
}

struct thread_start {
    void (*body)(void *);
    void *argument;
};

/* The beginning of JNI's invocation interface. Source: the JNI specification, "The Invocation API". */
struct jvm_calls {
    void *others[5];
    LONG(WINAPI *detach_current_thread)(void *jvm);
};
struct jvm {
    const struct jvm_calls *calls;
};
typedef LONG(WINAPI *get_jvms)(struct jvm **jvms, LONG capacity, LONG *count);

/*
 * A notifier that is a Java upcall has attached this thread to the JVM, which detaches it when the thread ends, but from
 * a destructor that Windows runs under the loader lock. That can stop the whole JVM: detaching waits for the JVM, and the
 * JVM for a new thread of its own, which cannot begin without the lock. It is not what a test of a dial is after, so
 * this thread goes before it holds any lock. Whether a thread of RAS ends at all is not known; it would not do this.
 */
static void leave_jvm(void) {
    HMODULE module = GetModuleHandleW(L"jvm.dll");
    get_jvms get = module == NULL ? NULL : (get_jvms)(void (*)(void))GetProcAddress(module, "JNI_GetCreatedJavaVMs");
    struct jvm *jvm = NULL;
    LONG count = 0;
    if (get != NULL && get(&jvm, 1, &count) == 0 && count > 0) {
        jvm->calls->detach_current_thread(jvm);
    }
}

static DWORD WINAPI thread_main(LPVOID start) {
    struct thread_start copy = *(struct thread_start *)start;
    free(start);
    copy.body(copy.argument);
    leave_jvm();
    return 0;
}

/* Threads run this library's code, so it may not be unloaded below them. */
static void pin_library(void) {
    static const WCHAR inside[1];
    HMODULE module = NULL;
    GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_PIN | GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS, inside, &module);
}

static HANDLE start_thread(void (*body)(void *), void *argument) {
    pin_library();
    struct thread_start *start = malloc(sizeof *start);
    if (start == NULL) {
        return NULL;
    }
    *start = (struct thread_start){body, argument};
    HANDLE thread = CreateThread(NULL, 0, thread_main, start, 0, NULL);
    if (thread == NULL) {
        free(start);
    }
    return thread;
}

bool sim_thread_start(void (*body)(void *), void *argument) {
    HANDLE thread = start_thread(body, argument);
    return thread != NULL && CloseHandle(thread);
}

bool sim_thread_begin(sim_thread *thread, void (*body)(void *), void *argument) {
    *thread = start_thread(body, argument);
    return *thread != NULL;
}

void sim_thread_join(sim_thread thread) {
    WaitForSingleObject(thread, INFINITE);
    CloseHandle(thread);
}

uint64_t sim_thread_id(void) {
    return GetCurrentThreadId();
}

void sim_yield(void) {
    SwitchToThread();
}

int64_t sim_monotonic_nanos(void) {
    LARGE_INTEGER frequency;
    LARGE_INTEGER count;
    QueryPerformanceFrequency(&frequency);
    QueryPerformanceCounter(&count);
    int64_t seconds = count.QuadPart / frequency.QuadPart;
    int64_t rest = count.QuadPart % frequency.QuadPart;
    return seconds * NANOS_PER_SECOND + rest * NANOS_PER_SECOND / frequency.QuadPart;
}

uint64_t sim_process_id(void) {
    return GetCurrentProcessId();
}

uint64_t sim_process_birth(uint64_t process_id) {
    HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION | SYNCHRONIZE, FALSE, (DWORD)process_id);
    if (process == NULL) {
        return 0;
    }
    FILETIME birth = {0, 0};
    FILETIME unused;
    /* A process object outlives its process while somebody holds a handle. */
    if (WaitForSingleObject(process, 0) == WAIT_TIMEOUT) {
        GetProcessTimes(process, &birth, &unused, &unused, &unused);
    }
    CloseHandle(process);
    return (uint64_t)birth.dwHighDateTime << 32 | birth.dwLowDateTime;
}

uint64_t sim_boot_mark(void) {
    return 0; /* a performance counter that runs backwards shows a new start instead */
}

static bool widen(const char *text, WCHAR *wide, int capacity) {
    return MultiByteToWideChar(CP_UTF8, 0, text, -1, wide, capacity) > 0;
}

bool sim_environment(const char *name, char *value, size_t capacity) {
    WCHAR wide_name[64];
    WCHAR wide[4096];
    if (!widen(name, wide_name, 64)) {
        return false;
    }
    DWORD length = GetEnvironmentVariableW(wide_name, wide, 4096);
    return length > 0 && length < 4096 &&
           WideCharToMultiByte(CP_UTF8, 0, wide, -1, value, (int)capacity, NULL, NULL) > 0;
}

static HANDLE open_file(const char *path, DWORD access, DWORD disposition) {
    WCHAR wide[PATH_CAPACITY];
    if (!widen(path, wide, PATH_CAPACITY)) {
        return INVALID_HANDLE_VALUE;
    }
    return CreateFileW(wide, access, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL, disposition,
                       FILE_ATTRIBUTE_NORMAL, NULL);
}

char *sim_read_file(const char *path, size_t *length) {
    HANDLE file = open_file(path, GENERIC_READ, OPEN_EXISTING);
    if (file == INVALID_HANDLE_VALUE) {
        return NULL;
    }
    LARGE_INTEGER size;
    char *text = NULL;
    if (GetFileType(file) == FILE_TYPE_DISK && GetFileSizeEx(file, &size) && size.QuadPart < 0x7FFFFFFF) {
        text = malloc((size_t)size.QuadPart + 1);
    }
    DWORD used = 0;
    if (text != NULL && !ReadFile(file, text, (DWORD)size.QuadPart, &used, NULL)) {
        free(text);
        text = NULL;
    }
    CloseHandle(file);
    if (text != NULL) {
        text[used] = '\0';
        if (length != NULL) {
            *length = used;
        }
    }
    return text;
}

bool sim_append_file(const char *path, const char *text, size_t length) {
    HANDLE file = open_file(path, FILE_APPEND_DATA, OPEN_ALWAYS);
    if (file == INVALID_HANDLE_VALUE) {
        return false;
    }
    DWORD written = 0;
    BOOL fine = WriteFile(file, text, (DWORD)length, &written, NULL);
    CloseHandle(file);
    return fine && written == length;
}

intptr_t sim_shared_open(const char *path) {
    WCHAR wide[PATH_CAPACITY];
    if (!widen(path, wide, PATH_CAPACITY)) {
        return -1;
    }
    /* Without FILE_SHARE_DELETE: nobody takes it away below its users. */
    return (intptr_t)CreateFileW(wide, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL,
                                 OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
}

void sim_shared_close(intptr_t file) {
    CloseHandle((HANDLE)file);
}

/* The lock lies far beyond the data: on Windows a locked range cannot be read by others. */
static OVERLAPPED lock_range(void) {
    OVERLAPPED range;
    memset(&range, 0, sizeof range);
    range.OffsetHigh = 0x40000000;
    return range;
}

bool sim_shared_lock(intptr_t file) {
    OVERLAPPED range = lock_range();
    return LockFileEx((HANDLE)file, LOCKFILE_EXCLUSIVE_LOCK, 0, 1, 0, &range) != 0;
}

bool sim_shared_lost(intptr_t file) {
    (void)file;
    return false;
}

void sim_shared_unlock(intptr_t file) {
    OVERLAPPED range = lock_range();
    UnlockFileEx((HANDLE)file, 0, 1, 0, &range);
}

static bool rewind_file(HANDLE file) {
    LARGE_INTEGER start = {.QuadPart = 0};
    return SetFilePointerEx(file, start, NULL, FILE_BEGIN) != 0;
}

int64_t sim_shared_read(intptr_t file, void *bytes, size_t length) {
    DWORD used = 0;
    if (!rewind_file((HANDLE)file) || !ReadFile((HANDLE)file, bytes, (DWORD)length, &used, NULL)) {
        return -1;
    }
    return used;
}

bool sim_shared_write(intptr_t file, const void *bytes, size_t length) {
    DWORD written = 0;
    return rewind_file((HANDLE)file) && WriteFile((HANDLE)file, bytes, (DWORD)length, &written, NULL) &&
           written == length && SetEndOfFile((HANDLE)file);
}

bool sim_has_events(void) {
    return true;
}

void sim_event_set(uint64_t event) {
    SetEvent((HANDLE)(uintptr_t)event);
}

/* Looked up once, as it never changes: how long a window's message holds RAS is timed. */
static UINT registered_message(void) {
    static atomic_uint known;
    UINT message = atomic_load_explicit(&known, memory_order_relaxed);
    if (message == 0) {
        message = RegisterWindowMessageA("RasDialEvent");
        atomic_store_explicit(&known, message, memory_order_relaxed);
    }
    return message != 0 ? message : 0xCCCD; /* WM_RASDIALEVENT; source: page "WM_RASDIALEVENT" */
}

void sim_window_notify(uint64_t window, uint32_t number, bool send, uint64_t wparam, int64_t lparam) {
    UINT message = number != 0 ? number : registered_message();
    HWND target = (HWND)(uintptr_t)window;
    if (send) {
        SendMessageW(target, message, (WPARAM)wparam, (LPARAM)lparam);
    } else {
        PostMessageW(target, message, (WPARAM)wparam, (LPARAM)lparam);
    }
}

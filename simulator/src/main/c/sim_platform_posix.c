/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE
#include "sim_platform.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define NANOS_PER_SECOND 1000000000LL

void sim_mutex_lock(sim_mutex *mutex) {
    pthread_mutex_lock(mutex);
}

void sim_mutex_unlock(sim_mutex *mutex) {
    pthread_mutex_unlock(mutex);
}

void sim_cond_init(sim_cond *cond) {
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(cond, &attributes);
    pthread_condattr_destroy(&attributes);
}

void sim_cond_destroy(sim_cond *cond) {
    pthread_cond_destroy(cond);
}

void sim_cond_broadcast(sim_cond *cond) {
    pthread_cond_broadcast(cond);
}

void sim_cond_wait(sim_cond *cond, sim_mutex *mutex, int64_t nanos) {
    if (nanos < 0) {
        pthread_cond_wait(cond, mutex);
        return;
    }
    int64_t until = sim_monotonic_nanos() + nanos;
    struct timespec deadline = {.tv_sec = (time_t)(until / NANOS_PER_SECOND),
                                .tv_nsec = (long)(until % NANOS_PER_SECOND)};
    pthread_cond_timedwait(cond, mutex, &deadline);
}

struct thread_start {
    void (*body)(void *);
    void *argument;
};

static void *thread_main(void *start) {
    struct thread_start copy = *(struct thread_start *)start;
    free(start);
    copy.body(copy.argument);
    return NULL;
}

bool sim_thread_begin(sim_thread *thread, void (*body)(void *), void *argument) {
    struct thread_start *start = malloc(sizeof *start);
    if (start == NULL) {
        return false;
    }
    *start = (struct thread_start){body, argument};
    if (pthread_create(thread, NULL, thread_main, start) != 0) {
        free(start);
        return false;
    }
    return true;
}

bool sim_thread_start(void (*body)(void *), void *argument) {
    pthread_t thread;
    return sim_thread_begin(&thread, body, argument) && pthread_detach(thread) == 0;
}

void sim_thread_join(sim_thread thread) {
    pthread_join(thread, NULL);
}

uint64_t sim_thread_id(void) {
    return (uint64_t)gettid();
}

void sim_yield(void) {
    sched_yield();
}

int64_t sim_monotonic_nanos(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * NANOS_PER_SECOND + now.tv_nsec;
}

uint64_t sim_process_id(void) {
    return (uint64_t)getpid();
}

static uint64_t parse_natural(const char *text) {
    uint64_t number = 0;
    for (; *text >= '0' && *text <= '9'; text++) {
        number = number * 10 + (uint64_t)(*text - '0');
    }
    return number;
}

uint64_t sim_process_birth(uint64_t process_id) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%llu/stat", (unsigned long long)process_id);
    char *text = sim_read_file(path, NULL);
    if (text == NULL) {
        return 0;
    }
    /* Field 22 is the start time; the name, field 2, ends at the last closing parenthesis. */
    const char *at = strrchr(text, ')');
    for (int field = 2; at != NULL && field < 22; field++) {
        at = strchr(at + 1, ' ');
    }
    uint64_t birth = at == NULL ? 0 : parse_natural(at + 1);
    free(text);
    return birth;
}

uint64_t sim_boot_mark(void) {
    char *text = sim_read_file("/proc/sys/kernel/random/boot_id", NULL);
    uint64_t mark = 0;
    for (const char *at = text; at != NULL && *at != '\0'; at++) {
        mark = mark * 31 + (unsigned char)*at;
    }
    free(text);
    return mark;
}

bool sim_environment(const char *name, char *value, size_t capacity) {
    const char *found = getenv(name);
    if (found == NULL || strlen(found) >= capacity) {
        return false;
    }
    memcpy(value, found, strlen(found) + 1);
    return true;
}

static bool is_regular(int file) {
    struct stat status;
    return file >= 0 && fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

static void close_if_open(int file) {
    if (file >= 0) {
        close(file);
    }
}

char *sim_read_file(const char *path, size_t *length) {
    int opened = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    FILE *file = is_regular(opened) ? fdopen(opened, "rb") : NULL;
    if (file == NULL) {
        close_if_open(opened);
        return NULL;
    }
    size_t used = 0;
    size_t capacity = 4096;
    char *text = malloc(capacity);
    while (text != NULL) {
        used += fread(text + used, 1, capacity - 1 - used, file);
        if (used < capacity - 1) {
            text[used] = '\0';
            break;
        }
        capacity *= 2;
        char *larger = realloc(text, capacity);
        if (larger == NULL) {
            free(text);
        }
        text = larger;
    }
    bool failed = ferror(file) != 0;
    fclose(file);
    if (failed) {
        free(text);
        return NULL;
    }
    if (text != NULL && length != NULL) {
        *length = used;
    }
    return text;
}

bool sim_append_file(const char *path, const char *text, size_t length) {
    int file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | O_CLOEXEC, 0600);
    if (file < 0) {
        return false;
    }
    ssize_t written = write(file, text, length);
    close(file);
    return written == (ssize_t)length;
}

intptr_t sim_shared_open(const char *path) {
    int file = open(path, O_RDWR | O_CREAT | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (!is_regular(file) || fchmod(file, 0600) != 0) {
        close_if_open(file);
        return -1;
    }
    return file;
}

void sim_shared_close(intptr_t file) {
    close((int)file);
}

bool sim_shared_lock(intptr_t file) {
    while (flock((int)file, LOCK_EX) != 0) {
        if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

bool sim_shared_lost(intptr_t file) {
    struct stat status;
    return fstat((int)file, &status) != 0 || status.st_nlink == 0;
}

void sim_shared_unlock(intptr_t file) {
    flock((int)file, LOCK_UN);
}

int64_t sim_shared_read(intptr_t file, void *bytes, size_t length) {
    return pread((int)file, bytes, length, 0);
}

bool sim_shared_write(intptr_t file, const void *bytes, size_t length) {
    return pwrite((int)file, bytes, length, 0) == (ssize_t)length && ftruncate((int)file, (off_t)length) == 0;
}

bool sim_has_events(void) {
    return false;
}

void sim_event_set(uint64_t event) {
    (void)event;
}

void sim_window_notify(uint64_t window, uint32_t number, bool send, uint64_t wparam, int64_t lparam) {
    (void)window;
    (void)number;
    (void)send;
    (void)wparam;
    (void)lparam;
}

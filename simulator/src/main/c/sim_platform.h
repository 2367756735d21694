/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_PLATFORM_H
#define SIM_PLATFORM_H

/*
 * What differs between operating systems: threads, waiting, time, files, windows. One .c file
 * per system implements it; nothing else includes a system's own headers.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef _WIN32
/* The shape of SRWLOCK and CONDITION_VARIABLE: one pointer, zero is ready for use. */
typedef struct sim_mutex {
    void *opaque;
} sim_mutex;
typedef struct sim_cond {
    void *opaque;
} sim_cond;
/* A handle. */
typedef void *sim_thread;
#define SIM_MUTEX_INIT                                                                                                 \
    { NULL }
#define SIM_PATHS_IGNORE_CASE true
#else
#include <pthread.h>
typedef pthread_mutex_t sim_mutex;
typedef pthread_cond_t sim_cond;
typedef pthread_t sim_thread;
#define SIM_MUTEX_INIT PTHREAD_MUTEX_INITIALIZER
#define SIM_PATHS_IGNORE_CASE false
#endif

void sim_mutex_lock(sim_mutex *mutex);
void sim_mutex_unlock(sim_mutex *mutex);
void sim_cond_init(sim_cond *cond);
void sim_cond_destroy(sim_cond *cond);
void sim_cond_broadcast(sim_cond *cond);
/* Waits at most so many nanoseconds of real time; a negative number waits without limit. */
void sim_cond_wait(sim_cond *cond, sim_mutex *mutex, int64_t nanos);

/* Starts a thread that nobody joins. */
bool sim_thread_start(void (*body)(void *), void *argument);
/* Starts a thread that is to be joined. */
bool sim_thread_begin(sim_thread *thread, void (*body)(void *), void *argument);
/* Returns when that thread has ended, its destructors included. */
void sim_thread_join(sim_thread thread);
uint64_t sim_thread_id(void);
/* Lets other threads go first. */
void sim_yield(void);

/* Nanoseconds of a clock that all processes of this boot share and that never steps. */
int64_t sim_monotonic_nanos(void);
uint64_t sim_process_id(void);
/* Tells two processes with the same number apart; 0 when there is no such process. */
uint64_t sim_process_birth(uint64_t process_id);
/* Changes with every start of the machine; 0 when the system does not tell. */
uint64_t sim_boot_mark(void);

/* The value of an environment variable in UTF-8; false when unset or too long. */
bool sim_environment(const char *name, char *value, size_t capacity);

/*
 * Reads a regular file (path in UTF-8) whole; the caller frees the NUL-terminated text. NULL on failure: other files may
 * have no end, or wait for somebody who writes.
 */
char *sim_read_file(const char *path, size_t *length);
/* Appends to a file that only its owner can read; false when that cannot be. */
bool sim_append_file(const char *path, const char *text, size_t length);

/* A regular file shared with other processes, opened (0600) or -1. */
intptr_t sim_shared_open(const char *path);
void sim_shared_close(intptr_t file);
bool sim_shared_lock(intptr_t file);
/* Whether the file has been deleted meanwhile (Windows does not let it). */
bool sim_shared_lost(intptr_t file);
void sim_shared_unlock(intptr_t file);
/* Bytes read from the start, at most length; -1 on failure. */
int64_t sim_shared_read(intptr_t file, void *bytes, size_t length);
bool sim_shared_write(intptr_t file, const void *bytes, size_t length);

/* Whether this system has events and windows. */
bool sim_has_events(void);
void sim_event_set(uint64_t event);
/* Tells a window (message RasDialEvent, or this number if it is not 0); posted, or sent and waited for. */
void sim_window_notify(uint64_t window, uint32_t number, bool send, uint64_t wparam, int64_t lparam);

#endif

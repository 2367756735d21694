/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_CORE_H
#define SIM_CORE_H

/*
 * The state of the simulator: one structure, one mutex. The mutex is never held while calling
 * out to a notifier. Functions with "locked" in their comment want it held.
 */

#include "sim_platform.h"
#include "sim_scenario.h"

#define RASLINK SIM_EXPORT
#define SIM_LINK SIM_EXPORT
#ifdef _WIN32
#define SIM_EXPORT __declspec(dllexport)
#else
#define SIM_EXPORT __attribute__((visibility("default")))
#endif

#include "ras.h"
#include "raserror.h"
#include "rassim.h"

#define SIM_ENTRY_CAPACITY (RAS_MaxEntryName + 1)
#define SIM_PATH_CAPACITY 261
#define SIM_NEVER INT64_MAX
#define SIM_NANOS_PER_MILLI 1000000LL
#ifndef ERROR_TIMEOUT
#define ERROR_TIMEOUT 1460 /* winerror.h */
#endif
#ifndef ERROR_CALL_NOT_IMPLEMENTED
#define ERROR_CALL_NOT_IMPLEMENTED 120 /* winerror.h */
#endif
#ifndef ERROR_INVALID_DATA
#define ERROR_INVALID_DATA 13 /* winerror.h */
#endif
#ifndef ERROR_FILE_CORRUPT
#define ERROR_FILE_CORRUPT 1392 /* winerror.h */
#endif
#ifndef ERROR_INVALID_FUNCTION
#define ERROR_INVALID_FUNCTION 1 /* winerror.h */
#endif

enum sim_phase {
    SIM_DIALLING,
    SIM_PAUSED,
    SIM_CONNECTED,
    SIM_OVER,       /* failed or dropped; kept until RasHangUp */
    SIM_HANGING_UP, /* RasHangUp was called; gone when its time has come */
};

/* A link of a connection: one, or several with multilink. */
struct sim_link {
    uint64_t handle; /* 0 until somebody asks for it */
    uint32_t state;
    uint32_t error;
    uint32_t up;
    uint32_t hung_up;
};

#define SIM_LATER_MOST 32

/* What the script has after Connected: taken by the process that dialled, or after its end by whoever looks. */
struct sim_later {
    int64_t due;
    uint32_t link; /* from 1; 0: the sub-state changes */
    uint32_t state;
    uint32_t error;
    uint32_t substate;
};

/* What is known of a connection by every process: plain data, as the state file keeps it. */
struct sim_record {
    uint64_t handle;
    uint64_t owner_process; /* the process that dialled, */
    uint64_t owner_birth;   /* and when it started */
    int64_t gone_at;        /* while hanging up */
    int64_t drop_at;
    int64_t hang_up_nanos;
    uint32_t hang_up_looks; /* status calls still answered while hanging up */
    uint32_t hang_up_code;  /* RasHangUp's answer */
    uint32_t hang_up_never;
    uint32_t drop_error;
    uint32_t phase;
    uint32_t state;
    uint32_t error;
    uint32_t substate;
    uint32_t link_count;
    struct sim_link links[SIM_LINKS_MOST];
    uint32_t later_count;
    uint32_t later_taken;
    struct sim_later later[SIM_LATER_MOST];
    uint32_t references;
    uint32_t flags;
    uint32_t luid;
    uint8_t entry_id[16];
    uint8_t correlation_id[16];
    uint16_t entry[SIM_ENTRY_CAPACITY];
    uint16_t phone_book[SIM_PATH_CAPACITY];
    uint16_t device_type[RAS_MaxDeviceType + 1];
    uint16_t device_name[RAS_MaxDeviceName + 1];
    uint16_t number[RAS_MaxPhoneNumber + 1];
};

struct sim_waiter {
    struct sim_waiter *next;
    int64_t due;
    bool released;
    sim_cond wake;
};

/* A connection as this process sees it. */
struct sim_connection {
    struct sim_record record;
    struct sim_connection *next;
    uint32_t own_references; /* hang-ups that this process owes */
    bool driven;             /* a thread walks the script */
    bool stop;               /* and is asked to end */
    bool later;              /* what it walks now comes after Connected */
    bool notifying;          /* its notifier runs */
    bool deaf;               /* no more notifications */
    bool eap_done;           /* RasInvokeEapUI has come back since it paused for it */
    uint32_t paused_sub_entry;
    bool vanished;      /* taken out of the list while driven or notifying */
    uint32_t delivered; /* steps done in this dial */
    uint32_t notified;  /* notifier calls in this dial */
    uint32_t pins;      /* threads that look at it outside the lock */
    int64_t last_step;  /* when the last step was done */
    struct sim_waiter *waiter;
    const struct sim_script *script;
    uint32_t step;

    uint32_t notifier_type;
    void *notifier; /* NULL: blocking */
    uint64_t callback_id;
    uint64_t password_mark; /* of what the last RasDial gave; the text is not kept */
    uint64_t callback_mark;
    uint64_t entry_mark; /* what a resume has to repeat, with notifier and id */
    uint64_t book_mark;
    uint32_t backs; /* times it went back in its script, */
    uint32_t resumes;
    bool went_back; /* just now: the step there is taken whatever its conditions */
    uint32_t options;

    /* Memory of the caller that RAS may keep: read again until the dial ends. */
    const void *kept_extensions;
    const void *kept_params;
    const uint16_t *kept_phone_book;
    const void *kept_handle;
};

struct sim_state {
    sim_mutex lock;
    sim_cond changed; /* something that sim_await_idle or sim_advance waits for */
    bool ready;
    char failure[1200]; /* why the environment cannot be used; "" if it can */
    struct sim_connection *connections;
    struct sim_connection *last;
    uint32_t connection_count;
    uint64_t next_handle;
    uint64_t gone_handle; /* the last one that no connection has any more */
    struct sim_scenario *scenario;
    uint32_t active_notifiers;
    uint32_t window_message; /* 0: the registered one */
    uint64_t held_nanos;
    uint64_t notifications;
};

extern struct sim_state sim;

/* Takes the lock (and the state file), the first time also the environment. */
void sim_enter(void);
void sim_leave(void);
/* sim_reset, but keeps what sim_use_state_file was told. */
uint32_t sim_restart(void);
/* locked: waits on a condition without holding the state file. */
void sim_wait(sim_cond *cond, int64_t nanos);

/* Opens a call of the RAS API: the lock is held then. Not 0: answer this and do nothing. */
uint32_t sim_begin(const char *function);
/* The same for a call that is about connections, so the state file must be good. */
uint32_t sim_begin_shared(const char *function);
/* Writes "function(arguments) -> code" to the journal, gives the lock back, returns the code. */
uint32_t sim_end(uint32_t code, const char *function, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* ---- connections; locked ---- */
struct sim_connection *sim_find(uint64_t handle);
/* The connection of this entry of this phone book. */
struct sim_connection *sim_find_entry(const uint16_t *book, const uint16_t *entry);
/* NULL without memory, or when the state file holds no more. */
struct sim_connection *sim_add(void);
void sim_remove(struct sim_connection *connection);
/* Ends a look outside the lock (pins); frees what vanished meanwhile. */
void sim_unpin(struct sim_connection *connection);
/* Lets what is due by now happen: drops and finished hang-ups. */
void sim_settle(void);
/* The same on a clock already moved, and the earliest time at which it will do something. */
void sim_settle_due(void);
int64_t sim_next_passive(void);
/* The line of a connected one goes down. */
void sim_drop_line(struct sim_connection *connection, uint32_t error);
void sim_stop_driver(struct sim_connection *connection);
/* Whether a driver must go on no further. */
bool sim_must_stop(const struct sim_connection *connection);

/* ---- clock; locked ---- */
void sim_clock_choose(uint32_t kind, uint32_t speed_permille);
uint32_t sim_clock_kind(void);
/* In thousandths of real time. */
uint32_t sim_clock_speed(void);
int64_t sim_clock_now(void);
/* The time on the clock when so many nanoseconds will have passed. */
int64_t sim_clock_after(int64_t nanos);
/* Waits as a driver; false when asked to stop before. */
bool sim_clock_wait(struct sim_connection *connection, int64_t due);
/* Wakes a waiter, which counts as busy from here on, so that time waits for what it does. */
void sim_clock_release(struct sim_waiter *waiter);
void sim_clock_busy(void);
void sim_clock_free(void);
/* Lets the virtual clock jump if nothing is being delivered. */
void sim_clock_progress(void);
bool sim_clock_idle(void);

/* ---- dialling ---- */
/* Walks the script of a dial until it ends, pauses or is stopped. */
void sim_drive(struct sim_connection *dial);
void sim_deliver(struct sim_connection *dial, uint32_t state, uint32_t error, uint32_t extended, uint32_t sub_entry);

/* locked: takes back what RasGetEapUserIdentity gave. */
void sim_forget_identities(void);
/* locked: sets sim_reread_count to 0. */
void sim_forget_rereads(void);

/* ---- events; locked ---- */
void sim_signal(const struct sim_connection *connection, uint32_t reason);
void sim_forget_events(void);

/* ---- journal; locked ---- */
void sim_journal_line(const char *format, ...) __attribute__((format(printf, 1, 2)));
bool sim_journal_on(void);

/* ---- state file; locked ---- */
bool sim_state_file_used(void);
/* Opens the file; false with a reason in message. */
bool sim_state_file_open(const char *path, char *message, size_t capacity);
void sim_state_file_close(void);
/* Takes the file's lock and its connections; gives both back, written if something changed. */
void sim_state_file_take(void);
void sim_state_file_give(void);
/* Why the file cannot be used now, and is not written; "" if it can or there is none. */
const char *sim_state_file_trouble(void);
/* Whether the file holds no more connections, which is then said; false without a file. */
bool sim_state_file_full(void);
/* Whether the file taken was one already; false without a file. */
bool sim_state_file_known(void);
/* Says that a record changed. */
void sim_touch(void);

/* ---- set-up; locked ---- */
void sim_configure(void);

#endif

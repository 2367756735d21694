/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RASSIM_H
#define RASSIM_H

/*
 * Control of the RAS simulator, which exports these functions beside those of ras.h. Results are
 * 0 or an error number of raserror.h unless said otherwise; text is UTF-8 and NUL-terminated.
 * All functions may be called on any thread. docs/simulator.md explains scenarios and switches.
 */

#include <stdint.h>

#ifdef _WIN32
#define SIM_CALL __stdcall
#else
#define SIM_CALL
#endif

#ifndef SIM_LINK
#define SIM_LINK
#endif

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Ends all dials and connections, waits (10 s at most) until no notifier runs, forgets scenario,
 * switches, faults and journal, and takes the set-up from the environment again. ERROR_TIMEOUT
 * (1460): a notifier does not come back. Not to be called inside a notifier. With a state file only
 * the dials of this process end: connections in it belong to all processes.
 */
SIM_LINK uint32_t SIM_CALL sim_reset(void);

/*
 * Shares connections with other processes through this file, as if RASSIM_STATE had named it: for
 * programs that cannot set their own environment. Resets as sim_reset does, and answers as it;
 * holds until the next sim_reset. Also ERROR_INVALID_PARAMETER (87): a path of 1024 bytes or more;
 * ERROR_INVALID_DATA (13): the set-up cannot be used; ERROR_FILE_CORRUPT (1392): the file is
 * damaged. sim_failure says why.
 */
SIM_LINK uint32_t SIM_CALL sim_use_state_file(const char *path);

/*
 * Why the simulator cannot be used, as "VARIABLE=value: reason"; "" if it can. Copies and returns
 * as sim_journal does. With a set-up that cannot be used all RAS calls answer 711
 * (ERROR_RASMAN_CANNOT_INITIALIZE). With a state file that is damaged, or cannot be read any more,
 * those that are about connections answer ERROR_FILE_CORRUPT (1392). Such a file is never written:
 * they go on once it has been deleted or replaced.
 */
SIM_LINK uint32_t SIM_CALL sim_failure(char *buffer, uint32_t capacity);

/*
 * Takes a built-in scenario by name, else the file of that path, or a text. On failure
 * ERROR_INVALID_DATA (13) or ERROR_FILE_NOT_FOUND (2), and message says "file:line: reason".
 * Dials that run keep their own script. message may be NULL.
 */
SIM_LINK uint32_t SIM_CALL sim_use_scenario(const char *name_or_path, char *message, uint32_t capacity);
SIM_LINK uint32_t SIM_CALL sim_load_scenario(const char *text, char *message, uint32_t capacity);

/*
 * Reads a .pbk file. ERROR_CANNOT_OPEN_PHONEBOOK (621): message says "file: reason"; ERROR_INVALID_DATA (13): something
 * in it cannot be read, and message says "file:line: reason" of the first. RAS calls pass that over, and write it to the
 * journal; a file without any entry that can be read they answer with ERROR_CANNOT_LOAD_PHONEBOOK (622).
 * message may be NULL.
 */
SIM_LINK uint32_t SIM_CALL sim_check_phonebook(const char *path, char *message, uint32_t capacity);

/*
 * Makes a .pbk file the default phone book, as if RASSIM_PHONEBOOK had named it, or with NULL the built-in one; holds
 * until the next sim_reset. Best before a scenario is taken, which may name its entries. Answers as sim_check_phonebook,
 * and with a file that is not in order the default book stays as it was. Also ERROR_INVALID_PARAMETER (87): a path of
 * 1024 bytes or more.
 */
SIM_LINK uint32_t SIM_CALL sim_use_phonebook(const char *path, char *message, uint32_t capacity);

/* Built-in scenarios: how many, and the name of one (NULL beyond the end). */
SIM_LINK uint32_t SIM_CALL sim_scenario_count(void);
SIM_LINK const char *SIM_CALL sim_scenario_name(uint32_t index);

#define SIM_CLOCK_REAL 0    /* real time */
#define SIM_CLOCK_SPEED 1   /* real time, but delays are divided */
#define SIM_CLOCK_VIRTUAL 2 /* jumps to the next due step whenever nothing is being delivered */
#define SIM_CLOCK_MANUAL 3  /* moves by sim_advance alone */

/*
 * Chooses the clock, best after sim_reset; speed_permille (of SIM_CLOCK_SPEED): 1000 is real
 * time, 20000 twenty times faster. ERROR_INVALID_PARAMETER (87): no such clock, or speed 0, or a
 * clock of 2 or 3 together with RASSIM_STATE.
 */
SIM_LINK uint32_t SIM_CALL sim_set_clock(uint32_t kind, uint32_t speed_permille);

/*
 * Moves the manual clock step by step and returns when all that became due has been delivered.
 * ERROR_INVALID_FUNCTION (1): another clock; ERROR_TIMEOUT (1460): a notifier does not come back.
 */
SIM_LINK uint32_t SIM_CALL sim_advance(uint64_t millis);
/*
 * Moves the manual clock to the next thing that is due, and no further; else as sim_advance. ERROR_NO_MORE_ITEMS (259):
 * nothing is due.
 */
SIM_LINK uint32_t SIM_CALL sim_step(void);

/* Milliseconds on the chosen clock since the last reset. */
SIM_LINK uint64_t SIM_CALL sim_now(void);

/*
 * Switches: behaviours that no source proves (docs/facts.csv). ERROR_FILE_NOT_FOUND (2): no such
 * switch; ERROR_INVALID_PARAMETER (87): it has no such position.
 */
SIM_LINK uint32_t SIM_CALL sim_set_switch(const char *name, const char *position);
SIM_LINK uint32_t SIM_CALL sim_switch_count(void);
/* NULL beyond the end. */
SIM_LINK const char *SIM_CALL sim_switch_name(uint32_t index);
/* The positions of a switch, the default first; NULL beyond the end. */
SIM_LINK const char *SIM_CALL sim_switch_position(uint32_t index, uint32_t position);
/* The number of the position a switch stands in. */
SIM_LINK uint32_t SIM_CALL sim_switch_value(uint32_t index);

/*
 * Copies the journal, a line a call or notification, as far as it fits, always with a NUL.
 * Returns the bytes needed for all of it, the NUL included. Old lines go when it exceeds 4 MiB.
 */
SIM_LINK uint32_t SIM_CALL sim_journal(char *buffer, uint32_t capacity);
SIM_LINK void SIM_CALL sim_journal_clear(void);
/* Switches the journal (default on); a benchmark wants it off. */
SIM_LINK void SIM_CALL sim_journal_enable(uint32_t on);

/*
 * Handles of this process that are still owed a hang-up, or whose hang-up has not finished. A
 * hang-up that the scenario never finishes does not count.
 */
SIM_LINK uint32_t SIM_CALL sim_open_handles(void);
/* What RasGetEapUserIdentity gave and RasFreeEapUserIdentity has not got back. */
SIM_LINK uint32_t SIM_CALL sim_open_identities(void);
/* Notifiers that are running now. */
SIM_LINK uint32_t SIM_CALL sim_active_notifiers(void);
/*
 * Waits until nothing is being delivered and no step or hang-up is still due (manual clock: due
 * by now). ERROR_TIMEOUT (1460) after so many milliseconds of real time.
 */
SIM_LINK uint32_t SIM_CALL sim_await_idle(uint32_t timeout_millis);

/*
 * The handle of the newest connection of an entry, of whatever phone book and process, while it can be asked for its
 * status; 0: there is none. A dial that is still going on has one, too.
 */
SIM_LINK uint64_t SIM_CALL sim_handle_of(const char *entry);
/* 1 if the default phone book has the entry, or the scenario declares it; 0 else. */
SIM_LINK uint32_t SIM_CALL sim_has_entry(const char *entry);
/* The name of a state as scenarios have it; NULL: it has none. */
SIM_LINK const char *SIM_CALL sim_state_name(uint32_t state);

/* A connected line drops: Disconnected with this error. ERROR_INVALID_HANDLE (6). */
SIM_LINK uint32_t SIM_CALL sim_drop(uint64_t handle, uint32_t error);
/*
 * Calls the notifier of a dial once more, on the calling thread; the state of the connection
 * stays. ERROR_INVALID_HANDLE (6): no such handle, or it has no notifier.
 */
SIM_LINK uint32_t SIM_CALL sim_notify(uint64_t handle, uint32_t state, uint32_t error);
/*
 * The number of the message that tells windows, from now on, in place of the one that Windows gives "RasDialEvent": so
 * it is as if Windows had given none. 0, as after sim_reset: the one that Windows gives.
 */
SIM_LINK void SIM_CALL sim_window_message(uint32_t number);
/* Nanoseconds that notifiers have kept RAS waiting since the last reset, and how many calls. */
SIM_LINK uint64_t SIM_CALL sim_held_nanos(void);
SIM_LINK uint64_t SIM_CALL sim_notification_count(void);
/* How often memory that RAS may keep of its caller was read again since the last reset. */
SIM_LINK uint64_t SIM_CALL sim_reread_count(void);

/*
 * Benchmark. What costs the calls time, as "clock virtual; journal off; lock one mutex": real, virtual, manual or a
 * speed such as 1000x; on or off; "one mutex", with a state file "one mutex and the state file's". Copies and returns
 * as sim_journal does.
 */
SIM_LINK uint32_t SIM_CALL sim_conditions(char *buffer, uint32_t capacity);

/*
 * Benchmark. While idle (1), RasGetConnectStatusW answers at once, without lock, journal or check: 0,
 * RASCS_Connected, and the low half of the handle as the error. So what is measured is the way
 * there and back, in the same exported function. With 2 it does the same, but each call has another
 * error: the number of calls since then is added, the first being 1. With 0 it is RAS's again.
 * sim_status_count tells how many calls there were since the last sim_bench_idle, exactly if one thread
 * makes them; those of the idle callee do not count. sim_floor_status calls it count times through a
 * volatile pointer, with a structure aligned to 64 bytes; the sum of codes, states and errors.
 */
SIM_LINK void SIM_CALL sim_bench_idle(uint32_t on);
SIM_LINK uint64_t SIM_CALL sim_status_count(void);
SIM_LINK uint64_t SIM_CALL sim_floor_status(uint64_t handle, uint64_t count);
/* The same, but tells how often state or error changed: first from 0, then from one call to the next. */
SIM_LINK uint64_t SIM_CALL sim_floor_status_changes(uint64_t handle, uint64_t count);
/* The sum again, of several handles in turn: one call of each in a round, and one structure for all. */
SIM_LINK uint64_t SIM_CALL sim_floor_status_each(const uint64_t *handles, uint32_t number, uint64_t rounds);

/*
 * Benchmark. Lists the connections count times into rows, the caller's memory for capacity RASCONNW structures, at least
 * one, and reads of each its handle and its name up to the NUL; the sum of handles and lengths of names, or 0 when they
 * did not fit.
 */
SIM_LINK uint64_t SIM_CALL sim_floor_enumerate(void *rows, uint32_t capacity, uint64_t count);

/*
 * Benchmark. Makes a connection as if somebody had dialled it; after RasHangUp, so many status calls are still answered.
 * Its handle, or 0 without memory. sim_floor_hang_up makes one, hangs it up and asks for its status until that fails,
 * count times; how often it asked in all.
 */
SIM_LINK uint64_t SIM_CALL sim_bench_connect(uint32_t looks);
SIM_LINK uint64_t SIM_CALL sim_floor_hang_up(uint32_t looks, uint64_t count);

/*
 * Benchmark. Dials Office with a RasDialFunc2, waits until it is told of Connected or an error, hangs up and asks for
 * the status until that fails, giving way to other threads in between, count times; the sum of all states and errors
 * told, or 0 when a dial or hang-up failed.
 */
SIM_LINK uint64_t SIM_CALL sim_floor_dial(uint64_t count);

/*
 * Benchmark of notifiers: what RasDial was given, and the state to report with it. No lock, no
 * journal, and the state of the connection stays.
 */
struct sim_bench_target {
    uint64_t notifier;
    uint64_t callback_id;
    uint64_t handle;
    uint32_t type;
    uint32_t state; /* in each notification; error 0 */
    uint32_t sub_entry;
};

/*
 * Fills in what a dial was given, but for the state, and sub-entry 1: of the dials and connections that are there, by
 * age, the first being 0. ERROR_INVALID_HANDLE (6): there are not so many, or it has no notifier.
 */
SIM_LINK uint32_t SIM_CALL sim_bench_notifier(uint32_t index, struct sim_bench_target *target);
/* The address of a notifier of type 2 that does nothing. */
SIM_LINK uint64_t SIM_CALL sim_floor_notifier(void);
/* Returns what it is given: so a binding can tell which function pointer it makes of a function. */
SIM_LINK uint64_t SIM_CALL sim_bench_pointer(void *function);
/*
 * Calls the notifier so often, and returns the sum of its answers; of type 2, else 0 and no call.
 * On the calling thread through a volatile pointer; on a new thread, which has ended when the
 * function returns; or on one thread that stays. 0: no thread could be started.
 */
SIM_LINK uint64_t SIM_CALL sim_bench_notify(const struct sim_bench_target *target, uint64_t count);
SIM_LINK uint64_t SIM_CALL sim_bench_notify_new(const struct sim_bench_target *target, uint64_t count);
SIM_LINK uint64_t SIM_CALL sim_bench_notify_resident(const struct sim_bench_target *target, uint64_t count);
/* Returns when the thread that stays has ended; the next call there starts another. */
SIM_LINK void SIM_CALL sim_bench_resident_stop(void);
/*
 * The same on so many threads at once, which stay. sim_bench_pool_gather has them ready and awake, and returns their
 * number; 0 if they could not be started (at most 64), or are gathered already. sim_bench_notify_pool then lets them
 * go: each calls the notifier so often, and when the last has ended it returns the sum of all answers; 0 if none was
 * gathered. sim_bench_pool_stop returns when they have ended; not while they are gathered.
 */
SIM_LINK uint32_t SIM_CALL sim_bench_pool_gather(uint32_t threads);
SIM_LINK uint64_t SIM_CALL sim_bench_notify_pool(const struct sim_bench_target *target, uint64_t count);
SIM_LINK void SIM_CALL sim_bench_pool_stop(void);
/*
 * Calls the notifier, of any type, as a dial does, on the calling thread or on the one that stays, and counts in a
 * histogram how long each call held RAS: one thread at a time; the sum of the answers, 1 for types that have none. A
 * window is sent to or posted to as the switch window-message says. Nanoseconds within 3 %, at so many thousandths of
 * all calls; at 1000 the longest, exactly; 0 without calls.
 */
SIM_LINK uint64_t SIM_CALL sim_bench_hold(const struct sim_bench_target *target, uint64_t count);
SIM_LINK uint64_t SIM_CALL sim_bench_hold_resident(const struct sim_bench_target *target, uint64_t count);
SIM_LINK uint64_t SIM_CALL sim_bench_held(uint32_t permille);
SIM_LINK uint64_t SIM_CALL sim_bench_held_count(void);
SIM_LINK void SIM_CALL sim_bench_held_clear(void);

#ifdef __cplusplus
}
#endif

#endif

/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_bench.h"
#include "sim_core.h"
#include "sim_journal.h"

#include <stdarg.h>
#include <stdio.h>

struct sim_state sim = {.lock = SIM_MUTEX_INIT};

/* A shared file keeps the connections that its first user's scenario began with. */
static void begin(void) {
    sim_configure();
    sim_state_file_take();
    if (!sim_state_file_known()) {
        sim_scenario_connect();
    }
}

void sim_enter(void) {
    sim_mutex_lock(&sim.lock);
    if (sim.ready) {
        sim_state_file_take();
        return;
    }
    sim.ready = true;
    sim_cond_init(&sim.changed);
    sim.next_handle = 0x10001;
    begin();
}

void sim_leave(void) {
    sim_state_file_give();
    sim_mutex_unlock(&sim.lock);
}

void sim_wait(sim_cond *cond, int64_t nanos) {
    sim_state_file_give();
    sim_cond_wait(cond, &sim.lock, nanos);
    sim_state_file_take();
}

uint32_t sim_begin(const char *function) {
    sim_enter();
    if (sim.failure[0] != '\0') {
        return ERROR_RASMAN_CANNOT_INITIALIZE; /* the set-up cannot be used: as if RASMAN did not start */
    }
    sim_settle();
    return sim_fault_due(function);
}

uint32_t sim_begin_shared(const char *function) {
    uint32_t code = sim_begin(function);
    return code == ERROR_SUCCESS && sim_state_file_trouble()[0] != '\0' ? ERROR_FILE_CORRUPT : code;
}

uint32_t sim_end(uint32_t code, const char *function, const char *format, ...) {
    if (sim_journal_on()) {
        va_list arguments;
        va_start(arguments, format);
        sim_journal_v(function, code, format, arguments);
        va_end(arguments);
    }
    sim_leave();
    return code;
}

/* With a state file a reset ends this process's dials alone; its connections outlive it. */
static bool left_to_others(const struct sim_connection *at) {
    bool own_dial = at->record.owner_process == sim_process_id() && at->record.phase != SIM_CONNECTED &&
                    at->record.phase != SIM_HANGING_UP;
    return sim_state_file_used() && !own_dial && !at->driven && at->pins == 0;
}

static struct sim_connection *next_to_end(void) {
    struct sim_connection *at = sim.connections;
    while (at != NULL && left_to_others(at)) {
        at = at->next;
    }
    return at;
}

/* Ends all dials and connections, waits for notifiers; false if one does not come back. */
static bool end_all(void) {
    for (struct sim_connection *at = sim.connections; at != NULL; at = at->next) {
        if (!left_to_others(at)) {
            at->record.phase = SIM_HANGING_UP;
            at->record.gone_at = 0;
            at->deaf = true;
            sim_stop_driver(at);
            sim_touch();
        }
    }
    int64_t until = sim_monotonic_nanos() + 10000 * SIM_NANOS_PER_MILLI;
    for (struct sim_connection *at = next_to_end(); at != NULL; at = next_to_end()) {
        int64_t rest = until - sim_monotonic_nanos();
        if (!at->driven && at->pins == 0) {
            sim_remove(at);
        } else if (rest <= 0) {
            return false;
        } else {
            sim_wait(&sim.changed, rest);
        }
    }
    sim_state_file_give();
    sim_state_file_close();
    while (sim.connections != NULL) {
        sim_remove(sim.connections);
    }
    return true;
}

uint32_t sim_restart(void) {
    sim_enter();
    bool ended = end_all();
    if (ended) {
        sim_forget_events();
        sim_forget_identities();
        sim_scenario_forget();
        sim_switch_clear(false);
        sim_journal_forget();
        sim_bench_idle(0);
        sim.gone_handle = 0;
        sim.held_nanos = 0;
        sim.window_message = 0;
        sim.notifications = 0;
        sim_forget_rereads();
        begin();
    }
    sim_leave();
    return ended ? ERROR_SUCCESS : ERROR_TIMEOUT;
}

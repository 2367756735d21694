/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_links.h"

#include "sim_text.h"

#include <stdlib.h>

/* The list of connections, and what happens to them by time alone. */

struct sim_connection *sim_find(uint64_t handle) {
    for (struct sim_connection *at = sim.connections; at != NULL; at = at->next) {
        if (at->record.handle == handle) {
            return at;
        }
    }
    return NULL;
}

struct sim_connection *sim_find_entry(const uint16_t *book, const uint16_t *entry) {
    bool any_book = sim_switch(SWITCH_ENTRY_IDENTITY) == 1;     /* chosen: entry-identity */
    bool ignore_case = sim_switch(SWITCH_ENTRY_NAME_CASE) == 0; /* chosen: entry-name-case */
    for (struct sim_connection *at = sim.connections; at != NULL; at = at->next) {
        bool same_name = sim_equal16(at->record.entry, entry, ignore_case);
        if (same_name && (any_book || sim_equal16(at->record.phone_book, book, SIM_PATHS_IGNORE_CASE))) {
            return at;
        }
    }
    return NULL;
}

struct sim_connection *sim_add(void) {
    struct sim_connection *added = sim_state_file_full() ? NULL : calloc(1, sizeof *added);
    if (added == NULL) {
        return NULL;
    }
    if (sim_switch(SWITCH_HANDLE_REUSE) == 1 && sim.gone_handle != 0 && sim_find(sim.gone_handle) == NULL) {
        added->record.handle = sim.gone_handle; /* chosen: handle-reuse */
        sim.gone_handle = 0;
    } else {
        added->record.handle = sim.next_handle;
        sim.next_handle += 0x11;
    }
    added->record.luid = (uint32_t)added->record.handle;
    added->record.link_count = 1;
    added->record.gone_at = SIM_NEVER;
    added->record.drop_at = SIM_NEVER;
    *(sim.last == NULL ? &sim.connections : &sim.last->next) = added;
    sim.last = added;
    sim.connection_count++;
    sim_touch();
    return added;
}

static void dispose(struct sim_connection *connection) {
    sim.gone_handle = connection->record.handle;
    free(connection);
}

void sim_remove(struct sim_connection *connection) {
    struct sim_connection **link = &sim.connections;
    struct sim_connection *before = NULL;
    while (*link != NULL && *link != connection) {
        before = *link;
        link = &before->next;
    }
    if (*link != NULL) {
        *link = connection->next;
        sim.last = sim.last == connection ? before : sim.last;
        sim.connection_count--;
    }
    if (connection->driven || connection->pins > 0) {
        connection->vanished = true; /* its last user frees it */
    } else {
        dispose(connection);
    }
    sim_touch();
    sim_cond_broadcast(&sim.changed);
}

void sim_unpin(struct sim_connection *connection) {
    connection->pins--;
    sim_cond_broadcast(&sim.changed);
    if (connection->vanished && !connection->driven && connection->pins == 0) {
        dispose(connection);
    }
}

bool sim_must_stop(const struct sim_connection *connection) {
    return connection->stop || connection->vanished || connection->record.phase == SIM_HANGING_UP;
}

void sim_stop_driver(struct sim_connection *connection) {
    connection->stop = true;
    if (connection->waiter != NULL) {
        sim_clock_release(connection->waiter);
    }
}

/* Hung up, no look owed, and nobody in its notifier: it can go when its time has come. */
static bool goes_by_time(const struct sim_connection *at) {
    const struct sim_record *record = &at->record;
    return record->phase == SIM_HANGING_UP && record->hang_up_never == 0 && record->hang_up_looks == 0 && !at->driven &&
           at->pins == 0;
}

int64_t sim_next_passive(void) {
    int64_t next = SIM_NEVER;
    for (const struct sim_connection *at = sim.connections; at != NULL; at = at->next) {
        if (goes_by_time(at) && at->record.gone_at < next) {
            next = at->record.gone_at;
        }
        if (at->record.phase == SIM_CONNECTED && at->record.drop_at < next) {
            next = at->record.drop_at;
        }
        int64_t later = sim_next_take_over(at);
        next = later < next ? later : next;
    }
    return next;
}

void sim_drop_line(struct sim_connection *connection, uint32_t error) {
    connection->record.phase = SIM_OVER;
    connection->record.state = RASCS_Disconnected;
    connection->record.error = error;
    connection->record.drop_at = SIM_NEVER;
    sim_signal(connection, RASCN_Disconnection);
    sim_touch();
}

void sim_settle_due(void) {
    int64_t now = sim_clock_now();
    struct sim_connection *next;
    for (struct sim_connection *at = sim.connections; at != NULL; at = next) {
        next = at->next;
        sim_take_over(at);
        if (goes_by_time(at) && at->record.gone_at <= now) {
            sim_remove(at);
        } else if (at->record.phase == SIM_CONNECTED && at->record.drop_at <= now) {
            sim_drop_line(at, at->record.drop_error);
            if (at->own_references == 0 && at->record.owner_process == sim_process_id()) {
                sim_remove(at); /* nobody owes it a hang-up */
            }
        }
    }
}

void sim_settle(void) {
    sim_clock_progress();
    sim_settle_due();
}

uint32_t SIM_CALL sim_drop(uint64_t handle, uint32_t error) {
    sim_enter();
    sim_settle();
    uint32_t index = 0;
    struct sim_connection *connection = sim_find(handle);
    struct sim_connection *linked = connection == NULL ? sim_find_link(handle, &index) : NULL;
    bool connected = linked != NULL ? sim_link_is_up(&linked->record, index)
                                    : connection != NULL && connection->record.phase == SIM_CONNECTED;
    if (connected) {
        sim_journal_line("drop handle=0x%llx error=%u", (unsigned long long)handle, (unsigned)error);
        if (linked != NULL) {
            sim_link_down(linked, index, error);
        } else {
            sim_drop_line(connection, error);
        }
    }
    sim_leave();
    return connected ? ERROR_SUCCESS : ERROR_INVALID_HANDLE;
}

uint64_t SIM_CALL sim_handle_of(const char *entry) {
    uint16_t name[SIM_ENTRY_CAPACITY];
    uint64_t handle = 0;
    if (entry == NULL || !sim_from_utf8(name, SIM_ENTRY_CAPACITY, entry)) {
        return 0;
    }
    sim_enter();
    sim_settle();
    bool ignore_case = sim_switch(SWITCH_ENTRY_NAME_CASE) == 0; /* chosen: entry-name-case */
    for (const struct sim_connection *at = sim.connections; at != NULL; at = at->next) {
        if (sim_equal16(at->record.entry, name, ignore_case)) {
            handle = at->record.handle;
        }
    }
    sim_leave();
    return handle;
}

uint32_t SIM_CALL sim_open_handles(void) {
    sim_enter();
    sim_settle();
    uint32_t count = 0;
    for (const struct sim_connection *at = sim.connections; at != NULL; at = at->next) {
        bool leaving = at->record.phase == SIM_HANGING_UP && at->record.hang_up_never == 0;
        count += leaving ? 1 : at->own_references;
    }
    sim_leave();
    return count;
}

uint32_t SIM_CALL sim_active_notifiers(void) {
    sim_enter();
    uint32_t active = sim.active_notifiers;
    sim_leave();
    return active;
}

uint32_t SIM_CALL sim_await_idle(uint32_t timeout_millis) {
    sim_enter();
    int64_t until = sim_monotonic_nanos() + timeout_millis * SIM_NANOS_PER_MILLI;
    bool idle = false;
    for (;;) {
        sim_settle();
        idle = sim_clock_idle();
        int64_t rest = until - sim_monotonic_nanos();
        if (idle || rest <= 0) {
            break;
        }
        /* Hang-ups finish by time, without anybody telling: look again at that moment. */
        int64_t passive = sim_next_passive();
        int64_t wait = passive == SIM_NEVER ? rest : passive - sim_clock_now();
        sim_wait(&sim.changed, wait < 0 ? 0 : wait < rest ? wait : rest);
    }
    sim_leave();
    return idle ? ERROR_SUCCESS : ERROR_TIMEOUT;
}

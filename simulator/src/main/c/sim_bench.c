/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_bench.h"
#include "sim_core.h"
#include "sim_text.h"

#include <stdio.h>
#include <string.h>

/* What a benchmark compares with: a callee that does next to nothing, and a loop without Java. */

atomic_uint sim_callee;
static _Atomic uint64_t status_count;

void SIM_CALL sim_bench_idle(uint32_t on) {
    atomic_store(&status_count, 0);
    atomic_store(&sim_callee, on);
}

uint64_t SIM_CALL sim_status_count(void) {
    return atomic_load(&status_count);
}

bool sim_count_status(HRASCONN handle, LPRASCONNSTATUSW answer) {
    /* Not a locked instruction: it would be a part of what is measured of the real callee. */
    uint64_t count = atomic_load_explicit(&status_count, memory_order_relaxed) + 1;
    atomic_store_explicit(&status_count, count, memory_order_relaxed);
    if (atomic_load_explicit(&sim_callee, memory_order_relaxed) != SIM_CALLEE_COUNTED) {
        return false;
    }
    answer->rasconnstate = RASCS_Connected;
    answer->dwError = (DWORD)(handle + count);
    return true;
}

uint32_t SIM_CALL sim_conditions(char *buffer, uint32_t capacity) {
    static const char *const clocks[] = {"real", "", "virtual", "manual"};
    char clock[32];
    sim_enter();
    snprintf(clock, sizeof clock, "%s", clocks[sim_clock_kind()]);
    if (sim_clock_kind() == SIM_CLOCK_SPEED) {
        snprintf(clock, sizeof clock, "%gx", sim_clock_speed() / 1000.0);
    }
    char text[128];
    int length = snprintf(text, sizeof text, "clock %s; journal %s; lock %s", clock, sim_journal_on() ? "on" : "off",
                          sim_state_file_used() ? "one mutex and the state file's" : "one mutex");
    sim_leave();
    if (buffer != NULL && capacity > 0) {
        snprintf(buffer, capacity, "%s", text);
    }
    return (uint32_t)length + 1;
}

/* The structure is aligned as the one that Java hands over, else the floor comes out slower. */
uint64_t SIM_CALL sim_floor_status(uint64_t handle, uint64_t count) {
    DWORD(RASAPI *volatile function)(HRASCONN, LPRASCONNSTATUSW) = RasGetConnectStatusW;
    _Alignas(64) RASCONNSTATUSW status;
    memset(&status, 0, sizeof status);
    status.dwSize = sizeof status;
    uint64_t sum = 0;
    for (uint64_t i = 0; i < count; i++) {
        sum += function(handle, &status);
        sum += (uint64_t)status.rasconnstate + status.dwError;
    }
    return sum;
}

uint64_t SIM_CALL sim_floor_status_changes(uint64_t handle, uint64_t count) {
    DWORD(RASAPI *volatile function)(HRASCONN, LPRASCONNSTATUSW) = RasGetConnectStatusW;
    _Alignas(64) RASCONNSTATUSW status;
    memset(&status, 0, sizeof status);
    status.dwSize = sizeof status;
    uint32_t state = 0;
    uint32_t error = 0;
    uint64_t changes = 0;
    for (uint64_t i = 0; i < count; i++) {
        if (function(handle, &status) == ERROR_SUCCESS &&
            ((uint32_t)status.rasconnstate != state || status.dwError != error)) {
            state = (uint32_t)status.rasconnstate;
            error = status.dwError;
            changes++;
        }
    }
    return changes;
}

uint64_t SIM_CALL sim_floor_status_each(const uint64_t *handles, uint32_t number, uint64_t rounds) {
    DWORD(RASAPI *volatile function)(HRASCONN, LPRASCONNSTATUSW) = RasGetConnectStatusW;
    _Alignas(64) RASCONNSTATUSW status;
    memset(&status, 0, sizeof status);
    status.dwSize = sizeof status;
    uint64_t sum = 0;
    for (uint64_t i = 0; i < rounds; i++) {
        for (uint32_t at = 0; at < number; at++) {
            sum += function(handles[at], &status);
            sum += (uint64_t)status.rasconnstate + status.dwError;
        }
    }
    return sum;
}

uint64_t SIM_CALL sim_floor_enumerate(void *memory, uint32_t capacity, uint64_t count) {
    DWORD(RASAPI *volatile function)(LPRASCONNW, LPDWORD, LPDWORD) = RasEnumConnectionsW;
    RASCONNW *rows = memory;
    uint64_t sum = 0;
    for (uint64_t i = 0; i < count; i++) {
        DWORD bytes = capacity * (DWORD)sizeof *rows;
        DWORD found = 0;
        rows[0].dwSize = sizeof *rows;
        if (function(rows, &bytes, &found) != ERROR_SUCCESS) {
            return 0;
        }
        for (DWORD at = 0; at < found; at++) {
            sum += rows[at].hrasconn + sim_length16(rows[at].szEntryName);
        }
    }
    return sum;
}

uint64_t SIM_CALL sim_bench_connect(uint32_t looks) {
    sim_enter();
    struct sim_connection *added = sim_add();
    uint64_t handle = 0;
    if (added != NULL) {
        struct sim_record *record = &added->record;
        sim_from_utf8(record->entry, SIM_ENTRY_CAPACITY, "Benchmark");
        /* As sim_identify, without its look at the process, which would be most of what is measured. */
        static uint64_t birth;
        record->owner_process = sim_process_id();
        birth = birth == 0 ? sim_process_birth(record->owner_process) : birth;
        record->owner_birth = birth;
        memcpy(record->correlation_id, &record->handle, sizeof record->handle);
        record->phase = SIM_CONNECTED;
        record->state = RASCS_Connected;
        record->references = 1;
        record->hang_up_looks = looks;
        handle = record->handle;
    }
    sim_leave();
    return handle;
}

uint64_t SIM_CALL sim_floor_hang_up(uint32_t looks, uint64_t count) {
    DWORD(RASAPI *volatile hang_up)(HRASCONN) = RasHangUpW;
    DWORD(RASAPI *volatile ask)(HRASCONN, LPRASCONNSTATUSW) = RasGetConnectStatusW;
    _Alignas(64) RASCONNSTATUSW status;
    memset(&status, 0, sizeof status);
    status.dwSize = sizeof status;
    uint64_t asked = 0;
    for (uint64_t i = 0; i < count; i++) {
        HRASCONN handle = sim_bench_connect(looks);
        hang_up(handle);
        do {
            asked++;
        } while (ask(handle, &status) == ERROR_SUCCESS);
    }
    return asked;
}

uint64_t SIM_CALL sim_held_nanos(void) {
    sim_enter();
    uint64_t nanos = sim.held_nanos;
    sim_leave();
    return nanos;
}

uint64_t SIM_CALL sim_notification_count(void) {
    sim_enter();
    uint64_t count = sim.notifications;
    sim_leave();
    return count;
}

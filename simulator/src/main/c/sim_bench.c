/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_bench.h"
#include "sim_core.h"
#include "sim_text.h"

#include <stdlib.h>
#include <string.h>

/* What a benchmark compares with: a callee that does next to nothing, and a loop without Java. */

atomic_bool sim_idle;

void SIM_CALL sim_bench_idle(uint32_t on) {
    atomic_store(&sim_idle, on != 0);
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

uint64_t SIM_CALL sim_floor_enumerate(uint32_t capacity, uint64_t count) {
    DWORD(RASAPI *volatile function)(LPRASCONNW, LPDWORD, LPDWORD) = RasEnumConnectionsW;
    RASCONNW *rows = malloc((capacity + 1) * sizeof *rows);
    uint64_t sum = 0;
    for (uint64_t i = 0; rows != NULL && i < count; i++) {
        DWORD bytes = capacity * (DWORD)sizeof *rows;
        DWORD found = 0;
        rows[0].dwSize = sizeof *rows;
        if (function(rows, &bytes, &found) != ERROR_SUCCESS) {
            sum = 0;
            break;
        }
        for (DWORD at = 0; at < found; at++) {
            sum += rows[at].hrasconn + sim_length16(rows[at].szEntryName);
        }
    }
    free(rows);
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

/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_core.h"

#include <string.h>

/* What a benchmark compares with: a callee that does nothing, and loops without Java. */

uint32_t SIM_CALL sim_noop_status(uint64_t handle, void *status) {
    RASCONNSTATUSW *answer = status;
    answer->rasconnstate = RASCS_Connected;
    answer->dwError = (uint32_t)(handle >> 63);
    return ERROR_SUCCESS;
}

/* Aligned as the segment that Java would hand over, else the floor comes out slower. */
static uint64_t run(uint32_t(SIM_CALL *volatile callee)(uint64_t, void *), uint64_t handle, uint64_t count) {
    _Alignas(64) RASCONNSTATUSW status;
    memset(&status, 0, sizeof status);
    uint64_t sum = 0;
    for (uint64_t i = 0; i < count; i++) {
        status.dwSize = sizeof status;
        sum += callee(handle, &status);
        sum += (uint64_t)status.rasconnstate + status.dwError;
    }
    return sum;
}

static uint32_t SIM_CALL real_status(uint64_t handle, void *status) {
    return RasGetConnectStatusW(handle, status);
}

uint64_t SIM_CALL sim_floor_noop(uint64_t handle, uint64_t count) {
    return run(sim_noop_status, handle, count);
}

uint64_t SIM_CALL sim_floor_status(uint64_t handle, uint64_t count) {
    return run(real_status, handle, count);
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

uint32_t SIM_CALL sim_notify(uint64_t handle, uint32_t state, uint32_t error) {
    sim_enter();
    struct sim_connection *connection = sim_find(handle);
    bool can = connection != NULL && connection->notifier != NULL && connection->script != NULL;
    if (can) {
        connection->pins++;
        sim_deliver(connection, state, error, 0, 1);
        sim_unpin(connection);
    }
    sim_leave();
    return can ? ERROR_SUCCESS : ERROR_INVALID_HANDLE;
}

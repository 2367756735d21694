/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_bench.h"
#include "sim_core.h"

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

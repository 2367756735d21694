/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_BENCH_H
#define SIM_BENCH_H

#include <stdatomic.h>

#include "sim_core.h"

/* What RasGetConnectStatusW does; see sim_bench_idle. */
enum { SIM_CALLEE_REAL, SIM_CALLEE_IDLE, SIM_CALLEE_COUNTED };
extern atomic_uint sim_callee;

/* One comparison, so that the idle callee does not pay for the counted one. */
static inline bool sim_is_idle(void) {
    return atomic_load_explicit(&sim_callee, memory_order_relaxed) == SIM_CALLEE_IDLE;
}

/* Counts a call; true if the counted callee is chosen and has answered it. */
bool sim_count_status(HRASCONN handle, LPRASCONNSTATUSW answer);

/* Calls a notifier so often; the sum of its answers. */
typedef uint64_t SIM_CALL sim_bench_loop(const struct sim_bench_target *target, uint64_t count);

/* Runs a loop on the thread that stays; its answer, or 0 if no thread could be started. */
uint64_t sim_bench_on_resident(sim_bench_loop *loop, const struct sim_bench_target *target, uint64_t count);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_BENCH_H
#define SIM_BENCH_H

#include <stdatomic.h>
#include <stdbool.h>

/* Whether RasGetConnectStatusW is to answer at once; see sim_bench_idle. */
extern atomic_bool sim_idle;

static inline bool sim_is_idle(void) {
    return atomic_load_explicit(&sim_idle, memory_order_relaxed);
}

#endif

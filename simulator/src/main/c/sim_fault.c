/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_core.h"
#include "sim_unsupported.h"

#include <string.h>

/* Faults of the current scenario: which call of which function fails. Chance comes from a seed. */

static uint64_t random_state = 1;

void sim_seed(uint64_t seed) {
    random_state = seed * 2 + 1;
}

int64_t sim_random(int64_t least, int64_t most) {
    if (most <= least) {
        return least;
    }
    /* xorshift64 (Marsaglia, 2003) */
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return least + (int64_t)(random_state % (uint64_t)(most - least + 1));
}

/* Counts one call against a fault; true if it strikes. */
static bool strikes(struct sim_fault *fault) {
    if (fault->skip > 0) {
        fault->skip--;
        return false;
    }
    if (fault->times == 0 || sim_random(1, 100) > (int64_t)fault->chance) {
        return false;
    }
    if (fault->times != SIM_ALWAYS) {
        fault->times--;
    }
    return true;
}

bool sim_is_function(const char *plain) {
    size_t length = strlen(plain);
    for (const char *const *name = sim_function_names; *name != NULL; name++) {
        size_t own = strlen(*name);
        own -= (*name)[own - 1] == 'W' || (*name)[own - 1] == 'A' ? 1 : 0;
        if (own == length && memcmp(*name, plain, length) == 0) {
            return true;
        }
    }
    return false;
}

uint32_t sim_fault_due(const char *function) {
    for (uint32_t i = 0; sim.scenario != NULL && i < sim.scenario->fault_count; i++) {
        struct sim_fault *fault = &sim.scenario->faults[i];
        if (fault->grow == 0 && strcmp(fault->function, function) == 0 && strikes(fault)) {
            return fault->code;
        }
    }
    return 0;
}

uint32_t sim_growth_due(void) {
    uint32_t growth = 0;
    for (uint32_t i = 0; sim.scenario != NULL && i < sim.scenario->fault_count; i++) {
        struct sim_fault *fault = &sim.scenario->faults[i];
        if (fault->grow > 0 && strikes(fault)) {
            growth += fault->grow;
        }
    }
    return growth;
}

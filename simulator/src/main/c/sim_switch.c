/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_core.h"

#include <string.h>

static const struct {
    const char *name;
    const char *positions[SIM_SWITCH_POSITIONS];
} switches[SIM_SWITCHES] = {
#define SIM_SWITCH(id, name, ...) {name, {__VA_ARGS__}},
#include "sim_switches.def"
#undef SIM_SWITCH
};

/* What a user chose stands above what the scenario chose; both are one more than the position. */
static uint32_t chosen_by_user[SIM_SWITCHES];
static uint32_t chosen_by_scenario[SIM_SWITCHES];

uint32_t sim_switch(enum sim_switch_id id) {
    if (chosen_by_user[id] != 0) {
        return chosen_by_user[id] - 1;
    }
    return chosen_by_scenario[id] == 0 ? 0 : chosen_by_scenario[id] - 1;
}

int32_t sim_switch_find(const char *name) {
    for (int32_t i = 0; i < SIM_SWITCHES; i++) {
        if (strcmp(switches[i].name, name) == 0) {
            return i;
        }
    }
    return -1;
}

int32_t sim_switch_find_position(uint32_t index, const char *position) {
    for (int32_t i = 0; i < SIM_SWITCH_POSITIONS && switches[index].positions[i] != NULL; i++) {
        if (strcmp(switches[index].positions[i], position) == 0) {
            return i;
        }
    }
    return -1;
}

void sim_switch_choose(uint32_t index, uint32_t position, bool by_scenario) {
    (by_scenario ? chosen_by_scenario : chosen_by_user)[index] = position + 1;
}

void sim_switch_clear(bool by_scenario_only) {
    memset(chosen_by_scenario, 0, sizeof chosen_by_scenario);
    if (!by_scenario_only) {
        memset(chosen_by_user, 0, sizeof chosen_by_user);
    }
}

uint32_t SIM_CALL sim_set_switch(const char *name, const char *position) {
    int32_t index = name == NULL ? -1 : sim_switch_find(name);
    if (index < 0) {
        return ERROR_FILE_NOT_FOUND;
    }
    int32_t found = position == NULL ? -1 : sim_switch_find_position((uint32_t)index, position);
    if (found < 0) {
        return ERROR_INVALID_PARAMETER;
    }
    sim_enter();
    sim_switch_choose((uint32_t)index, (uint32_t)found, false);
    sim_leave();
    return ERROR_SUCCESS;
}

uint32_t SIM_CALL sim_switch_count(void) {
    return SIM_SWITCHES;
}

const char *SIM_CALL sim_switch_name(uint32_t index) {
    return index < SIM_SWITCHES ? switches[index].name : NULL;
}

const char *SIM_CALL sim_switch_position(uint32_t index, uint32_t position) {
    return index < SIM_SWITCHES && position < SIM_SWITCH_POSITIONS ? switches[index].positions[position] : NULL;
}

uint32_t SIM_CALL sim_switch_value(uint32_t index) {
    if (index >= SIM_SWITCHES) {
        return 0;
    }
    sim_enter();
    uint32_t value = sim_switch((enum sim_switch_id)index);
    sim_leave();
    return value;
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_scenario.h"

#include "sim_enum.h"
#include "sim_text.h"

#include "sim_book.h"
#include "sim_dial.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The current scenario: chosen, asked for scripts, faults, and connections of others. */

/* How often each entry was dialled since the scenario was taken. */
struct dialled {
    struct dialled *next;
    uint32_t times;
    uint16_t entry[SIM_ENTRY_CAPACITY];
};
static struct dialled *dialled;

static void forget_dialled(void) {
    while (dialled != NULL) {
        struct dialled *next = dialled->next;
        free(dialled);
        dialled = next;
    }
}

static uint32_t count_dial(const uint16_t *entry) {
    struct dialled *at = dialled;
    while (at != NULL && !sim_equal16(at->entry, entry, true)) {
        at = at->next;
    }
    if (at == NULL) {
        at = calloc(1, sizeof *at);
        if (at == NULL) {
            return 1;
        }
        sim_copy16(at->entry, SIM_ENTRY_CAPACITY, entry, SIM_ENTRY_CAPACITY);
        at->next = dialled;
        dialled = at;
    }
    return ++at->times;
}

const struct sim_script *sim_scenario_script(const uint16_t *entry) {
    uint32_t dial = count_dial(entry);
    const struct sim_script *best = NULL;
    int best_rank = -1;
    for (uint32_t i = 0; i < sim.scenario->script_count; i++) {
        const struct sim_script *script = &sim.scenario->scripts[i];
        bool for_all = script->entry[0] == 0;
        bool fits = (for_all || sim_equal16(script->entry, entry, true)) && (script->dial == 0 || script->dial == dial);
        int rank = (for_all ? 0 : 2) + (script->dial == 0 ? 0 : 1);
        if (fits && rank > best_rank) {
            best = script;
            best_rank = rank;
        }
    }
    return best;
}

/* A connection that somebody else dialled: it is up, and this process owes it nothing. */
static void add_connected(const struct sim_book *book, const uint16_t *name) {
    struct sim_connection *added = sim_find_entry(book->path, name) == NULL ? sim_add() : NULL;
    if (added == NULL) {
        return;
    }
    struct sim_record *record = &added->record;
    const struct sim_entry *entry = sim_book_find(book, name);
    memcpy(record->phone_book, book->path, sizeof record->phone_book);
    sim_copy16(record->entry, SIM_ENTRY_CAPACITY, entry == NULL ? name : entry->name, SIM_ENTRY_CAPACITY);
    if (entry != NULL) {
        sim_describe(record, entry);
    } else {
        sim_from_utf8(record->device_type, RAS_MaxDeviceType + 1, RASDT_Vpn);
        sim_from_utf8(record->device_name, RAS_MaxDeviceName + 1, "WAN Miniport (IKEv2)");
    }
    sim_identify(record);
    record->phase = SIM_CONNECTED;
    record->state = RASCS_Connected;
    record->references = 1;
    added->script = &sim.scenario->scripts[0];
    added->step = added->script->count; /* nobody walks it */
    record->hang_up_nanos = added->script->hang_up_nanos;
    record->hang_up_looks = added->script->hang_up_looks;
    record->hang_up_code = added->script->hang_up_code;
    record->hang_up_never = added->script->hang_up_never;
    sim_signal(added, RASCN_Connection);
}

void sim_grow(void) {
    static uint32_t grown;
    uint32_t more = sim_growth_due();
    if (more == 0) {
        return;
    }
    struct sim_book book;
    sim_book_open(&book, NULL);
    for (; more > 0; more--) {
        char name[32];
        uint16_t entry[SIM_ENTRY_CAPACITY];
        snprintf(name, sizeof name, "Grown %u", (unsigned)++grown);
        sim_from_utf8(entry, SIM_ENTRY_CAPACITY, name);
        add_connected(&book, entry);
    }
    sim_book_close(&book);
}

void sim_scenario_take(struct sim_scenario *scenario) {
    scenario->older = sim.scenario;
    sim.scenario = scenario;
    forget_dialled();
    sim_switch_clear(true);
    for (uint32_t i = 0; i < scenario->choice_count; i++) {
        sim_switch_choose(scenario->choices[i].index, scenario->choices[i].position, true);
    }
}

void sim_scenario_connect(void) {
    struct sim_book book;
    if (sim.scenario->connected_count == 0) {
        return;
    }
    sim_book_open(&book, NULL);
    for (uint32_t i = 0; i < sim.scenario->connected_count; i++) {
        add_connected(&book, sim.scenario->connected[i].name);
    }
    sim_book_close(&book);
}

uint32_t sim_scenario_use(const char *name_or_path, char *message, uint32_t capacity) {
    const char *text = NULL;
    char *read = NULL;
    size_t length = 0;
    for (uint32_t i = 0; i < sim_builtin_count; i++) {
        if (strcmp(sim_builtins[i].name, name_or_path) == 0) {
            text = sim_builtins[i].text;
            length = strlen(text);
        }
    }
    if (text == NULL) {
        read = sim_read_file(name_or_path, &length);
        text = read;
    }
    if (text == NULL) {
        snprintf(message, capacity, "%s: neither a built-in scenario nor a regular file that can be read",
                 name_or_path);
        return ERROR_FILE_NOT_FOUND;
    }
    struct sim_scenario *scenario = sim_scenario_parse(name_or_path, text, length, message, capacity);
    free(read);
    if (scenario == NULL) {
        return ERROR_INVALID_DATA;
    }
    sim_scenario_take(scenario);
    return ERROR_SUCCESS;
}

void sim_scenario_forget(void) {
    while (sim.scenario != NULL) {
        struct sim_scenario *older = sim.scenario->older;
        sim_scenario_free(sim.scenario);
        sim.scenario = older;
    }
    forget_dialled();
}

static uint32_t in_message(char *message, uint32_t capacity, uint32_t code, const char *text) {
    if (message != NULL && capacity > 0) {
        snprintf(message, capacity, "%s", text);
    }
    return code;
}

uint32_t SIM_CALL sim_use_scenario(const char *name_or_path, char *message, uint32_t capacity) {
    char text[512] = "";
    sim_enter();
    uint32_t code = name_or_path == NULL ? ERROR_INVALID_PARAMETER : sim_scenario_use(name_or_path, text, sizeof text);
    if (code == ERROR_SUCCESS) {
        sim_scenario_connect();
    }
    sim_leave();
    return in_message(message, capacity, code, text);
}

uint32_t SIM_CALL sim_load_scenario(const char *scenario, char *message, uint32_t capacity) {
    char text[512] = "";
    if (scenario == NULL) {
        return ERROR_INVALID_PARAMETER;
    }
    sim_enter();
    struct sim_scenario *parsed = sim_scenario_parse("text", scenario, strlen(scenario), text, sizeof text);
    if (parsed != NULL) {
        sim_scenario_take(parsed);
        sim_scenario_connect();
    }
    sim_leave();
    return in_message(message, capacity, parsed == NULL ? ERROR_INVALID_DATA : ERROR_SUCCESS, text);
}

uint32_t SIM_CALL sim_scenario_count(void) {
    return sim_builtin_count;
}

const char *SIM_CALL sim_scenario_name(uint32_t index) {
    return index < sim_builtin_count ? sim_builtins[index].name : NULL;
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_lexer.h"
#include "sim_scenario.h"
#include "sim_text.h"

#include <stdlib.h>
#include <string.h>

/* The scenario language. docs/simulator.md shows every directive with an example. */

#define DEFAULT_OTHERWISE 703 /* ERROR_INTERACTIVE_MODE: input wanted that may not be asked for */

struct parser {
    struct sim_lexer lexer;
    struct sim_scenario *scenario;
};

/* Makes room for one more element; NULL without memory. */
static void *grow(struct parser *parser, void *array, uint32_t *count, size_t size) {
    char *larger = realloc(array, (*count + 1) * size);
    if (larger == NULL) {
        sim_complain(&parser->lexer, "out of memory", NULL);
        return NULL;
    }
    memset(larger + *count * size, 0, size);
    (*count)++;
    return larger;
}

#define APPEND(parser, array, count) grow(parser, array, count, sizeof *(array))

static struct sim_script *current(struct parser *parser) {
    return &parser->scenario->scripts[parser->scenario->script_count - 1];
}

static bool add_script(struct parser *parser) {
    struct sim_scenario *scenario = parser->scenario;
    void *scripts = APPEND(parser, scenario->scripts, &scenario->script_count);
    if (scripts == NULL) {
        return false;
    }
    scenario->scripts = scripts;
    struct sim_script *script = current(parser);
    script->deaf_after = SIM_ALWAYS;
    script->drop_nanos = -1;
    return true;
}

static bool name(struct parser *parser, uint16_t *target, size_t capacity, const char *wanted) {
    const char *word = sim_word(&parser->lexer, wanted);
    return word != NULL &&
           (sim_from_utf8(target, capacity, word) || sim_complain(&parser->lexer, "too long or not UTF-8", word));
}

static bool a_switch(struct parser *parser, uint32_t *index, uint32_t *position) {
    const char *word = sim_word(&parser->lexer, "a switch");
    int32_t found = word == NULL ? -1 : sim_switch_find(word);
    if (found < 0) {
        return sim_complain(&parser->lexer, "no such switch", word);
    }
    *index = (uint32_t)found;
    word = sim_word(&parser->lexer, "a position");
    found = word == NULL ? -1 : sim_switch_find_position(*index, word);
    if (found < 0) {
        return sim_complain(&parser->lexer, "the switch has no such position", word);
    }
    *position = (uint32_t)found;
    return true;
}

static bool parse_step(struct parser *parser) {
    struct sim_lexer *lexer = &parser->lexer;
    struct sim_script *script = current(parser);
    void *steps = APPEND(parser, script->steps, &script->count);
    if (steps == NULL) {
        return false;
    }
    script->steps = steps;
    struct sim_step *step = &script->steps[script->count - 1];
    step->sub_entry = 1;
    step->otherwise = DEFAULT_OTHERWISE;
    step->only_switch = -1;
    bool fine = sim_delay(lexer, &step->delay_least, &step->delay_most) && sim_state_word(lexer, &step->state);
    while (fine && lexer->next < lexer->count) {
        if (sim_accept(lexer, "error")) {
            fine = sim_number(lexer, &step->error);
        } else if (sim_accept(lexer, "extended")) {
            fine = sim_number(lexer, &step->extended);
        } else if (sim_accept(lexer, "subentry")) {
            fine = sim_number(lexer, &step->sub_entry);
        } else if (sim_accept(lexer, "otherwise")) {
            fine = sim_number(lexer, &step->otherwise);
        } else if (sim_accept(lexer, "silent")) {
            step->silent = true;
        } else if (sim_accept(lexer, "if")) {
            uint32_t index = 0;
            fine = a_switch(parser, &index, &step->only_position);
            step->only_switch = (int32_t)index;
        } else {
            fine = sim_line_ends(lexer);
        }
    }
    return fine;
}

static bool parse_script(struct parser *parser) {
    if (!add_script(parser)) {
        return false;
    }
    bool fine = true;
    while (fine && parser->lexer.next < parser->lexer.count) {
        if (sim_accept(&parser->lexer, "entry")) {
            fine = name(parser, current(parser)->entry, SIM_NAME_CAPACITY, "an entry name");
        } else if (sim_accept(&parser->lexer, "dial")) {
            fine = sim_number(&parser->lexer, &current(parser)->dial);
        } else {
            fine = sim_line_ends(&parser->lexer);
        }
    }
    return fine;
}

static bool parse_dial(struct parser *parser) {
    struct sim_lexer *lexer = &parser->lexer;
    struct sim_script *script = current(parser);
    if (!sim_accept(lexer, "returns")) {
        return sim_complain(lexer, "wanted: dial returns CODE [keeping], or dial returns after N", NULL);
    }
    if (sim_accept(lexer, "after")) {
        return sim_number(lexer, &script->return_after);
    }
    if (!sim_number(lexer, &script->dial_code)) {
        return false;
    }
    script->dial_keeps = sim_accept(lexer, "keeping");
    return true;
}

static bool parse_hang_up(struct parser *parser) {
    struct sim_lexer *lexer = &parser->lexer;
    struct sim_script *script = current(parser);
    if (sim_accept(lexer, "never")) {
        script->hang_up_never = true;
        return true;
    }
    if (sim_accept(lexer, "returns")) {
        return sim_number(lexer, &script->hang_up_code);
    }
    if (!sim_accept(lexer, "takes")) {
        return sim_complain(lexer, "wanted: hang-up takes DELAY, takes N looks, never, or returns CODE", NULL);
    }
    if (lexer->count == lexer->next + 2 && strcmp(lexer->words[lexer->next + 1], "looks") == 0) {
        return sim_number(lexer, &script->hang_up_looks) && sim_accept(lexer, "looks");
    }
    int64_t most;
    return sim_delay(lexer, &script->hang_up_nanos, &most);
}

static bool parse_drop(struct parser *parser) {
    struct sim_lexer *lexer = &parser->lexer;
    int64_t most;
    if (!sim_accept(lexer, "after") || !sim_delay(lexer, &current(parser)->drop_nanos, &most)) {
        return sim_complain(lexer, "wanted: drop after DELAY [error CODE]", NULL);
    }
    return !sim_accept(lexer, "error") || sim_number(lexer, &current(parser)->drop_error);
}

static bool parse_times(struct parser *parser, struct sim_fault *fault) {
    struct sim_lexer *lexer = &parser->lexer;
    if (sim_accept(lexer, "always")) {
        fault->times = SIM_ALWAYS;
    } else if (sim_accept(lexer, "once")) {
        fault->times = 1;
    } else if (sim_accept(lexer, "twice")) {
        fault->times = 2;
    } else if (sim_accept(lexer, "after")) {
        return sim_number(lexer, &fault->skip);
    } else if (sim_accept(lexer, "chance")) {
        return sim_number(lexer, &fault->chance);
    } else {
        return sim_number(lexer, &fault->times) &&
               (sim_accept(lexer, "times") || sim_complain(lexer, "wanted: N times", NULL));
    }
    return true;
}

static bool parse_fault(struct parser *parser) {
    struct sim_lexer *lexer = &parser->lexer;
    struct sim_scenario *scenario = parser->scenario;
    const char *function = sim_word(lexer, "a function");
    void *faults = function == NULL ? NULL : APPEND(parser, scenario->faults, &scenario->fault_count);
    if (faults == NULL) {
        return false;
    }
    scenario->faults = faults;
    struct sim_fault *fault = &scenario->faults[scenario->fault_count - 1];
    size_t length = strlen(function);
    if (length > 4 && (function[length - 1] == 'W' || function[length - 1] == 'A')) {
        length--;
    }
    if (length >= SIM_FUNCTION_CAPACITY || strncmp(function, "Ras", 3) != 0) {
        return sim_complain(lexer, "not a RAS function", function);
    }
    memcpy(fault->function, function, length);
    fault->times = SIM_ALWAYS;
    fault->chance = 100;
    bool fine;
    if (sim_accept(lexer, "grow")) {
        fine = sim_number(lexer, &fault->grow);
    } else {
        fine = (sim_accept(lexer, "fail") || sim_complain(lexer, "wanted: on FUNCTION fail CODE", NULL)) &&
               sim_number(lexer, &fault->code);
    }
    while (fine && lexer->next < lexer->count) {
        fine = parse_times(parser, fault);
    }
    return fine;
}

static bool parse_entry(struct parser *parser, bool many) {
    struct sim_scenario *scenario = parser->scenario;
    void *entries = APPEND(parser, scenario->entries, &scenario->entry_count);
    if (entries == NULL) {
        return false;
    }
    scenario->entries = entries;
    struct sim_entry_line *entry = &scenario->entries[scenario->entry_count - 1];
    sim_from_utf8(entry->device_type, 17, "vpn");
    return (!many || sim_number(&parser->lexer, &entry->count)) &&
           name(parser, entry->name, SIM_NAME_CAPACITY, "an entry name") &&
           (!sim_accept(&parser->lexer, "type") || name(parser, entry->device_type, 17, "a device type"));
}

static bool parse_connected(struct parser *parser) {
    struct sim_scenario *scenario = parser->scenario;
    void *connected = APPEND(parser, scenario->connected, &scenario->connected_count);
    if (connected == NULL) {
        return false;
    }
    scenario->connected = connected;
    return name(parser, scenario->connected[scenario->connected_count - 1].name, SIM_NAME_CAPACITY, "an entry name");
}

static bool parse_choice(struct parser *parser) {
    struct sim_scenario *scenario = parser->scenario;
    void *choices = APPEND(parser, scenario->choices, &scenario->choice_count);
    if (choices == NULL) {
        return false;
    }
    scenario->choices = choices;
    struct sim_choice *choice = &scenario->choices[scenario->choice_count - 1];
    return a_switch(parser, &choice->index, &choice->position);
}

static bool parse_line(struct parser *parser) {
    struct sim_lexer *lexer = &parser->lexer;
    if (lexer->words[0][0] >= '0' && lexer->words[0][0] <= '9') {
        return parse_step(parser);
    }
    if (sim_accept(lexer, "script")) {
        return parse_script(parser);
    }
    if (sim_accept(lexer, "set")) {
        return parse_choice(parser);
    }
    if (sim_accept(lexer, "dial")) {
        return parse_dial(parser);
    }
    if (sim_accept(lexer, "hang-up")) {
        return parse_hang_up(parser);
    }
    if (sim_accept(lexer, "drop")) {
        return parse_drop(parser);
    }
    if (sim_accept(lexer, "on")) {
        return parse_fault(parser);
    }
    if (sim_accept(lexer, "connected")) {
        return parse_connected(parser);
    }
    if (sim_accept(lexer, "entry") || sim_accept(lexer, "entries")) {
        return parse_entry(parser, strcmp(lexer->words[0], "entries") == 0);
    }
    if (sim_accept(lexer, "deaf")) {
        current(parser)->deaf_after = 0;
        return !sim_accept(lexer, "after") || sim_number(lexer, &current(parser)->deaf_after);
    }
    if (sim_accept(lexer, "devices")) {
        parser->scenario->no_devices = sim_accept(lexer, "none");
        return parser->scenario->no_devices || sim_complain(lexer, "wanted: devices none", NULL);
    }
    return sim_complain(lexer, "no such directive", lexer->words[0]);
}

struct sim_scenario *sim_scenario_parse(const char *file, const char *text, char *message, uint32_t capacity) {
    struct parser parser = {
        .lexer = {.file = file, .rest = text, .message = message, .message_capacity = capacity},
        .scenario = calloc(1, sizeof(struct sim_scenario)),
    };
    bool fine = parser.scenario != NULL && add_script(&parser);
    while (fine && sim_next_line(&parser.lexer)) {
        fine = parse_line(&parser) && sim_line_ends(&parser.lexer);
    }
    if (!fine || parser.lexer.failed) {
        sim_scenario_free(parser.scenario);
        return NULL;
    }
    return parser.scenario;
}

void sim_scenario_free(struct sim_scenario *scenario) {
    if (scenario == NULL) {
        return;
    }
    for (uint32_t i = 0; i < scenario->script_count; i++) {
        free(scenario->scripts[i].steps);
    }
    free(scenario->scripts);
    free(scenario->faults);
    free(scenario->choices);
    free(scenario->entries);
    free(scenario->connected);
    free(scenario);
}

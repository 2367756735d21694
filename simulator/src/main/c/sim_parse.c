/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_parser.h"

#include "sim_book.h"
#include "sim_text.h"

#include <stdlib.h>
#include <string.h>

/* The scenario language. docs/simulator.md shows every directive with an example. */

/* More of anything would only fill the memory. */
#define MANY 10000

static bool how_many(struct sim_lexer *lexer, uint32_t *number) {
    return sim_number(lexer, number) && (*number <= MANY || sim_complain(lexer, "more than 10000", NULL)) &&
           (*number > 0 || sim_complain(lexer, "none at all", NULL));
}

/* A function of ras.h, with or without W or A; faults are kept without. */
static bool parse_function(struct sim_lexer *lexer, char *plain) {
    const char *function = sim_word(lexer, "a function");
    size_t length = function == NULL ? 0 : strlen(function);
    if (length == 0 || length >= SIM_FUNCTION_CAPACITY) {
        return sim_complain(lexer, "not a RAS function", function);
    }
    memcpy(plain, function, length + 1);
    if (plain[length - 1] == 'W' || plain[length - 1] == 'A') {
        plain[length - 1] = '\0';
    }
    return sim_is_function(plain) || sim_complain(lexer, "not a RAS function", function);
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
        return sim_number(lexer, &fault->chance) &&
               (fault->chance <= 100 || sim_complain(lexer, "a chance is a percentage, at most 100", NULL));
    } else {
        return sim_number(lexer, &fault->times) &&
               (sim_accept(lexer, "times") || sim_complain(lexer, "wanted: N times", NULL));
    }
    return true;
}

static bool parse_fault(struct parser *parser) {
    struct sim_lexer *lexer = &parser->lexer;
    struct sim_scenario *scenario = parser->scenario;
    char function[SIM_FUNCTION_CAPACITY];
    void *faults = !parse_function(lexer, function) ? NULL : APPEND(parser, scenario->faults, &scenario->fault_count);
    if (faults == NULL) {
        return false;
    }
    scenario->faults = faults;
    struct sim_fault *fault = &scenario->faults[scenario->fault_count - 1];
    memcpy(fault->function, function, sizeof function);
    fault->times = SIM_ALWAYS;
    fault->chance = 100;
    bool fine;
    if (sim_accept(lexer, "grow")) {
        fine = (strcmp(function, "RasEnumConnections") == 0 ||
                sim_complain(lexer, "only RasEnumConnections grows", NULL)) &&
               how_many(lexer, &fault->grow);
    } else {
        fine = (sim_accept(lexer, "fail") || sim_complain(lexer, "wanted: on FUNCTION fail CODE", NULL)) &&
               sim_number(lexer, &fault->code) && (fault->code != 0 || sim_complain(lexer, "0 is no failure", NULL));
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
    return (!many || how_many(&parser->lexer, &entry->count)) &&
           sim_parse_name(parser, entry->name, SIM_NAME_CAPACITY, "an entry name") &&
           (!sim_accept(&parser->lexer, "type") || sim_parse_name(parser, entry->device_type, 17, "a device type")) &&
           (!sim_accept(&parser->lexer, "subentries") || sim_parse_sub_entry(parser, &entry->sub_entries));
}

#define EAP_BYTES_MOST 65536

static bool parse_eap(struct parser *parser) {
    struct sim_lexer *lexer = &parser->lexer;
    struct sim_scenario *scenario = parser->scenario;
    void *eaps = APPEND(parser, scenario->eaps, &scenario->eap_count);
    if (eaps == NULL) {
        return false;
    }
    scenario->eaps = eaps;
    struct sim_eap_line *line = &scenario->eaps[scenario->eap_count - 1];
    line->bytes = 16;
    line->line = lexer->line;
    bool fine = sim_parse_name(parser, line->name, SIM_NAME_CAPACITY, "an entry name");
    while (fine && lexer->next < lexer->count) {
        if (sim_accept(lexer, "user")) {
            fine = sim_parse_name(parser, line->user, SIM_NAME_CAPACITY, "a user name");
        } else if (sim_accept(lexer, "data")) {
            fine = sim_number(lexer, &line->bytes) &&
                   (line->bytes <= EAP_BYTES_MOST || sim_complain(lexer, "more than 65536 bytes of EAP data", NULL));
        } else if (sim_accept(lexer, "asks")) {
            line->asks = true;
        } else {
            fine = sim_line_ends(lexer);
        }
    }
    return fine;
}

static bool parse_connected(struct parser *parser) {
    struct sim_scenario *scenario = parser->scenario;
    void *connected = APPEND(parser, scenario->connected, &scenario->connected_count);
    if (connected == NULL) {
        return false;
    }
    scenario->connected = connected;
    scenario->connected[scenario->connected_count - 1].line = parser->lexer.line;
    return sim_parse_name(parser, scenario->connected[scenario->connected_count - 1].name, SIM_NAME_CAPACITY,
                          "an entry name");
}

static bool parse_choice(struct parser *parser) {
    struct sim_scenario *scenario = parser->scenario;
    void *choices = APPEND(parser, scenario->choices, &scenario->choice_count);
    if (choices == NULL) {
        return false;
    }
    scenario->choices = choices;
    struct sim_choice *choice = &scenario->choices[scenario->choice_count - 1];
    return sim_parse_switch(parser, &choice->index, &choice->position);
}

static bool parse_line(struct parser *parser) {
    struct sim_lexer *lexer = &parser->lexer;
    if (lexer->words[0][0] >= '0' && lexer->words[0][0] <= '9') {
        return sim_parse_step(parser);
    }
    if (sim_accept(lexer, "script")) {
        return sim_parse_script(parser);
    }
    if (sim_accept(lexer, "set")) {
        return parse_choice(parser);
    }
    if (sim_accept(lexer, "dial")) {
        return sim_parse_dial(parser);
    }
    if (sim_accept(lexer, "hang-up")) {
        return sim_parse_hang_up(parser);
    }
    if (sim_accept(lexer, "drop")) {
        return sim_parse_drop(parser);
    }
    if (sim_accept(lexer, "eap-ui")) {
        return sim_parse_eap_ui(parser);
    }
    if (sim_accept(lexer, "eap")) {
        return parse_eap(parser);
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
        sim_parser_script(parser)->deaf_after = 0;
        return !sim_accept(lexer, "after") || sim_number(lexer, &sim_parser_script(parser)->deaf_after);
    }
    if (sim_accept(lexer, "devices")) {
        parser->scenario->no_devices = sim_accept(lexer, "none");
        return parser->scenario->no_devices || sim_complain(lexer, "wanted: devices none", NULL);
    }
    return sim_complain(lexer, "no such directive", lexer->words[0]);
}

static bool is_entry(const struct sim_book *book, const struct sim_book *declared, const uint16_t *name) {
    return sim_book_find(book, name) != NULL || sim_book_find(declared, name) != NULL;
}

static bool check_entry(struct parser *parser, bool known, uint32_t line, const char *reason) {
    if (!known) {
        parser->lexer.line = line;
        sim_complain(&parser->lexer, reason, NULL);
    }
    return known;
}

/*
 * Entries that lines name must be in the default book, if it can be read, or in the scenario. What is connected from
 * the start is in the default book; scripts and EAP may also be meant for a book that a client names.
 */
static bool check_entries(struct parser *parser) {
    const struct sim_scenario *scenario = parser->scenario;
    struct sim_book book;
    struct sim_book declared = {.count = 0};
    uint32_t code = sim_book_open_with(&book, NULL, scenario);
    bool fine = true;
    sim_book_declare(&declared, scenario);
    for (uint32_t i = 0; fine && code == ERROR_SUCCESS && i < scenario->connected_count; i++) {
        fine =
            check_entry(parser, sim_book_find(&book, scenario->connected[i].name) != NULL, scenario->connected[i].line,
                        "connected wants an entry of the phone book or of this scenario");
    }
    for (uint32_t i = 0; fine && code == ERROR_SUCCESS && i < scenario->script_count; i++) {
        const struct sim_script *script = &scenario->scripts[i];
        fine = check_entry(parser, script->entry[0] == 0 || is_entry(&book, &declared, script->entry), script->line,
                           "script wants an entry of the phone book or of this scenario");
    }
    for (uint32_t i = 0; fine && code == ERROR_SUCCESS && i < scenario->eap_count; i++) {
        fine = check_entry(parser, is_entry(&book, &declared, scenario->eaps[i].name), scenario->eaps[i].line,
                           "eap wants an entry of the phone book or of this scenario");
    }
    sim_book_close(&declared);
    sim_book_close(&book);
    return fine;
}

struct sim_scenario *sim_scenario_parse(const char *file, const char *text, size_t length, char *message,
                                        uint32_t capacity) {
    bool marked = length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0;
    struct parser parser = {
        .lexer = {.file = file,
                  .rest = marked ? text + 3 : text,
                  .end = text + length,
                  .message = message,
                  .message_capacity = capacity},
        .scenario = calloc(1, sizeof(struct sim_scenario)),
    };
    bool fine = parser.scenario != NULL && sim_add_script(&parser);
    bool empty = true;
    while (fine && sim_next_line(&parser.lexer)) {
        empty = false;
        fine = parse_line(&parser) && sim_line_ends(&parser.lexer);
    }
    fine = fine && !parser.lexer.failed;
    if (fine && empty) {
        parser.lexer.line = 1;
        fine = sim_complain(&parser.lexer, "there is nothing in it: a dial would never end", NULL);
    }
    bool names = fine && (parser.scenario->connected_count > 0 || parser.scenario->script_count > 1 ||
                          parser.scenario->eap_count > 0);
    if (!fine || (names && !check_entries(&parser))) {
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
    free(scenario->eaps);
    free(scenario);
}

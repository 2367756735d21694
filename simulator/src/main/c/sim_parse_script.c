/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_parser.h"

#include "ras_constants.h"
#include "sim_text.h"

#include <stdlib.h>
#include <string.h>

/* Scripts: the steps of a dial, and what RasDial, RasHangUp and the line do. */

#define DEFAULT_OTHERWISE 703 /* ERROR_INTERACTIVE_MODE: input wanted that may not be asked for */

void *sim_parser_grow(struct parser *parser, void *array, uint32_t *count, size_t size) {
    char *larger = realloc(array, (*count + 1) * size);
    if (larger == NULL) {
        sim_complain(&parser->lexer, "out of memory", NULL);
        return NULL;
    }
    memset(larger + *count * size, 0, size);
    (*count)++;
    return larger;
}

struct sim_script *sim_parser_script(struct parser *parser) {
    return &parser->scenario->scripts[parser->scenario->script_count - 1];
}

bool sim_add_script(struct parser *parser) {
    struct sim_scenario *scenario = parser->scenario;
    void *scripts = APPEND(parser, scenario->scripts, &scenario->script_count);
    if (scripts == NULL) {
        return false;
    }
    scenario->scripts = scripts;
    struct sim_script *script = sim_parser_script(parser);
    script->deaf_after = SIM_ALWAYS;
    script->drop_nanos = -1;
    script->links = 1;
    parser->ended = false;
    parser->connected = false;
    return true;
}

bool sim_parse_name(struct parser *parser, uint16_t *target, size_t capacity, const char *wanted) {
    const char *word = sim_word(&parser->lexer, wanted);
    return word != NULL &&
           (sim_from_utf8(target, capacity, word) || sim_complain(&parser->lexer, "too long or not UTF-8", word));
}

bool sim_parse_switch(struct parser *parser, uint32_t *index, uint32_t *position) {
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

/* "if" or "unless" is read: SWITCH POSITION, password TEXT, callback-number TEXT, or resumed. */
static bool parse_condition(struct parser *parser, struct sim_step *step, bool unless) {
    struct sim_lexer *lexer = &parser->lexer;
    if (step->condition_count == SIM_CONDITIONS_MOST) {
        return sim_complain(lexer, "more than three conditions", NULL);
    }
    struct sim_condition *condition = &step->conditions[step->condition_count++];
    condition->unless = unless;
    if (sim_accept(lexer, "resumed")) {
        condition->kind = SIM_IF_RESUMED;
        return true;
    }
    bool password = sim_accept(lexer, "password");
    if (!password && !sim_accept(lexer, "callback-number")) {
        condition->kind = SIM_IF_SWITCH;
        return sim_parse_switch(parser, &condition->index, &condition->position);
    }
    uint16_t text[SIM_NAME_CAPACITY];
    condition->kind = password ? SIM_IF_PASSWORD : SIM_IF_CALLBACK_NUMBER;
    if (!sim_parse_name(parser, text, SIM_NAME_CAPACITY, "a text")) {
        return false;
    }
    condition->mark = sim_mark16(text);
    return true;
}

/* "back" is read: a paused state before. It waits for a resume, so going back cannot go on for ever. */
static bool parse_back(struct parser *parser, struct sim_step *step) {
    struct sim_lexer *lexer = &parser->lexer;
    const struct sim_script *script = sim_parser_script(parser);
    uint32_t state;
    if (!sim_state_word(lexer, &state)) {
        return false;
    }
    step->back_most = SIM_ALWAYS;
    for (uint32_t i = 0; i + 1 < script->count; i++) {
        if (script->steps[i].state == state && (state & RASCS_PAUSED) != 0) {
            step->back = i;
        }
    }
    return step->back != SIM_NO_STEP || sim_complain(lexer, "back wants an earlier paused state", NULL);
}

bool sim_parse_sub_entry(struct parser *parser, uint32_t *sub_entry) {
    return sim_number(&parser->lexer, sub_entry) &&
           ((*sub_entry >= 1 && *sub_entry <= SIM_LINKS_MOST) ||
            sim_complain(&parser->lexer, "a sub-entry is a number from 1 to 8", NULL));
}

static bool parse_link(struct parser *parser, struct sim_step *step) {
    struct sim_script *script = sim_parser_script(parser);
    if (!sim_parse_sub_entry(parser, &step->link)) {
        return false;
    }
    step->sub_entry = step->link;
    script->links = step->link > script->links ? step->link : script->links;
    return true;
}

/* A step that no dial can come to is a slip of the pen. The end counts if no condition stands before it. */
static bool check_order(struct parser *parser, const struct sim_step *step) {
    bool of_state = step->back == SIM_NO_STEP && step->substate == SIM_NO_SUBSTATE;
    bool later = step->substate != SIM_NO_SUBSTATE || step->link > 0;
    if (parser->ended && !(parser->connected && later)) {
        return sim_complain(&parser->lexer,
                            parser->connected ? "after Connected only substate and steps with subentry happen"
                                              : "the dial has ended before this step",
                            NULL);
    }
    bool connected = of_state && step->state == RASCS_Connected && step->error == 0;
    bool of_link = step->link > 0 && (step->state & (RASCS_PAUSED | RASCS_DONE)) == 0;
    bool ends = of_state && !of_link && (step->error != 0 || connected || step->state == RASCS_Disconnected);
    if (ends && !parser->ended && step->condition_count == 0 && (step->state & RASCS_PAUSED) == 0) {
        parser->ended = true;
        parser->connected = connected;
    }
    return true;
}

bool sim_parse_step(struct parser *parser) {
    struct sim_lexer *lexer = &parser->lexer;
    struct sim_script *script = sim_parser_script(parser);
    void *steps = APPEND(parser, script->steps, &script->count);
    if (steps == NULL) {
        return false;
    }
    script->steps = steps;
    struct sim_step *step = &script->steps[script->count - 1];
    step->sub_entry = 1;
    step->otherwise = DEFAULT_OTHERWISE;
    step->back = SIM_NO_STEP;
    step->substate = SIM_NO_SUBSTATE;
    bool fine = sim_delay(lexer, &step->delay_least, &step->delay_most);
    if (fine && sim_accept(lexer, "back")) {
        fine = parse_back(parser, step);
    } else if (fine && sim_accept(lexer, "substate")) {
        fine = sim_substate_word(lexer, &step->substate);
    } else {
        fine = fine && sim_state_word(lexer, &step->state);
    }
    while (fine && lexer->next < lexer->count) {
        if (sim_accept(lexer, "error")) {
            fine = sim_number(lexer, &step->error);
        } else if (sim_accept(lexer, "extended")) {
            fine = sim_number(lexer, &step->extended);
        } else if (sim_accept(lexer, "subentry")) {
            fine = parse_link(parser, step);
        } else if (sim_accept(lexer, "otherwise")) {
            fine = sim_number(lexer, &step->otherwise);
        } else if (sim_accept(lexer, "silent")) {
            step->silent = true;
        } else if (sim_accept(lexer, "if")) {
            fine = parse_condition(parser, step, false);
        } else if (sim_accept(lexer, "unless")) {
            fine = parse_condition(parser, step, true);
        } else if (step->back != SIM_NO_STEP && sim_accept(lexer, "at-most")) {
            fine = sim_number(lexer, &step->back_most);
        } else {
            fine = sim_line_ends(lexer);
        }
    }
    return fine && check_order(parser, step);
}

/* Of two scripts for the same dials only one could ever be played. The one before all has no line. */
static bool check_only(struct parser *parser) {
    const struct sim_scenario *scenario = parser->scenario;
    const struct sim_script *script = sim_parser_script(parser);
    for (uint32_t i = 1; i + 1 < scenario->script_count; i++) {
        if (scenario->scripts[i].dial == script->dial && sim_equal16(scenario->scripts[i].entry, script->entry, true)) {
            return sim_complain(&parser->lexer, "there is a script for these dials already", NULL);
        }
    }
    return true;
}

bool sim_parse_script(struct parser *parser) {
    if (!sim_add_script(parser)) {
        return false;
    }
    bool fine = true;
    sim_parser_script(parser)->line = parser->lexer.line;
    while (fine && parser->lexer.next < parser->lexer.count) {
        if (sim_accept(&parser->lexer, "entry")) {
            fine = sim_parse_name(parser, sim_parser_script(parser)->entry, SIM_NAME_CAPACITY, "an entry name");
        } else if (sim_accept(&parser->lexer, "dial")) {
            uint32_t *dial = &sim_parser_script(parser)->dial;
            fine = sim_number(&parser->lexer, dial) &&
                   (*dial > 0 || sim_complain(&parser->lexer, "dials are counted from 1", NULL));
        } else {
            fine = sim_line_ends(&parser->lexer);
        }
    }
    return fine && check_only(parser);
}

bool sim_parse_dial(struct parser *parser) {
    struct sim_lexer *lexer = &parser->lexer;
    struct sim_script *script = sim_parser_script(parser);
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

bool sim_parse_hang_up(struct parser *parser) {
    struct sim_lexer *lexer = &parser->lexer;
    struct sim_script *script = sim_parser_script(parser);
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

bool sim_parse_eap_ui(struct parser *parser) {
    struct sim_lexer *lexer = &parser->lexer;
    struct sim_script *script = sim_parser_script(parser);
    int64_t most;
    if (sim_accept(lexer, "returns")) {
        return sim_number(lexer, &script->eap_ui_code);
    }
    if (sim_accept(lexer, "takes")) {
        return sim_delay(lexer, &script->eap_ui_nanos, &most);
    }
    return sim_complain(lexer, "wanted: eap-ui takes DELAY, or returns CODE", NULL);
}

bool sim_parse_drop(struct parser *parser) {
    struct sim_lexer *lexer = &parser->lexer;
    int64_t most;
    if (!sim_accept(lexer, "after") || !sim_delay(lexer, &sim_parser_script(parser)->drop_nanos, &most)) {
        return sim_complain(lexer, "wanted: drop after DELAY [error CODE]", NULL);
    }
    return !sim_accept(lexer, "error") || sim_number(lexer, &sim_parser_script(parser)->drop_error);
}

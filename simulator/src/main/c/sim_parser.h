/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_PARSER_H
#define SIM_PARSER_H

/* Shared by the two halves of the parser: sim_parse.c and sim_parse_script.c. */

#include "sim_lexer.h"
#include "sim_scenario.h"

#include <stddef.h>

struct parser {
    struct sim_lexer lexer;
    struct sim_scenario *scenario;
    bool ended;     /* every dial of the script that lines belong to has come to its end, */
    bool connected; /* by being connected: links and the sub-state may still change */
};

/* Makes room for one more element; NULL without memory. */
void *sim_parser_grow(struct parser *parser, void *array, uint32_t *count, size_t size);
#define APPEND(parser, array, count) sim_parser_grow(parser, array, count, sizeof *(array))

/* The script that lines belong to now. */
struct sim_script *sim_parser_script(struct parser *parser);
bool sim_add_script(struct parser *parser);

/* Each takes the words of one thing and says whether they were right. */
bool sim_parse_name(struct parser *parser, uint16_t *target, size_t capacity, const char *wanted);
bool sim_parse_switch(struct parser *parser, uint32_t *index, uint32_t *position);
bool sim_parse_sub_entry(struct parser *parser, uint32_t *sub_entry);
bool sim_parse_step(struct parser *parser);
bool sim_parse_script(struct parser *parser);
bool sim_parse_dial(struct parser *parser);
bool sim_parse_hang_up(struct parser *parser);
bool sim_parse_eap_ui(struct parser *parser);
bool sim_parse_drop(struct parser *parser);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_LEXER_H
#define SIM_LEXER_H

/* A scenario text, line by line as words. */

#include <stdbool.h>
#include <stdint.h>

#define SIM_WORDS_MOST 24
#define SIM_LINE_CAPACITY 1024

struct sim_lexer {
    const char *file;
    const char *rest;
    const char *end;
    uint32_t line;
    char *message; /* "file:line: reason" of the first error */
    uint32_t message_capacity;
    bool failed;
    char text[SIM_LINE_CAPACITY];
    char *words[SIM_WORDS_MOST];
    uint32_t count;
    uint32_t next; /* the word to read now */
};

/* Takes the next line with words on it; false at the end or after an error. */
bool sim_next_line(struct sim_lexer *lexer);
/* Notes an error; returns false. The reason may have one %s for the word. */
bool sim_complain(struct sim_lexer *lexer, const char *reason, const char *word);
/* Takes the next word if it is this one. */
bool sim_accept(struct sim_lexer *lexer, const char *word);
/* Takes the next word; NULL and an error when there is none. */
const char *sim_word(struct sim_lexer *lexer, const char *wanted);
/* A number, decimal or 0x. */
bool sim_number(struct sim_lexer *lexer, uint32_t *number);
/* "10ms", "1.5s", "0", "20us", or a range "10..30ms", in nanoseconds. */
bool sim_delay(struct sim_lexer *lexer, int64_t *least, int64_t *most);
/* "RASCSS_Dormant", "Dormant" or a number. */
bool sim_substate_word(struct sim_lexer *lexer, uint32_t *substate);
/* "RASCS_Connected", "Connected" or a number. */
bool sim_state_word(struct sim_lexer *lexer, uint32_t *state);
/* An error if words are left. */
bool sim_line_ends(struct sim_lexer *lexer);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_TEXT_H
#define SIM_TEXT_H

/* UTF-16 text of RAS structures, and UTF-8 for the simulator's own files. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Copies up to the NUL, at most capacity - 1 units; true if the source had a NUL within limit. */
bool sim_copy16(uint16_t *target, size_t capacity, const uint16_t *source, size_t limit);
/* Fills a text field of an answer: the text, a NUL, and poison up to the end of the field. */
void sim_put16(uint16_t *field, size_t capacity, const uint16_t *text);
/* Tells texts apart without keeping them (FNV-1a of 64 bits). */
uint64_t sim_mark16(const uint16_t *text);
bool sim_equal16(const uint16_t *a, const uint16_t *b, bool ignore_case);
size_t sim_length16(const uint16_t *text);
/*
 * Numbers at the start of a text, never by the locale of the process: digits, and digits with '.' and digits behind.
 * Each gives what follows them; NULL when there are none or the number is too large.
 */
const char *sim_read_natural(const char *text, uint64_t *number);
const char *sim_read_decimal(const char *text, double *number);
bool sim_is_utf8(const char *text);
/* False when it does not fit or is no UTF-8; the target is a NUL-terminated part then. */
bool sim_from_utf8(uint16_t *target, size_t capacity, const char *text);
/* Unpaired surrogates become three bytes, as in WTF-8. False when it does not fit. */
bool sim_to_utf8(char *target, size_t capacity, const uint16_t *text);
/* The same for the journal: in quotes, with controls, quotes and surrogates as \uXXXX. */
void sim_quote16(char *target, size_t capacity, const uint16_t *text);

#define SIM_POISON 0xDDDD

#endif

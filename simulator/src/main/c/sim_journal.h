/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_JOURNAL_H
#define SIM_JOURNAL_H

#include <stdarg.h>
#include <stdint.h>

/* locked: a line; with a function "function(text) -> code". */
void sim_journal_v(const char *function, uint32_t code, const char *format, va_list arguments)
    __attribute__((format(printf, 3, 0)));
/* locked: also append every line, with the process in front, to this file; "" not. */
void sim_journal_to(const char *path);
/* Whether that file can be written, if there is one. */
bool sim_journal_usable(void);
/* locked: empties it and takes back sim_journal_to and sim_journal_enable. */
void sim_journal_forget(void);

#endif

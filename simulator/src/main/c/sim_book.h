/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_BOOK_H
#define SIM_BOOK_H

/* Phone books: the built-in one, or .pbk files. */

#include "sim_core.h"

struct sim_entry {
    uint16_t name[SIM_ENTRY_CAPACITY];
    uint16_t device_type[RAS_MaxDeviceType + 1];
    uint16_t device_name[RAS_MaxDeviceName + 1];
    uint16_t number[RAS_MaxPhoneNumber + 1];
    uint16_t user[RAS_MaxEntryName + 1]; /* saved user name, "" none */
    uint16_t domain[16];
    bool has_device;      /* the .pbk file has named its type */
    uint32_t sub_entries; /* links of a multilink entry; 0 as 1 */
    bool password_saved;
    bool eap;
    bool eap_asks; /* its identity comes from a user interface */
    uint32_t eap_bytes;
    uint16_t eap_user[RAS_MaxEntryName + 1]; /* "": the saved user name */
};

struct sim_book {
    uint16_t path[SIM_PATH_CAPACITY];
    struct sim_entry *entries;
    uint32_t count;
};

/* locked: where the default book comes from: a .pbk file (UTF-8), "" for the built-in one. */
void sim_book_choose(const char *path);
/* locked: opens a book, NULL for the default one; 0 or 621. Close it in both cases. */
uint32_t sim_book_open(struct sim_book *book, const uint16_t *path);
/* The same with the entries of a scenario that is not taken yet. */
uint32_t sim_book_open_with(struct sim_book *book, const uint16_t *path, const struct sim_scenario *scenario);
void sim_book_close(struct sim_book *book);
/* NULL: no such entry. */
const struct sim_entry *sim_book_find(const struct sim_book *book, const uint16_t *name);
/* Adds the entries that a scenario declares. */
void sim_book_declare(struct sim_book *book, const struct sim_scenario *scenario);
/* Adds an empty entry; NULL without memory. */
struct sim_entry *sim_book_add(struct sim_book *book, const uint16_t *name);
/*
 * locked: reads the text of a .pbk file, which is changed, into a book. What is wrong with it is passed over; the first
 * of it goes to message as "file:line: reason".
 */
void sim_pbk_read(struct sim_book *book, const char *file, char *text, size_t length, char *message, size_t capacity);
/* locked: says on standard error what is wrong with the default book. */
void sim_book_warn(void);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_book.h"
#include "sim_enum.h"
#include "sim_text.h"

#include <string.h>

/* RasEnumEntriesW, RasValidateEntryNameW. */

static uint32_t list_entries(const struct sim_book *book, void *rows, void *bytes, void *count) {
    struct sim_list list = {
        .buffer = rows,
        .bytes = bytes,
        .count = count,
        .found = book->count,
        .structure = SIM_RASENTRYNAMEW,
        .newest_size = sizeof(RASENTRYNAMEW),
    };
    uint32_t stride = 0;
    uint32_t code = sim_list_room(&list, &stride);
    if (code != ERROR_SUCCESS || rows == NULL) {
        return code;
    }
    for (uint32_t i = 0; i < book->count; i++) {
        RASENTRYNAMEW row;
        memset(&row, 0, sizeof row);
        row.dwSize = stride;
        sim_put16(row.szEntryName, SIM_ENTRY_CAPACITY, book->entries[i].name);
        row.dwFlags = REN_AllUsers;
        sim_put16(row.szPhonebookPath, SIM_PATH_CAPACITY, book->path);
        memcpy((char *)rows + (size_t)i * stride, &row, stride);
    }
    return ERROR_SUCCESS;
}

DWORD RASAPI RasEnumEntriesW(LPCWSTR reserved, LPCWSTR phone_book, LPRASENTRYNAMEW rows, LPDWORD bytes, LPDWORD count) {
    struct sim_book book = {.count = 0};
    uint32_t code = sim_begin("RasEnumEntries");
    if (code == ERROR_SUCCESS && reserved != NULL) {
        code = sim_null_pointer(); /* source: page "RasEnumEntries": must be NULL */
    }
    if (code == ERROR_SUCCESS) {
        code = sim_book_open(&book, phone_book);
    }
    if (code == ERROR_SUCCESS) {
        code = list_entries(&book, rows, bytes, count);
    }
    uint32_t found = book.count;
    sim_book_close(&book);
    return sim_end(code, "RasEnumEntriesW", "buffer=%s found=%u", rows == NULL ? "NULL" : "given", (unsigned)found);
}

/* Source: page "RasValidateEntryName": these characters, and a dot in front, are not allowed. */
static bool well_formed(const uint16_t *name) {
    static const char forbidden[] = "|><?*\\/:";
    size_t length = sim_length16(name);
    if (length == 0 || length > RAS_MaxEntryName || name[0] == '.') {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        if (name[i] < 128 && strchr(forbidden, (char)name[i]) != NULL) {
            return false;
        }
    }
    return true;
}

static uint32_t validate(const uint16_t *phone_book, const uint16_t *name) {
    if (name == NULL) {
        return sim_null_pointer();
    }
    /* This order - form, phone book, existence - is seen in DotRas 2. */
    if (!well_formed(name)) {
        return ERROR_INVALID_NAME;
    }
    struct sim_book book;
    uint32_t code = sim_book_open(&book, phone_book);
    if (code == ERROR_SUCCESS && sim_book_find(&book, name) != NULL) {
        code = ERROR_ALREADY_EXISTS;
    }
    sim_book_close(&book);
    return code;
}

DWORD RASAPI RasValidateEntryNameW(LPCWSTR phone_book, LPCWSTR name) {
    uint32_t code = sim_begin("RasValidateEntryName");
    if (code == ERROR_SUCCESS) {
        code = validate(phone_book, name);
    }
    char text[600] = "NULL";
    if (name != NULL) {
        sim_quote16(text, sizeof text, name);
    }
    return sim_end(code, "RasValidateEntryNameW", "entry=%s", text);
}

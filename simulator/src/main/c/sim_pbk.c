/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_book.h"
#include "sim_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * A reader of .pbk files: an INI text, one section per entry, "Key=value" lines. Only what a
 * connection shows is taken: DEVICE (its type), Device and Port (its name), PhoneNumber. What
 * cannot be read is passed over, as a damaged file must not stop a program. Not verified on
 * Windows: which of the keys an unusual entry has.
 */

#define LINE_CAPACITY 1024

static const char *type_of(const char *number) {
    switch (strtol(number, NULL, 10)) {
    case RASET_Phone:
        return RASDT_Modem;
    case RASET_Broadband:
        return RASDT_PPPoE;
    default:
        return RASDT_Vpn;
    }
}

static void take_key(struct sim_entry *entry, const char *key, const char *value) {
    if (strcmp(key, "DEVICE") == 0) {
        sim_from_utf8(entry->device_type, RAS_MaxDeviceType + 1, value);
    } else if (strcmp(key, "Device") == 0 || (strcmp(key, "Port") == 0 && entry->device_name[0] == 0)) {
        sim_from_utf8(entry->device_name, RAS_MaxDeviceName + 1, value);
    } else if (strcmp(key, "PhoneNumber") == 0 && entry->number[0] == 0) {
        sim_from_utf8(entry->number, RAS_MaxPhoneNumber + 1, value);
    } else if (strcmp(key, "Type") == 0 && entry->device_type[0] == 0) {
        sim_from_utf8(entry->device_type, RAS_MaxDeviceType + 1, type_of(value));
    }
}

/* "[name]": an entry, unless the name is empty, too long, no UTF-8, or there already. */
static struct sim_entry *open_section(struct sim_book *book, char *line) {
    char *end = strrchr(line, ']');
    uint16_t name[SIM_ENTRY_CAPACITY];
    if (end == NULL || end == line + 1) {
        return NULL;
    }
    *end = '\0';
    if (!sim_from_utf8(name, SIM_ENTRY_CAPACITY, line + 1) || sim_book_find(book, name) != NULL) {
        return NULL;
    }
    return sim_book_add(book, name);
}

void sim_pbk_read(struct sim_book *book, const char *text) {
    struct sim_entry *entry = NULL;
    if (strncmp(text, "\xEF\xBB\xBF", 3) == 0) {
        text += 3;
    }
    while (*text != '\0') {
        char line[LINE_CAPACITY];
        size_t length = strcspn(text, "\r\n");
        size_t taken = length < LINE_CAPACITY ? length : LINE_CAPACITY - 1;
        memcpy(line, text, taken);
        line[taken] = '\0';
        text += length;
        text += strspn(text, "\r\n");
        char *equals = strchr(line, '=');
        if (line[0] == '[') {
            entry = open_section(book, line);
        } else if (entry != NULL && equals != NULL && length < LINE_CAPACITY) {
            *equals = '\0';
            take_key(entry, line, equals + 1);
        }
    }
}

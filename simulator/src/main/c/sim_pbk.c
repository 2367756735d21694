/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_book.h"
#include "sim_text.h"

#include <stdio.h>
#include <string.h>

/*
 * A reader of .pbk files as rasphone.exe and Add-VpnConnection write them: an INI text, one section per
 * entry, "Key=value" lines. Only what a connection shows is taken: Type; CustomAuthKey, the EAP method;
 * MEDIA, which begins a link; Device and Port (the device's name), DEVICE (its type), PhoneNumber, of the
 * first link. What cannot be read is passed over, and the first of it reported. Not verified on Windows:
 * which of the keys an unusual entry has.
 */

struct reader {
    struct sim_book *book;
    struct sim_entry *entry;
    const char *file;
    uint32_t line;
    char *message;
    size_t capacity;
    bool skipping; /* the keys of a section that is none */
};

static void complain(struct reader *reader, const char *reason) {
    if (reader->capacity > 0 && reader->message[0] == '\0') {
        snprintf(reader->message, reader->capacity, "%s:%u: %s", reader->file, (unsigned)reader->line, reason);
    }
}

/* Windows-1252; the bytes it does not define stay as they are. */
static uint16_t of_1252(unsigned char byte) {
    static const uint16_t upper[32] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                       0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                       0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
    return byte >= 0x80 && byte < 0xA0 ? upper[byte - 0x80] : byte;
}

/* False, and a complaint, when the text is too long or not in an encoding that is accepted. */
static bool take_text(struct reader *reader, uint16_t *target, size_t capacity, const char *text) {
    if (sim_is_utf8(text)) {
        if (!sim_from_utf8(target, capacity, text)) {
            complain(reader, "a name or value is too long");
            target[0] = 0;
            return false;
        }
        return true;
    }
    size_t length = strlen(text);
    /* chosen: pbk-not-utf-8 */
    if (sim_switch(SWITCH_PBK_NOT_UTF_8) == 1 || length >= capacity) {
        complain(reader, length >= capacity ? "a name or value is too long" : "not UTF-8");
        target[0] = 0;
        return false;
    }
    for (size_t i = 0; i <= length; i++) {
        target[i] = of_1252((unsigned char)text[i]);
    }
    return true;
}

/* False, and a complaint, when the value is no whole number. What is below 0 reads as 0: no key tells them apart. */
static bool take_number(struct reader *reader, const char *key, const char *value, uint64_t *number) {
    static const char blanks[] = " \t";
    const char *digits = value + strspn(value, blanks);
    bool negative = *digits == '-';
    const char *end = sim_read_natural(digits + (negative ? 1 : 0), number);
    if (end == NULL || end[strspn(end, blanks)] != '\0') {
        char reason[32];
        snprintf(reason, sizeof reason, "%s is not a number", key);
        complain(reader, reason);
        return false;
    }
    *number = negative ? 0 : *number;
    return true;
}

/* A number that none of the header's names has is a VPN too: most entries are. */
static const char *device_type_of(uint64_t type) {
    switch (type) {
    case RASET_Phone:
        return RASDT_Modem;
    case RASET_Broadband:
        return RASDT_PPPoE;
    default:
        return RASDT_Vpn;
    }
}

/* A key of the first link; those of the others say how many there are, no more. */
static void take_device(struct reader *reader, const char *key, const char *value) {
    struct sim_entry *entry = reader->entry;
    if (strcmp(key, "DEVICE") == 0 && !entry->has_device) {
        entry->has_device = take_text(reader, entry->device_type, RAS_MaxDeviceType + 1, value);
    } else if (strcmp(key, "Device") == 0 || (strcmp(key, "Port") == 0 && entry->device_name[0] == 0)) {
        take_text(reader, entry->device_name, RAS_MaxDeviceName + 1, value);
    } else if (strcmp(key, "PhoneNumber") == 0 && entry->number[0] == 0) {
        take_text(reader, entry->number, RAS_MaxPhoneNumber + 1, value);
    }
}

static void take_key(struct reader *reader, const char *key, const char *value) {
    struct sim_entry *entry = reader->entry;
    uint64_t number = 0;
    if (strcmp(key, "MEDIA") == 0) {
        entry->sub_entries++;
    } else if (strcmp(key, "Type") == 0) {
        if (take_number(reader, key, value, &number) && entry->device_type[0] == 0) {
            sim_from_utf8(entry->device_type, RAS_MaxDeviceType + 1, device_type_of(number));
        }
    } else if (strcmp(key, "CustomAuthKey") == 0 && sim_switch(SWITCH_PBK_EAP_KEY) == 0) {
        /* chosen: pbk-eap-key; 0 and -1 mean none */
        entry->eap = take_number(reader, key, value, &number) && number > 0;
        entry->eap_bytes = entry->eap ? 16 : 0;
    } else if (entry->sub_entries <= 1) {
        take_device(reader, key, value);
    }
}

/* "[name]": an entry, unless there is something wrong with the name. */
static void open_section(struct reader *reader, char *line) {
    char *end = strrchr(line, ']');
    uint16_t name[SIM_ENTRY_CAPACITY];
    reader->entry = NULL;
    reader->skipping = true;
    if (end == NULL) {
        complain(reader, "the section name has no ]");
        return;
    }
    *end = '\0';
    if (end == line + 1) {
        complain(reader, "the entry has no name");
    } else if (take_text(reader, name, SIM_ENTRY_CAPACITY, line + 1)) {
        if (sim_book_find(reader->book, name) != NULL) {
            complain(reader, "a second entry of this name");
        } else {
            reader->entry = sim_book_add(reader->book, name);
        }
    }
}

static void take_line(struct reader *reader, char *line) {
    char *equals = strchr(line, '=');
    char first = line[strspn(line, " \t")];
    if (first == '\0' || first == ';') {
        return; /* blank, or a comment */
    }
    if (line[0] == '[') {
        open_section(reader, line);
    } else if (equals == NULL) {
        complain(reader, "neither [entry] nor key=value");
    } else if (reader->entry != NULL) {
        *equals = '\0';
        take_key(reader, line, equals + 1);
    } else if (!reader->skipping) {
        complain(reader, "a key before the first entry");
    }
}

void sim_pbk_read(struct sim_book *book, const char *file, char *text, size_t length, char *message, size_t capacity) {
    struct reader reader = {.book = book, .file = file, .line = 1, .message = message, .capacity = capacity};
    char *end = text + length;
    if (length >= 2 && (memcmp(text, "\xFF\xFE", 2) == 0 || memcmp(text, "\xFE\xFF", 2) == 0)) {
        complain(&reader, "UTF-16; wanted UTF-8 or ANSI");
        return;
    }
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        text += 3;
    }
    for (; text < end; reader.line++) {
        char *line = text;
        while (text < end && *text != '\r' && *text != '\n') {
            text++;
        }
        char *stop = text;
        text += text + 1 < end && text[0] == '\r' && text[1] == '\n' ? 2 : 1;
        *stop = '\0'; /* at the end of the text this is its own NUL */
        if (strlen(line) != (size_t)(stop - line)) {
            complain(&reader, "a NUL character");
        }
        take_line(&reader, line);
    }
}

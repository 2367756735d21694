/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_book.h"

#include "sim_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where Windows keeps the all-users book (raised in DotRas issue 97); the built-in book is said to be there. */
#define BUILT_IN_PATH "C:\\ProgramData\\Microsoft\\Network\\Connections\\Pbk\\rasphone.pbk"

#define MESSAGE_CAPACITY 1280

static char chosen_path[1024];

void sim_book_choose(const char *path) {
    snprintf(chosen_path, sizeof chosen_path, "%s", path);
}

struct sim_entry *sim_book_add(struct sim_book *book, const uint16_t *name) {
    struct sim_entry *larger = realloc(book->entries, (book->count + 1) * sizeof *larger);
    if (larger == NULL) {
        return NULL;
    }
    book->entries = larger;
    struct sim_entry *added = &larger[book->count++];
    memset(added, 0, sizeof *added);
    sim_copy16(added->name, SIM_ENTRY_CAPACITY, name, SIM_ENTRY_CAPACITY);
    return added;
}

static struct sim_entry *add_built_in(struct sim_book *book, const char *name, const char *type, const char *device,
                                      const char *number) {
    uint16_t wide[SIM_ENTRY_CAPACITY];
    sim_from_utf8(wide, SIM_ENTRY_CAPACITY, name);
    struct sim_entry *entry = sim_book_add(book, wide);
    if (entry != NULL) {
        sim_from_utf8(entry->device_type, RAS_MaxDeviceType + 1, type);
        sim_from_utf8(entry->device_name, RAS_MaxDeviceName + 1, device);
        sim_from_utf8(entry->number, RAS_MaxPhoneNumber + 1, number);
    }
    return entry;
}

static void add_of_scenario(struct sim_book *book, const struct sim_entry_line *line) {
    for (uint32_t i = 0; i < (line->count == 0 ? 1 : line->count); i++) {
        uint16_t name[SIM_ENTRY_CAPACITY];
        char suffix[16];
        sim_copy16(name, SIM_ENTRY_CAPACITY, line->name, SIM_ENTRY_CAPACITY);
        if (line->count > 0) {
            snprintf(suffix, sizeof suffix, " %u", (unsigned)(i + 1));
            size_t length = sim_length16(name);
            sim_from_utf8(name + length, SIM_ENTRY_CAPACITY - length, suffix);
        }
        struct sim_entry *entry = sim_book_add(book, name);
        if (entry != NULL) {
            entry->sub_entries = line->sub_entries;
            sim_copy16(entry->device_type, RAS_MaxDeviceType + 1, line->device_type, RAS_MaxDeviceType + 1);
            sim_from_utf8(entry->device_name, RAS_MaxDeviceName + 1, "WAN Miniport (IKEv2)");
            sim_from_utf8(entry->number, RAS_MaxPhoneNumber + 1, "vpn.example.org");
        }
    }
}

void sim_book_declare(struct sim_book *book, const struct sim_scenario *scenario) {
    for (uint32_t i = 0; scenario != NULL && i < scenario->entry_count; i++) {
        add_of_scenario(book, &scenario->entries[i]);
    }
}

static void fill_built_in(struct sim_book *book, const struct sim_scenario *scenario) {
    struct sim_entry *office = add_built_in(book, "Office", RASDT_Vpn, "WAN Miniport (IKEv2)", "vpn.example.org");
    if (office != NULL) {
        sim_from_utf8(office->user, RAS_MaxEntryName + 1, "alice");
        sim_from_utf8(office->domain, 16, "EXAMPLE");
        office->password_saved = true;
    }
    add_built_in(book, "Home", RASDT_PPPoE, "WAN Miniport (PPPOE)", "");
    add_built_in(book, "Modem", RASDT_Modem, "Standard Modem", "555-0100");
    sim_book_declare(book, scenario);
}

/* The scenario may say of any entry that it has EAP. */
static void apply_eap(struct sim_book *book, const struct sim_scenario *scenario) {
    for (uint32_t i = 0; scenario != NULL && i < scenario->eap_count; i++) {
        const struct sim_eap_line *line = &scenario->eaps[i];
        for (uint32_t j = 0; j < book->count; j++) {
            struct sim_entry *entry = &book->entries[j];
            if (sim_equal16(entry->name, line->name, true)) {
                entry->eap = true;
                entry->eap_asks = line->asks;
                entry->eap_bytes = line->bytes;
                sim_copy16(entry->eap_user, RAS_MaxEntryName + 1, line->user, SIM_NAME_CAPACITY);
            }
        }
    }
}

static uint32_t read_file(struct sim_book *book, const char *file, char *message) {
    size_t length = 0;
    char *text = file[0] == '\0' ? NULL : sim_read_file(file, &length);
    if (text == NULL) {
        if (file[0] != '\0') {
            snprintf(message, MESSAGE_CAPACITY, "%s: cannot be opened, or is no regular file", file);
        }
        return ERROR_CANNOT_OPEN_PHONEBOOK;
    }
    sim_pbk_read(book, file, text, length, message, MESSAGE_CAPACITY);
    free(text);
    return ERROR_SUCCESS;
}

void sim_book_warn(void) {
    struct sim_book book = {.count = 0};
    char message[MESSAGE_CAPACITY] = "";
    read_file(&book, chosen_path, message);
    sim_book_close(&book);
    if (message[0] != '\0') {
        fprintf(stderr, "rassim: %s\n", message);
    }
}

static void give(char *message, uint32_t capacity, const char *text) {
    if (message != NULL && capacity > 0) {
        snprintf(message, capacity, "%s", text);
    }
}

/* locked: 0, 621 or 13, and what is wrong. */
static uint32_t check_file(const char *path, char *text) {
    struct sim_book book = {.count = 0};
    text[0] = '\0';
    uint32_t code = read_file(&book, path, text);
    sim_book_close(&book);
    return code == ERROR_SUCCESS && text[0] != '\0' ? ERROR_INVALID_DATA : code;
}

uint32_t SIM_CALL sim_check_phonebook(const char *path, char *message, uint32_t capacity) {
    char text[MESSAGE_CAPACITY];
    sim_enter();
    uint32_t code = check_file(path == NULL ? "" : path, text);
    sim_leave();
    give(message, capacity, text);
    return code;
}

uint32_t SIM_CALL sim_use_phonebook(const char *path, char *message, uint32_t capacity) {
    char text[MESSAGE_CAPACITY] = "the path is too long";
    uint32_t code = ERROR_INVALID_PARAMETER;
    if (path == NULL || strlen(path) < sizeof chosen_path) {
        sim_enter();
        code = path == NULL ? ERROR_SUCCESS : check_file(path, text);
        if (code == ERROR_SUCCESS) {
            sim_book_choose(path == NULL ? "" : path);
        }
        sim_leave();
    }
    give(message, capacity, code == ERROR_SUCCESS ? "" : text);
    return code;
}

uint32_t sim_book_open(struct sim_book *book, const uint16_t *path) {
    return sim_book_open_with(book, path, sim.scenario);
}

uint32_t sim_book_open_with(struct sim_book *book, const uint16_t *path, const struct sim_scenario *scenario) {
    memset(book, 0, sizeof *book);
    uint16_t built_in[SIM_PATH_CAPACITY];
    char file[1024];
    sim_from_utf8(built_in, SIM_PATH_CAPACITY, BUILT_IN_PATH);
    bool is_default = path == NULL;
    if (chosen_path[0] == '\0' && (is_default || sim_equal16(path, built_in, true))) {
        memcpy(book->path, built_in, sizeof built_in);
        fill_built_in(book, scenario);
        apply_eap(book, scenario);
        return ERROR_SUCCESS;
    }
    if (is_default) {
        snprintf(file, sizeof file, "%s", chosen_path);
        sim_from_utf8(book->path, SIM_PATH_CAPACITY, chosen_path);
    } else {
        if (!sim_to_utf8(file, sizeof file, path)) {
            return ERROR_CANNOT_OPEN_PHONEBOOK;
        }
        sim_copy16(book->path, SIM_PATH_CAPACITY, path, SIM_PATH_CAPACITY);
    }
    char message[MESSAGE_CAPACITY] = "";
    uint32_t code = read_file(book, file, message);
    if (message[0] != '\0') {
        sim_journal_line("phone book %s", message);
    }
    if (code == ERROR_SUCCESS && book->count == 0 && message[0] != '\0') {
        /* Nothing but damage. chosen: pbk-unreadable */
        code = sim_switch(SWITCH_PBK_UNREADABLE) == 0 ? ERROR_CANNOT_LOAD_PHONEBOOK : ERROR_CANNOT_OPEN_PHONEBOOK;
    }
    apply_eap(book, scenario);
    return code;
}

void sim_book_close(struct sim_book *book) {
    free(book->entries);
    book->entries = NULL;
    book->count = 0;
}

uint32_t SIM_CALL sim_has_entry(const char *entry) {
    uint16_t name[SIM_ENTRY_CAPACITY];
    if (entry == NULL || !sim_from_utf8(name, SIM_ENTRY_CAPACITY, entry)) {
        return 0;
    }
    sim_enter();
    struct sim_book book;
    bool has = sim_book_open(&book, NULL) == ERROR_SUCCESS && sim_book_find(&book, name) != NULL;
    sim_book_close(&book);
    sim_leave();
    return has;
}

const struct sim_entry *sim_book_find(const struct sim_book *book, const uint16_t *name) {
    bool ignore_case = sim_switch(SWITCH_ENTRY_NAME_CASE) == 0; /* chosen: entry-name-case */
    for (uint32_t i = 0; i < book->count; i++) {
        if (sim_equal16(book->entries[i].name, name, ignore_case)) {
            return &book->entries[i];
        }
    }
    return NULL;
}

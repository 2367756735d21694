/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_core.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * RASSIM_STATE: the connections in a file that processes share. Whoever takes the simulator's
 * lock takes the file's too, reads all records, works, and writes them back if one changed. So
 * there is no server and no thread: what is due by now happens when somebody looks.
 */

#define MAGIC 0x384D5352u /* RSM8: a single wrong bit makes it none of the former ones */
/* RSM1, whose checksum left the header out, RSM2, whose records had no links, and RSM4, which ended with its process. */
#define IS_FORMER(magic) ((magic) == 0x314D5352u || (magic) == 0x324D5352u || (magic) == 0x344D5352u)
/* A damaged count must not fill the memory; three times as many as a line of a scenario may ask for. */
#define RECORDS_MOST 32768u

struct header {
    uint32_t magic;
    uint32_t record_size;
    uint32_t count;
    uint32_t checksum; /* of header and records, taken with 0 here */
    uint64_t next_handle;
    uint64_t boot_mark;
    int64_t saved_at;
};

static bool used;
static bool held;
static bool known;
static bool changed;
static intptr_t file = -1;
static char file_path[1024];
static char trouble[1200];
static bool full;

bool sim_state_file_used(void) {
    return used;
}

bool sim_state_file_open(const char *path, char *message, size_t capacity) {
    file = sim_shared_open(path);
    used = file != -1;
    trouble[0] = '\0';
    full = false;
    snprintf(file_path, sizeof file_path, "%s", path);
    if (!used) {
        snprintf(message, capacity, "cannot be opened for reading and writing, or is no regular file");
    }
    return used;
}

void sim_state_file_close(void) {
    if (used && file != -1) {
        sim_shared_close(file);
    }
    file = -1;
    used = false;
    trouble[0] = '\0';
}

const char *sim_state_file_trouble(void) {
    return trouble;
}

/* Said once, until the file is good again. What stands in a damaged file is left for its owner to look at. */
static void complain(const char *reason) {
    if (trouble[0] == '\0') {
        snprintf(trouble, sizeof trouble, "RASSIM_STATE=%s: %s", file_path, reason);
        fprintf(stderr, "rassim: %s\n", trouble);
    }
}

bool sim_state_file_full(void) {
    bool was_full = full;
    full = used && sim.connection_count >= RECORDS_MOST;
    if (full && !was_full) {
        fprintf(stderr, "rassim: RASSIM_STATE=%s: is full: %u connections\n", file_path, (unsigned)RECORDS_MOST);
        sim_journal_line("RASSIM_STATE=%s: is full: %u connections", file_path, (unsigned)RECORDS_MOST);
    }
    return full;
}

bool sim_state_file_known(void) {
    return used && (known || trouble[0] != '\0');
}

void sim_touch(void) {
    changed = true;
}

static uint32_t checksum(void *whole, size_t length) {
    struct header header;
    memcpy(&header, whole, sizeof header);
    header.checksum = 0;
    memcpy(whole, &header, sizeof header);
    const uint8_t *bytes = whole;
    uint32_t sum = 2166136261u;
    for (size_t i = 0; i < length; i++) {
        sum = (sum ^ bytes[i]) * 16777619u;
    }
    return sum;
}

/* The records behind the header, to be freed; NULL if they are not what was written. */
static struct sim_record *load_records(const struct header *header) {
    size_t length = sizeof *header + header->count * sizeof(struct sim_record);
    char *whole = malloc(length);
    struct sim_record *records = calloc(header->count + 1, sizeof *records);
    bool fine = whole != NULL && records != NULL && sim_shared_read(file, whole, length) == (int64_t)length &&
                checksum(whole, length) == header->checksum;
    if (fine) {
        memcpy(records, whole + sizeof *header, header->count * sizeof *records);
    } else {
        free(records);
        records = NULL;
    }
    free(whole);
    return records;
}

/* Whether the file can be used: good, new, or of a former format or start of the machine (then without records). */
static bool load(struct header *header, struct sim_record **records) {
    memset(header, 0, sizeof *header);
    *records = NULL;
    int64_t length = sim_shared_read(file, header, sizeof *header);
    if (length == 0) {
        return true;
    }
    if (length == (int64_t)sizeof *header && IS_FORMER(header->magic)) {
        memset(header, 0, sizeof *header);
        return true;
    }
    if (length != (int64_t)sizeof *header || header->magic != MAGIC || header->count > RECORDS_MOST) {
        complain("damaged, or no state file; delete it to begin anew");
        return false;
    }
    if (header->record_size != sizeof(struct sim_record)) {
        complain("of another version of the simulator; delete it to begin anew");
        return false;
    }
    *records = load_records(header);
    if (*records == NULL) {
        complain("damaged; delete it to begin anew");
        return false;
    }
    if (header->boot_mark != sim_boot_mark() || header->saved_at > sim_monotonic_nanos()) {
        free(*records);
        *records = NULL;
        memset(header, 0, sizeof *header);
    }
    return true;
}

/* A dial in progress, or failed and not hung up, ends with the process that dialled. */
static bool orphaned(const struct sim_record *record) {
    bool kept = record->phase == SIM_CONNECTED || record->phase == SIM_HANGING_UP;
    return !kept && sim_process_birth(record->owner_process) != record->owner_birth;
}

static void adopt(const struct sim_record *record) {
    struct sim_connection *adopted = sim_add();
    if (adopted != NULL) {
        adopted->record = *record;
        if (record->phase == SIM_CONNECTED) {
            sim_signal(adopted, RASCN_Connection);
        }
    }
}

/* Text fields and counts come from a file: whatever stands there, they end. */
static void close_texts(struct sim_record *record) {
    record->entry[SIM_ENTRY_CAPACITY - 1] = 0;
    record->phone_book[SIM_PATH_CAPACITY - 1] = 0;
    record->device_type[RAS_MaxDeviceType] = 0;
    record->device_name[RAS_MaxDeviceName] = 0;
    record->number[RAS_MaxPhoneNumber] = 0;
    record->link_count = record->link_count > SIM_LINKS_MOST ? SIM_LINKS_MOST : record->link_count;
    record->later_count = record->later_count > SIM_LATER_MOST ? SIM_LATER_MOST : record->later_count;
}

/* Somebody may have deleted the file; the others then share a new one, so this process must too. */
static bool lock(void) {
    for (;;) {
        file = file == -1 ? sim_shared_open(file_path) : file;
        if (file == -1 || !sim_shared_lock(file)) {
            complain("cannot be opened or locked any more");
            return false;
        }
        if (!sim_shared_lost(file)) {
            return true;
        }
        sim_shared_close(file);
        file = -1;
    }
}

/*
 * File and list have the same order unless somebody has come between, so each search begins where the one before
 * ended: thousands of connections take no more time than their number.
 */
static bool is_in(const struct sim_record *records, uint32_t count, uint64_t handle, uint32_t *at) {
    for (uint32_t i = 0; i < count; i++) {
        uint32_t here = *at + i < count ? *at + i : *at + i - count;
        if (records[here].handle == handle) {
            *at = here + 1 == count ? 0 : here + 1;
            return true;
        }
    }
    return false;
}

static void drop(struct sim_connection *connection) {
    sim_stop_driver(connection);
    sim_signal(connection, RASCN_Disconnection);
    sim_remove(connection);
}

/* What others have ended is no longer in the file. */
static void let_go(const struct sim_record *records, uint32_t count) {
    uint32_t found = 0;
    struct sim_connection *next;
    for (struct sim_connection *at = sim.connections; at != NULL; at = next) {
        next = at->next;
        if (!is_in(records, count, at->record.handle, &found)) {
            drop(at);
        }
    }
}

/* What the file knows, and what is new in it; whether it has dials whose process has ended. */
static bool take_in(struct sim_record *records, uint32_t count) {
    bool orphans = false;
    uint32_t unseen = sim.connection_count;
    struct sim_connection *expected = sim.connections;
    for (uint32_t i = 0; i < count; i++) {
        struct sim_record *record = &records[i];
        close_texts(record);
        bool as_expected = expected != NULL && expected->record.handle == record->handle;
        struct sim_connection *here = as_expected ? expected : unseen == 0 ? NULL : sim_find(record->handle);
        expected = here == NULL ? expected : here->next;
        unseen -= here == NULL ? 0 : 1;
        if (orphaned(record)) {
            orphans = true;
            if (here != NULL) {
                drop(here);
            }
        } else if (here != NULL) {
            here->record = *record;
        } else {
            adopt(record);
        }
    }
    return orphans;
}

void sim_state_file_take(void) {
    held = used && lock();
    struct header header;
    struct sim_record *records;
    if (!held || !load(&header, &records)) {
        return;
    }
    trouble[0] = '\0';
    known = records != NULL;
    let_go(records, records == NULL ? 0 : header.count);
    bool orphans = take_in(records, records == NULL ? 0 : header.count);
    free(records);
    if (header.next_handle > sim.next_handle) {
        sim.next_handle = header.next_handle;
    }
    changed = orphans;
}

static void save(void) {
    uint32_t count = sim.connection_count;
    struct header header = {
        .magic = MAGIC,
        .record_size = sizeof(struct sim_record),
        .count = count,
        .next_handle = sim.next_handle,
        .boot_mark = sim_boot_mark(),
        .saved_at = sim_monotonic_nanos(),
    };
    size_t length = sizeof header + count * sizeof(struct sim_record);
    char *whole = calloc(1, length);
    if (whole == NULL) {
        complain("no memory to write it");
        return;
    }
    char *end = whole + sizeof header;
    for (const struct sim_connection *at = sim.connections; at != NULL; at = at->next) {
        memcpy(end, &at->record, sizeof at->record);
        end += sizeof at->record;
    }
    memcpy(whole, &header, sizeof header);
    header.checksum = checksum(whole, length);
    memcpy(whole, &header, sizeof header);
    changed = !sim_shared_write(file, whole, length);
    free(whole);
}

void sim_state_file_give(void) {
    if (!held) {
        return;
    }
    if (changed && trouble[0] == '\0') {
        save();
    }
    held = false;
    sim_shared_unlock(file);
}

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

#define MAGIC 0x314D5352u /* RSM1 */
#define RECORDS_MOST 4096u

struct header {
    uint32_t magic;
    uint32_t record_size;
    uint32_t count;
    uint32_t checksum; /* of the records */
    uint64_t next_handle;
    uint64_t boot_mark;
    int64_t saved_at;
};

static bool used;
static bool known;
static bool changed;
static intptr_t file;
static char file_path[1024];

bool sim_state_file_used(void) {
    return used;
}

bool sim_state_file_open(const char *path, char *message, size_t capacity) {
    file = sim_shared_open(path);
    used = file != -1;
    snprintf(file_path, sizeof file_path, "%s", path);
    if (!used) {
        snprintf(message, capacity, "cannot be opened for reading and writing");
    }
    return used;
}

void sim_state_file_close(void) {
    if (used) {
        sim_shared_close(file);
    }
    used = false;
}

bool sim_state_file_known(void) {
    return used && known;
}

void sim_touch(void) {
    changed = true;
}

static uint32_t checksum(const struct sim_record *records, uint32_t count) {
    const uint8_t *bytes = (const uint8_t *)records;
    uint32_t sum = 2166136261u;
    for (size_t i = 0; i < count * sizeof *records; i++) {
        sum = (sum ^ bytes[i]) * 16777619u;
    }
    return sum;
}

/* The records of the file, to be freed; NULL if it is new, damaged, or older than this start of the machine. */
static struct sim_record *load(struct header *header) {
    memset(header, 0, sizeof *header);
    if (sim_shared_read(file, header, sizeof *header) != (int64_t)sizeof *header || header->magic != MAGIC ||
        header->record_size != sizeof(struct sim_record) || header->count > RECORDS_MOST ||
        header->boot_mark != sim_boot_mark() || header->saved_at > sim_monotonic_nanos()) {
        header->count = 0;
        header->next_handle = 0;
        return NULL;
    }
    size_t length = sizeof *header + header->count * sizeof(struct sim_record);
    char *whole = malloc(length);
    struct sim_record *records = calloc(header->count + 1, sizeof *records);
    bool fine = whole != NULL && records != NULL && sim_shared_read(file, whole, length) == (int64_t)length;
    if (fine) {
        memcpy(records, whole + sizeof *header, header->count * sizeof *records);
        fine = checksum(records, header->count) == header->checksum;
    }
    free(whole);
    if (!fine) {
        free(records);
        header->count = 0;
        return NULL;
    }
    return records;
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

/* Text fields come from a file: whatever stands there, they end. */
static void close_texts(struct sim_record *record) {
    record->entry[SIM_ENTRY_CAPACITY - 1] = 0;
    record->phone_book[SIM_PATH_CAPACITY - 1] = 0;
    record->device_type[RAS_MaxDeviceType] = 0;
    record->device_name[RAS_MaxDeviceName] = 0;
    record->number[RAS_MaxPhoneNumber] = 0;
}

/* Somebody may have deleted the file; the others then share a new one, so this process must too. */
static bool lock(void) {
    while (used && sim_shared_lock(file)) {
        if (!sim_shared_lost(file)) {
            return true;
        }
        sim_shared_close(file);
        file = sim_shared_open(file_path);
        used = file != -1;
    }
    return false;
}

void sim_state_file_take(void) {
    if (!lock()) {
        return;
    }
    struct header header;
    struct sim_record *records = load(&header);
    known = records != NULL;
    struct sim_connection *next;
    for (struct sim_connection *at = sim.connections; at != NULL; at = next) {
        next = at->next;
        bool there = false;
        for (uint32_t i = 0; i < header.count; i++) {
            there = there || records[i].handle == at->record.handle;
        }
        if (!there) {
            sim_stop_driver(at);
            sim_signal(at, RASCN_Disconnection);
            sim_remove(at);
        }
    }
    bool orphans = false;
    for (uint32_t i = 0; i < header.count; i++) {
        close_texts(&records[i]);
        struct sim_connection *here = sim_find(records[i].handle);
        if (orphaned(&records[i])) {
            orphans = true;
        } else if (here != NULL) {
            here->record = records[i];
        } else {
            adopt(&records[i]);
        }
    }
    free(records);
    if (header.next_handle > sim.next_handle) {
        sim.next_handle = header.next_handle;
    }
    changed = orphans;
}

void sim_state_file_give(void) {
    if (!used) {
        return;
    }
    uint32_t count = 0;
    for (const struct sim_connection *at = sim.connections; changed && at != NULL; at = at->next) {
        count++;
    }
    size_t length = sizeof(struct header) + count * sizeof(struct sim_record);
    char *whole = changed ? calloc(1, length) : NULL;
    if (whole != NULL) {
        struct sim_record *records = calloc(count + 1, sizeof *records);
        uint32_t i = 0;
        for (const struct sim_connection *at = sim.connections; records != NULL && at != NULL; at = at->next) {
            records[i++] = at->record;
        }
        struct header header = {
            .magic = MAGIC,
            .record_size = sizeof(struct sim_record),
            .count = i,
            .checksum = records == NULL ? 0 : checksum(records, i),
            .next_handle = sim.next_handle,
            .boot_mark = sim_boot_mark(),
            .saved_at = sim_monotonic_nanos(),
        };
        memcpy(whole, &header, sizeof header);
        if (records != NULL) {
            memcpy(whole + sizeof header, records, i * sizeof *records);
        }
        if (sim_shared_write(file, whole, length)) {
            changed = false;
        }
        free(records);
    }
    free(whole);
    sim_shared_unlock(file);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_book.h"
#include "sim_journal.h"
#include "sim_text.h"

#include <stdio.h>
#include <string.h>

/* The set-up from the environment: RASSIM_ and what follows. What cannot be used is said on stderr. */

#define VALUE_CAPACITY 1024

/* What sim_use_state_file was told, in place of RASSIM_STATE. */
static char state_file[VALUE_CAPACITY];

/* Said once, however often the same environment is used again. */
static void say_failure(void) {
    static char said[sizeof sim.failure];
    if (strcmp(said, sim.failure) != 0) {
        memcpy(said, sim.failure, sizeof said);
        fprintf(stderr, "rassim: %s\n", sim.failure);
    }
}

static void refuse(const char *variable, const char *value, const char *reason) {
    if (sim.failure[0] == '\0') {
        snprintf(sim.failure, sizeof sim.failure, "%s=%s: %s", variable, value, reason);
        say_failure();
    }
}

/* "20x" or "1.5x" as permille; 0 if it is none. */
static uint32_t parse_speed(const char *value) {
    double times = 0;
    const char *end = sim_read_decimal(value, &times);
    bool fine = end != NULL && strcmp(end, "x") == 0 && times >= 0.001 && times <= 1000000;
    return fine ? (uint32_t)(times * 1000 + 0.5) : 0;
}

static void configure_clock(bool shared) {
    char value[VALUE_CAPACITY];
    uint32_t clock = SIM_CLOCK_REAL;
    uint32_t speed = 1000;
    if (sim_environment("RASSIM_CLOCK", value, sizeof value)) {
        if (strcmp(value, "virtual") == 0) {
            clock = SIM_CLOCK_VIRTUAL;
        } else if (strcmp(value, "manual") == 0) {
            clock = SIM_CLOCK_MANUAL;
        } else if (strcmp(value, "real") != 0) {
            clock = SIM_CLOCK_SPEED;
            speed = parse_speed(value);
        }
        if (speed == 0) {
            refuse("RASSIM_CLOCK", value, "neither real, virtual, manual, nor a speed such as 20x");
            clock = SIM_CLOCK_REAL;
        } else if (shared && clock >= SIM_CLOCK_VIRTUAL) {
            refuse("RASSIM_CLOCK", value, "processes that share RASSIM_STATE cannot share such a clock");
            clock = SIM_CLOCK_REAL;
        }
    }
    sim_clock_choose(clock, speed);
}

static void list_positions(uint32_t index, const char *name, char *text, size_t capacity) {
    size_t used = (size_t)snprintf(text, capacity, "the positions of %s are", name);
    const char *position;
    for (uint32_t i = 0; used < capacity && (position = sim_switch_position(index, i)) != NULL; i++) {
        used += (size_t)snprintf(text + used, capacity - used, " %s", position);
    }
}

/* "name=position,name=position" */
static void configure_switches(void) {
    char value[VALUE_CAPACITY];
    char whole[VALUE_CAPACITY];
    if (!sim_environment("RASSIM_FACTS", value, sizeof value)) {
        return;
    }
    memcpy(whole, value, sizeof whole);
    char *next = value;
    while (*next != '\0') {
        char *item = next;
        next += strcspn(next, ",");
        if (*next == ',') {
            *next++ = '\0';
        }
        char *equals = strchr(item, '=');
        if (equals != NULL) {
            *equals = '\0';
        }
        int32_t index = equals == NULL ? -1 : sim_switch_find(item);
        int32_t position = index < 0 ? -1 : sim_switch_find_position((uint32_t)index, equals + 1);
        if (position < 0) {
            char reason[256] = "wanted: switch=position,... ; docs/facts.csv lists the switches";
            if (index >= 0) {
                list_positions((uint32_t)index, item, reason, sizeof reason);
            }
            refuse("RASSIM_FACTS", whole, reason);
            return;
        }
        sim_switch_choose((uint32_t)index, (uint32_t)position, false);
    }
}

static void configure_seed(void) {
    char value[VALUE_CAPACITY];
    uint64_t seed = 1;
    if (sim_environment("RASSIM_SEED", value, sizeof value)) {
        const char *end = sim_read_natural(value, &seed);
        if (end == NULL || *end != '\0') {
            refuse("RASSIM_SEED", value, "not a number");
        }
    }
    sim_seed(seed);
}

void sim_configure(void) {
    char value[VALUE_CAPACITY];
    char message[256] = "";
    sim.failure[0] = '\0';
    configure_seed();
    sim_journal_to(sim_environment("RASSIM_JOURNAL", value, sizeof value) ? value : "");
    if (!sim_journal_usable()) {
        refuse("RASSIM_JOURNAL", value, "cannot be written");
        sim_journal_to("");
    }
    sim_book_choose(sim_environment("RASSIM_PHONEBOOK", value, sizeof value) ? value : "");
    bool shared = sim_environment("RASSIM_STATE", value, sizeof value);
    if (state_file[0] != '\0') {
        memcpy(value, state_file, sizeof value);
        shared = true;
    }
    if (shared && !sim_state_file_open(value, message, sizeof message)) {
        refuse("RASSIM_STATE", value, message);
        shared = false;
    }
    configure_clock(shared);
    if (!sim_environment("RASSIM_SCENARIO", value, sizeof value)) {
        memcpy(value, "connects", sizeof "connects");
    }
    if (sim_scenario_use(value, message, sizeof message) != ERROR_SUCCESS) {
        refuse("RASSIM_SCENARIO", value, message);
        sim_scenario_use("connects", message, sizeof message);
    }
    configure_switches();
    sim_book_warn();
}

uint32_t SIM_CALL sim_use_state_file(const char *path) {
    size_t length = path == NULL ? 0 : strlen(path);
    if (length >= sizeof state_file) {
        return ERROR_INVALID_PARAMETER;
    }
    sim_enter();
    memset(state_file, 0, sizeof state_file);
    if (path != NULL) {
        memcpy(state_file, path, length + 1);
    }
    sim_leave();
    uint32_t code = sim_restart();
    sim_enter();
    bool unusable = sim.failure[0] != '\0';
    bool damaged = sim_state_file_trouble()[0] != '\0';
    sim_leave();
    if (code != ERROR_SUCCESS) {
        return code;
    }
    return unusable ? ERROR_INVALID_DATA : damaged ? ERROR_FILE_CORRUPT : ERROR_SUCCESS;
}

uint32_t SIM_CALL sim_failure(char *buffer, uint32_t capacity) {
    sim_enter();
    const char *reason = sim.failure[0] != '\0' ? sim.failure : sim_state_file_trouble();
    if (buffer != NULL && capacity > 0) {
        snprintf(buffer, capacity, "%s", reason);
    }
    uint32_t needed = (uint32_t)strlen(reason) + 1;
    sim_leave();
    return needed;
}

uint32_t SIM_CALL sim_reset(void) {
    sim_enter();
    memset(state_file, 0, sizeof state_file);
    sim_leave();
    return sim_restart();
}

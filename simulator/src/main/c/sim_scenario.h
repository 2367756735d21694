/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_SCENARIO_H
#define SIM_SCENARIO_H

/* A scenario as parsed: scripts for dials, faults, and what is there before the first call. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SIM_NAME_CAPACITY 257
#define SIM_FUNCTION_CAPACITY 40
#define SIM_ALWAYS UINT32_MAX

/* When a step is taken: a switch stands so, or the dial gave this text; or not. */
enum sim_condition_kind { SIM_IF_SWITCH, SIM_IF_PASSWORD, SIM_IF_CALLBACK_NUMBER, SIM_IF_RESUMED };
struct sim_condition {
    enum sim_condition_kind kind;
    bool unless;
    uint32_t index; /* of a switch */
    uint32_t position;
    uint64_t mark; /* of a text */
};
#define SIM_CONDITIONS_MOST 3

#define SIM_NO_STEP UINT32_MAX
#define SIM_NO_SUBSTATE UINT32_MAX
#define SIM_LINKS_MOST 8

/* One line of a script: a state, the error that goes with it, and when. */
struct sim_step {
    int64_t delay_least; /* ns after the step before */
    int64_t delay_most;
    uint32_t state;
    uint32_t error;
    uint32_t extended;
    uint32_t sub_entry; /* that the notification names */
    uint32_t link;      /* from 1; 0: of the connection as a whole */
    uint32_t substate;  /* no state: the connected line's sub-state; else SIM_NO_SUBSTATE */
    uint32_t otherwise; /* a paused state, but paused states are off: this error ends the dial */
    bool silent;        /* the state changes without a notification */
    uint32_t back;      /* no state: goes on with this earlier step; else SIM_NO_STEP */
    uint32_t back_most; /* so often in a dial */
    struct sim_condition conditions[SIM_CONDITIONS_MOST];
    uint32_t condition_count;
};

struct sim_script {
    uint16_t entry[SIM_NAME_CAPACITY]; /* "": every entry */
    uint32_t line;
    uint32_t dial; /* the how-manyeth dial of the entry, 0: every one */
    struct sim_step *steps;
    uint32_t count;
    uint32_t links;     /* the highest that a step names, at least 1 */
    uint32_t dial_code; /* RasDial's answer */
    bool dial_keeps;    /* and it hands out a handle with that error */
    uint32_t return_after;
    uint32_t deaf_after; /* notifications before the notifier goes deaf; SIM_ALWAYS: never deaf */
    int64_t hang_up_nanos;
    uint32_t hang_up_looks;
    uint32_t hang_up_code;
    bool hang_up_never;
    int64_t eap_ui_nanos; /* RasInvokeEapUI blocks so long */
    uint32_t eap_ui_code;
    int64_t drop_nanos; /* after Connected; -1: never */
    uint32_t drop_error;
};

struct sim_fault {
    char function[SIM_FUNCTION_CAPACITY]; /* without W or A */
    uint32_t code;
    uint32_t skip;   /* calls that pass first */
    uint32_t times;  /* calls that fail then */
    uint32_t chance; /* of 100 */
    uint32_t grow;   /* RasEnumConnections: so many connections appear after the call instead */
};

/* A switch that the scenario sets. */
struct sim_choice {
    uint32_t index;
    uint32_t position;
};

struct sim_entry_line {
    uint16_t name[SIM_NAME_CAPACITY];
    uint16_t device_type[17];
    uint32_t count; /* 0: one entry of that name; else name 1 ... name count */
    uint32_t line;
    uint32_t sub_entries;
};

/* An entry that has EAP. */
struct sim_eap_line {
    uint16_t name[SIM_NAME_CAPACITY];
    uint16_t user[SIM_NAME_CAPACITY];
    uint32_t line;
    uint32_t bytes; /* of EAP data */
    bool asks;      /* the identity comes from a user interface */
};

struct sim_scenario {
    struct sim_scenario *older; /* kept as long as dials may use it */
    struct sim_script *scripts;
    uint32_t script_count;
    struct sim_fault *faults;
    uint32_t fault_count;
    struct sim_choice *choices;
    uint32_t choice_count;
    struct sim_entry_line *entries;
    uint32_t entry_count;
    struct sim_entry_line *connected;
    uint32_t connected_count;
    struct sim_eap_line *eaps;
    uint32_t eap_count;
    bool no_devices;
};

struct sim_builtin {
    const char *name;
    const char *text;
};
extern const struct sim_builtin sim_builtins[];
extern const uint32_t sim_builtin_count;

/* locked: NULL on failure, with "file:line: reason" in message. The text may begin with the mark of UTF-8. */
struct sim_scenario *sim_scenario_parse(const char *file, const char *text, size_t length, char *message,
                                        uint32_t capacity);
void sim_scenario_free(struct sim_scenario *scenario);

/* locked: makes a scenario the current one; takes it over. */
void sim_scenario_take(struct sim_scenario *scenario);
/* locked: adds the connections that the current scenario begins with. */
void sim_scenario_connect(void);
/* locked: a built-in by name, else a file; 0 or an error number. */
uint32_t sim_scenario_use(const char *name_or_path, char *message, uint32_t capacity);
/* locked: the script for this dial of this entry. */
const struct sim_script *sim_scenario_script(const uint16_t *entry);
/* locked: forgets all scenarios; no dial may use one. */
void sim_scenario_forget(void);
/* locked: the fault due for this call of a function, 0 for none. */
uint32_t sim_fault_due(const char *function);
/* locked: how many connections shall appear now. */
uint32_t sim_growth_due(void);
/* Whether ras.h has such a function; without W or A. */
bool sim_is_function(const char *plain);

/* ---- switches; locked ---- */
#define SIM_SWITCH_POSITIONS 5
enum sim_switch_id {
#define SIM_SWITCH(id, ...) SWITCH_##id,
#include "sim_switches.def"
#undef SIM_SWITCH
    SIM_SWITCHES
};
uint32_t sim_switch(enum sim_switch_id id);
int32_t sim_switch_find(const char *name);
int32_t sim_switch_find_position(uint32_t index, const char *position);
void sim_switch_choose(uint32_t index, uint32_t position, bool by_scenario);
/* Back to the defaults: those of the scenario alone, or all. */
void sim_switch_clear(bool by_scenario_only);

/* ---- chance; locked ---- */
void sim_seed(uint64_t seed);
/* A number from least to most, both included. */
int64_t sim_random(int64_t least, int64_t most);

#endif

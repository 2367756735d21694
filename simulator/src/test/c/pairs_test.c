/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

/*
 * Every two switches away from their defaults together, each pair with one built-in scenario after the other: whatever
 * they say, a dial ends after at most three resumes, and a hang-up leaves nothing open.
 */

static struct notifications told;
static RASDIALEXTENSIONS paused_states = {.dwSize = sizeof paused_states, .dwfOptions = RDEOPT_PausedStates};
static HRASCONN handle;

struct choice {
    const char *name;
    const char *position;
};

static uint32_t collect(struct choice *choices, uint32_t most) {
    uint32_t count = 0;
    for (uint32_t i = 0; sim_switch_name(i) != NULL; i++) {
        for (uint32_t j = 1; sim_switch_position(i, j) != NULL && count < most; j++) {
            choices[count++] = (struct choice){sim_switch_name(i), sim_switch_position(i, j)};
        }
    }
    return count;
}

static uint32_t dial_or_resume(const char *password) {
    RASDIALPARAMSW *params = params_for("Office", &told);
    wide(params->szPassword, password);
    wide(params->szCallbackNumber, handle == 0 ? "*" : "555-0123");
    uint32_t code = RasDialW(&paused_states, NULL, params, 2, (LPVOID)(uintptr_t)record_notification, &handle);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    return code;
}

static void go_through(bool hangs_up) {
    handle = 0;
    memset(&told, 0, sizeof told);
    told.answer = 1;
    uint32_t code = dial_or_resume("wrong");
    CHECK((handle == 0) == (code != 0 && code != 619));
    for (uint32_t i = 0; code == 0 && i < 3 && (state_of(handle) & RASCS_PAUSED) != 0; i++) {
        RasInvokeEapUI(handle, 1, &paused_states, 0);
        code = dial_or_resume("sesame");
        CHECK_EQUAL(code, 0);
    }
    DWORD bytes = 0;
    DWORD rows = 0;
    RasEnumConnectionsW(NULL, &bytes, &rows);
    if (handle == 0) {
        return;
    }
    CHECK((state_of(handle) & RASCS_PAUSED) == 0);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    while (sim_open_handles() > 0 && RasHangUpW(handle) == 0 && hangs_up) {
    }
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(sim_open_handles(), 0);
    CHECK_EQUAL(status_code(handle) != 0, hangs_up);
}

static void every_two_switches_agree(void) {
    static struct choice choices[128];
    uint32_t count = collect(choices, 128);
    uint32_t runs = 0;
    const uint32_t scenarios = sim_scenario_count();
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = i + 1; j < count; j++) {
            if (choices[i].name == choices[j].name) {
                continue;
            }
            const char *scenario = sim_scenario_name(runs++ % scenarios);
            use_scenario(scenario);
            set_switch(choices[i].name, choices[i].position);
            set_switch(choices[j].name, choices[j].position);
            uint32_t before = checks_failed();
            bool others = strcmp(scenario, "alreadyConnected") == 0;
            go_through(strcmp(scenario, "neverHangsUp") != 0 && !others);
            if (checks_failed() != before) {
                printf("with %s=%s %s=%s in %s\n", choices[i].name, choices[i].position, choices[j].name,
                       choices[j].position, scenario);
            }
            CHECK_EQUAL(sim_reset(), 0);
            CHECK_EQUAL(sim_set_clock(SIM_CLOCK_VIRTUAL, 0), 0);
        }
    }
    printf("%u pairs of %u positions\n", (unsigned)runs, (unsigned)count);
    CHECK(runs > 1000);
}

static const struct test tests[] = {
    TEST(every_two_switches_agree),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}

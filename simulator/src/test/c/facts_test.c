/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

/*
 * Every switch of docs/facts.csv in each position: the simulator really behaves the other way. The
 * names of the tests stand in the last column there.
 */

static struct notifications told;
static struct notifications other;
#define recorder ((LPVOID)(uintptr_t)record_notification)

static uint32_t try_dial(const char *entry, HRASCONN *handle) {
    memset(&other, 0, sizeof other);
    other.answer = 1;
    *handle = 0;
    uint32_t code = RasDialW(NULL, NULL, params_for(entry, &other), 2, recorder, handle);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    return code;
}

static bool was_told(uint32_t state) {
    for (uint32_t i = 0; i < told.count; i++) {
        if (told.list[i].state == state) {
            return true;
        }
    }
    return false;
}

static void connect_sequence(void) {
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK(was_told(RASCS_Authenticated) && !was_told(RASCS_AuthProject) && !was_told(RASCS_ApplySettings));
    hang_up(handle);
    set_switch("connect-sequence", "ppp");
    handle = dial_to_end("Office", &told);
    CHECK(was_told(RASCS_Authenticated) && was_told(RASCS_AuthProject) && !was_told(RASCS_ApplySettings));
    hang_up(handle);
    set_switch("connect-sequence", "ikev2");
    dial_to_end("Office", &told);
    CHECK(!was_told(RASCS_Authenticated) && !was_told(RASCS_AuthProject) && was_told(RASCS_ApplySettings));
}

static uint32_t error_of_pause(void) {
    static RASDIALEXTENSIONS extensions = {.dwSize = sizeof extensions, .dwfOptions = RDEOPT_PausedStates};
    static HRASCONN handle;
    handle = 0;
    memset(&told, 0, sizeof told);
    told.answer = 1;
    CHECK_EQUAL(RasDialW(&extensions, NULL, params_for("Office", &told), 2, recorder, &handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(told.list[0].state, RASCS_RetryAuthentication);
    hang_up(handle);
    return told.list[0].error;
}

static void paused_error(void) {
    load_scenario("0 RetryAuthentication otherwise 691");
    CHECK_EQUAL(error_of_pause(), 0);
    set_switch("paused-error", "reason");
    CHECK_EQUAL(error_of_pause(), ERROR_AUTHENTICATION_FAILURE);
}

static void disconnected_after_error(void) {
    use_scenario("failsAuthentication");
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(told.list[told.count - 1].state, RASCS_AuthNotify);
    hang_up(handle);
    set_switch("disconnected-after-error", "yes");
    dial_to_end("Office", &told);
    CHECK_EQUAL(told.list[told.count - 1].state, RASCS_Disconnected);
    CHECK_EQUAL(told.list[told.count - 2].error, ERROR_AUTHENTICATION_FAILURE);
}

static void notify_after_hang_up(void) {
    HRASCONN handle = dial_to_end("Office", &told);
    hang_up(handle);
    CHECK(!was_told(RASCS_Disconnected));
    set_switch("notify-after-hang-up", "yes");
    handle = dial_to_end("Office", &told);
    hang_up(handle);
    CHECK(was_told(RASCS_Disconnected));
}

static void notify_when_already_connected(void) {
    HRASCONN handle = 0;
    use_scenario("alreadyConnected");
    CHECK_EQUAL(try_dial("Office", &handle), 0);
    CHECK_EQUAL(other.count, 0);
    set_switch("notify-when-already-connected", "yes");
    CHECK_EQUAL(try_dial("Office", &handle), 0);
    CHECK_EQUAL(other.count, 1);
    CHECK_EQUAL(other.list[0].state, RASCS_Connected);
}

static void notifier_returns_two(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    HRASCONN handle = dial("Office", &told);
    told.answer = 2;
    CHECK_EQUAL(sim_advance(1000), 0);
    CHECK_EQUAL(told.count, 9);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_advance(1000), 0);
    set_switch("notifier-returns-two", "stops");
    dial("Office", &told);
    told.answer = 2;
    CHECK_EQUAL(sim_advance(1000), 0);
    CHECK_EQUAL(told.count, 1);
}

static void state_after_failure(void) {
    use_scenario("failsAuthentication");
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(state_of(handle), RASCS_AuthNotify);
    hang_up(handle);
    set_switch("state-after-failure", "disconnected");
    handle = dial_to_end("Office", &told);
    CHECK_EQUAL(state_of(handle), RASCS_Disconnected);
    CHECK_EQUAL(told.list[told.count - 1].state, RASCS_AuthNotify);
}

static void unknown_entry(void) {
    HRASCONN handle = 0;
    CHECK_EQUAL(try_dial("Nowhere", &handle), ERROR_CANNOT_FIND_PHONEBOOK_ENTRY);
    CHECK(handle == 0);
    set_switch("unknown-entry", "later");
    CHECK_EQUAL(try_dial("Nowhere", &handle), 0);
    CHECK(handle != 0);
    CHECK_EQUAL(other.count, 1);
    CHECK_EQUAL(other.list[0].error, ERROR_CANNOT_FIND_PHONEBOOK_ENTRY);
}

static uint32_t code_in_notifier;

static DWORD RASAPI dial_again(ULONG_PTR id, DWORD sub_entry, HRASCONN handle, UINT message, RASCONNSTATE state,
                               DWORD error, DWORD extended) {
    (void)sub_entry, (void)message, (void)error, (void)extended;
    if (state == RASCS_RetryAuthentication) {
        static HRASCONN again;
        again = handle;
        code_in_notifier = RasDialW(NULL, NULL, params_for("Office", (struct notifications *)(uintptr_t)id), 2,
                                    (LPVOID)(uintptr_t)dial_again, &again);
    }
    return 1;
}

static uint32_t resume_in_notifier(void) {
    static RASDIALEXTENSIONS extensions = {.dwSize = sizeof extensions, .dwfOptions = RDEOPT_PausedStates};
    static HRASCONN handle;
    handle = 0;
    CHECK_EQUAL(RasDialW(&extensions, NULL, params_for("Office", &told), 2, (LPVOID)(uintptr_t)dial_again, &handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    uint32_t state = state_of(handle);
    hang_up(handle);
    return state;
}

static void dial_in_notifier(void) {
    load_scenario("0 RetryAuthentication otherwise 691\n0 Authenticated\n0 Connected");
    CHECK_EQUAL(resume_in_notifier(), RASCS_RetryAuthentication);
    CHECK_EQUAL(code_in_notifier, PENDING);
    CHECK_EQUAL(journal_count("RasDial inside a notifier"), 1);
    set_switch("dial-in-notifier", "allowed");
    CHECK_EQUAL(resume_in_notifier(), RASCS_Connected);
    CHECK_EQUAL(code_in_notifier, 0);
    CHECK_EQUAL(journal_count("state=14 error=0 extended=0"), 1);
}

static void resume_not_paused(void) {
    HRASCONN handle = dial_to_end("Office", &told);
    HRASCONN again = handle;
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", &told), 2, recorder, &again), ERROR_INVALID_HANDLE);
    set_switch("resume-not-paused", "756");
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", &told), 2, recorder, &again), ERROR_DIAL_ALREADY_IN_PROGRESS);
}

static void dial_after_failure(void) {
    HRASCONN handle = 0;
    use_scenario("failsAuthentication");
    dial_to_end("Office", &told);
    CHECK_EQUAL(try_dial("Office", &handle), ERROR_DIAL_ALREADY_IN_PROGRESS);
    set_switch("dial-after-failure", "allowed");
    CHECK_EQUAL(try_dial("Office", &handle), 0);
}

static void dial_while_hanging_up(void) {
    HRASCONN handle = 0;
    use_scenario("neverHangsUp");
    hang_up(dial_to_end("Office", &told));
    CHECK_EQUAL(try_dial("Office", &handle), ERROR_DIAL_ALREADY_IN_PROGRESS);
    set_switch("dial-while-hanging-up", "allowed");
    CHECK_EQUAL(try_dial("Office", &handle), 0);
}

static void entry_name_case(void) {
    HRASCONN handle = 0;
    CHECK_EQUAL(try_dial("oFFICE", &handle), 0);
    set_switch("entry-name-case", "matters");
    CHECK_EQUAL(try_dial("hOME", &handle), ERROR_CANNOT_FIND_PHONEBOOK_ENTRY);
    CHECK_EQUAL(try_dial("Home", &handle), 0);
}

static DWORD dial_of_book(const char *book, HRASCONN *handle) {
    static WCHAR path[32];
    FILE *file = fopen(book, "wb");
    CHECK(file != NULL && fputs("[Office]\nType=5\n", file) >= 0);
    fclose(file);
    wide(path, book);
    *handle = 0;
    DWORD code = RasDialW(NULL, path, params_for("Office", NULL), 0, NULL, handle);
    remove(book);
    return code;
}

static void entry_identity(void) {
    RASCONNW rows[3] = {{.dwSize = sizeof(RASCONNW)}};
    HRASCONN handles[3] = {0};
    DWORD bytes = sizeof rows;
    DWORD count = 0;
    CHECK_EQUAL(try_dial("Office", &handles[0]), 0);
    CHECK_EQUAL(dial_of_book("facts_test_1.pbk", &handles[1]), 0);
    CHECK_EQUAL(dial_of_book("facts_test_2.pbk", &handles[2]), 0);
    CHECK(handles[0] != handles[1] && handles[1] != handles[2]);
    CHECK_EQUAL(RasEnumConnectionsW(rows, &bytes, &count), 0);
    CHECK_EQUAL(count, 3);
    CHECK_TEXT(rows[1].szPhonebook, "facts_test_1.pbk");
    CHECK(memcmp(&rows[0].guidEntry, &rows[1].guidEntry, sizeof rows[0].guidEntry) != 0);
    CHECK_EQUAL(dial_of_book("facts_test_1.pbk", &handles[0]), 0);
    CHECK(handles[0] == handles[1]);
    set_switch("entry-identity", "name");
    CHECK_EQUAL(dial_of_book("facts_test_3.pbk", &handles[2]), 0);
    CHECK(handles[2] == rows[0].hrasconn);
}

/* That memory is read again the address checker proves (frees_early); here: that the switch ends it. */
static void kept_pointers(void) {
    static HRASCONN handle;
    RASDIALPARAMSW params = {.dwSize = sizeof params};
    handle = 0;
    wide(params.szEntryName, "Office");
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    CHECK_EQUAL(RasDialW(NULL, NULL, &params, 2, recorder, &handle), 0);
    CHECK_EQUAL(sim_reread_count(), 0);
    told.answer = 1;
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_advance(1000), 0);
    params.dwCallbackId = (ULONG_PTR)(uintptr_t)&told;
    CHECK_EQUAL(RasDialW(NULL, NULL, &params, 2, recorder, &handle), ERROR_INVALID_HANDLE);
    handle = 0;
    CHECK_EQUAL(RasDialW(NULL, NULL, &params, 2, recorder, &handle), 0);
    CHECK_EQUAL(sim_advance(5), 0);
    CHECK_EQUAL(sim_reread_count(), 1);
    set_switch("kept-pointers", "until-return");
    CHECK_EQUAL(sim_advance(1000), 0);
    CHECK_EQUAL(sim_reread_count(), 1);
}

static const struct test tests[] = {
    TEST(connect_sequence),
    TEST(paused_error),
    TEST(disconnected_after_error),
    TEST(notify_after_hang_up),
    TEST(notify_when_already_connected),
    TEST(notifier_returns_two),
    TEST(state_after_failure),
    TEST(unknown_entry),
    TEST(dial_in_notifier),
    TEST(resume_not_paused),
    TEST(dial_after_failure),
    TEST(dial_while_hanging_up),
    TEST(entry_name_case),
    TEST(entry_identity),
    TEST(kept_pointers),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

/* A dial from RasDialW to the gone handle. */

static struct notifications told;
static struct notifications other;

static void dial_reports_each_state_and_connects(void) {
    static const uint32_t expected[] = {0, 1, 2, 3, 4, 5, 14, 18, RASCS_Connected};
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(told.count, 9);
    for (uint32_t i = 0; i < told.count && i < 9; i++) {
        CHECK_EQUAL(told.list[i].state, expected[i]);
        CHECK_EQUAL(told.list[i].error, 0);
        CHECK_EQUAL(told.list[i].sub_entry, 1);
        CHECK(told.list[i].handle == handle);
    }
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(sim_open_handles(), 1);
}

static uint32_t calls_of_type_0;
static uint32_t last_of_type_0;

static void RASAPI notifier_0(UINT message, RASCONNSTATE state, DWORD error) {
    CHECK_EQUAL(message, WM_RASDIALEVENT);
    CHECK_EQUAL(error, 0);
    calls_of_type_0++;
    last_of_type_0 = (uint32_t)state;
}

static uint32_t calls_of_type_1;
static HRASCONN handle_of_type_1;

static void RASAPI notifier_1(HRASCONN handle, UINT message, RASCONNSTATE state, DWORD error, DWORD extended) {
    CHECK_EQUAL(message, WM_RASDIALEVENT);
    CHECK(state <= RASCS_Disconnected);
    CHECK_EQUAL(error, 0);
    CHECK_EQUAL(extended, 0);
    calls_of_type_1++;
    handle_of_type_1 = handle;
}

static void notifiers_of_type_0_and_1_are_told_too(void) {
    HRASCONN first = 0;
    HRASCONN second = 0;
    calls_of_type_0 = calls_of_type_1 = 0;
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", NULL), 0, (LPVOID)(uintptr_t)notifier_0, &first), 0);
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Home", NULL), 1, (LPVOID)(uintptr_t)notifier_1, &second), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(calls_of_type_0, 9);
    CHECK_EQUAL(last_of_type_0, RASCS_Connected);
    CHECK_EQUAL(calls_of_type_1, 9);
    CHECK(handle_of_type_1 == second);
    CHECK(first != second);
}

static void dial_without_notifier_blocks_until_connected(void) {
    HRASCONN handle = 0;
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", NULL), 0, NULL, &handle), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
}

static void blocking_dial_answers_the_error_and_owes_a_hang_up(void) {
    HRASCONN handle = 0;
    use_scenario("failsAuthentication");
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", NULL), 0, NULL, &handle), ERROR_AUTHENTICATION_FAILURE);
    CHECK(handle != 0);
    CHECK_EQUAL(sim_open_handles(), 1);
    CHECK_EQUAL(RasHangUpW(handle), 0);
}

static void failed_authentication_repeats_the_state_with_the_error(void) {
    use_scenario("failsAuthentication");
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(told.count, 8);
    CHECK_EQUAL(told.list[6].state, RASCS_AuthNotify);
    CHECK_EQUAL(told.list[6].error, 0);
    CHECK_EQUAL(told.list[7].state, RASCS_AuthNotify);
    CHECK_EQUAL(told.list[7].error, ERROR_AUTHENTICATION_FAILURE);
    /* Source: page "RasDial": the error stays in the status until RasHangUp. */
    RASCONNSTATUSW status = {.dwSize = sizeof status};
    CHECK_EQUAL(RasGetConnectStatusW(handle, &status), 0);
    CHECK_EQUAL(status.dwError, ERROR_AUTHENTICATION_FAILURE);
}

static void second_dial_of_an_entry_being_dialled_is_refused(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    dial("Office", &told);
    HRASCONN second = 0;
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", &other), 2, (LPVOID)(uintptr_t)record_notification, &second),
                ERROR_DIAL_ALREADY_IN_PROGRESS);
    CHECK(second == 0);
}

static void failing_dial_may_keep_a_handle(void) {
    HRASCONN handle = 0;
    use_scenario("errorKeepsHandle");
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", &told), 2, (LPVOID)(uintptr_t)record_notification, &handle),
                ERROR_PORT_DISCONNECTED);
    CHECK(handle != 0);
    CHECK_EQUAL(sim_open_handles(), 1);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(sim_open_handles(), 0);
}

static void deaf_notifier_hears_no_end(void) {
    use_scenario("deafNotifier");
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(told.count, 2);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
}

static void notifications_may_come_before_the_return(void) {
    use_scenario("notifiesBeforeReturn");
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    HRASCONN handle = dial("Office", &told);
    CHECK_EQUAL(told.count, 3);
    CHECK(told.list[0].handle == handle);
}

static void unknown_states_are_passed_on(void) {
    use_scenario("unknownState");
    dial_to_end("Office", &told);
    CHECK_EQUAL(told.list[1].state, 77);
    CHECK_EQUAL(told.list[3].state, 0x7B);
}

static void line_may_go_down_without_an_error(void) {
    use_scenario("disconnectedWithoutError");
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(told.list[told.count - 1].state, RASCS_Disconnected);
    CHECK_EQUAL(told.list[told.count - 1].error, 0);
    CHECK_EQUAL(state_of(handle), RASCS_Disconnected);
}

static void answer_0_stops_notifications_but_not_the_dial(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    HRASCONN handle = dial("Office", &told);
    told.answer = 0;
    CHECK_EQUAL(sim_advance(10000), 0);
    CHECK_EQUAL(told.count, 1);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
}

static void unknown_entry_is_refused_at_once(void) {
    HRASCONN handle = 0;
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Nowhere", &told), 2, (LPVOID)(uintptr_t)record_notification, &handle),
                ERROR_CANNOT_FIND_PHONEBOOK_ENTRY);
    CHECK(handle == 0);
}

static void call_without_entry_is_named_by_its_number(void) {
    HRASCONN handle = 0;
    RASDIALPARAMSW *params = params_for("", &told);
    wide(params->szPhoneNumber, "5550123");
    told.answer = 1;
    CHECK_EQUAL(RasDialW(NULL, NULL, params, 2, (LPVOID)(uintptr_t)record_notification, &handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    RASCONNW row = {.dwSize = sizeof row};
    DWORD bytes = sizeof row;
    DWORD count = 0;
    CHECK_EQUAL(RasEnumConnectionsW(&row, &bytes, &count), 0);
    CHECK_TEXT(row.szEntryName, ".5550123");
    CHECK_TEXT(row.szDeviceType, "modem");
}

static void extra_notification_comes_on_this_thread(void) {
    HRASCONN handle = dial_to_end("Office", &told);
    uint32_t before = told.count;
    CHECK_EQUAL(sim_notify(handle, 77, 5), 0);
    CHECK_EQUAL(told.count, before + 1);
    CHECK_EQUAL(told.list[before].state, 77);
    CHECK_EQUAL(told.list[before].error, 5);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(sim_notify(12345, 77, 5), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(sim_notification_count(), before + 1);
}

static void journal_tells_calls_and_masks_secrets(void) {
    RASDIALPARAMSW *params = params_for("Office", &told);
    told.answer = 1;
    wide(params->szUserName, "bob");
    wide(params->szPassword, "open sesame");
    HRASCONN handle = 0;
    CHECK_EQUAL(RasDialW(NULL, NULL, params, 2, (LPVOID)(uintptr_t)record_notification, &handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(journal_count("RasDialW(phonebook=NULL entry=\"Office\" number=\"\" callback-number=\"\" user=\"bob\""),
                1);
    CHECK_EQUAL(journal_count("password=***"), 1);
    CHECK_EQUAL(journal_count("sesame"), 0);
    CHECK_EQUAL(journal_count("notify "), 9);
    sim_journal_clear();
    CHECK_EQUAL(sim_journal(NULL, 0), 1);
}

static const struct test tests[] = {
    TEST(dial_reports_each_state_and_connects),
    TEST(notifiers_of_type_0_and_1_are_told_too),
    TEST(dial_without_notifier_blocks_until_connected),
    TEST(blocking_dial_answers_the_error_and_owes_a_hang_up),
    TEST(failed_authentication_repeats_the_state_with_the_error),
    TEST(second_dial_of_an_entry_being_dialled_is_refused),
    TEST(failing_dial_may_keep_a_handle),
    TEST(deaf_notifier_hears_no_end),
    TEST(notifications_may_come_before_the_return),
    TEST(unknown_states_are_passed_on),
    TEST(line_may_go_down_without_an_error),
    TEST(answer_0_stops_notifications_but_not_the_dial),
    TEST(unknown_entry_is_refused_at_once),
    TEST(call_without_entry_is_named_by_its_number),
    TEST(extra_notification_comes_on_this_thread),
    TEST(journal_tells_calls_and_masks_secrets),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}

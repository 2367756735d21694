/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

/* Multilink: links that connect, fail, join, leave, and are hung up alone. And the sub-state. */

static struct notifications told;

static HRASCONN link_of(HRASCONN handle, DWORD number, uint32_t expected) {
    HRASCONN link = 0;
    CHECK_EQUAL(RasGetSubEntryHandleW(handle, number, &link), expected);
    CHECK_EQUAL(link == 0, expected != 0);
    return link;
}

/* The list must have one row: this one. */
static RASCONNW only_row(void) {
    static RASCONNW rows[4];
    DWORD bytes = sizeof rows;
    DWORD count = 0;
    rows[0].dwSize = sizeof rows[0];
    CHECK_EQUAL(RasEnumConnectionsW(rows, &bytes, &count), 0);
    CHECK_EQUAL(count, 1);
    return rows[0];
}

static void one_link_fails_and_the_others_connect(void) {
    use_scenario("multilink");
    HRASCONN handle = dial_to_end("Office", &told);
    uint32_t errors = 0;
    for (uint32_t i = 0; i < told.count; i++) {
        if (told.list[i].error != 0) {
            errors++;
            CHECK_EQUAL(told.list[i].sub_entry, 3);
            CHECK_EQUAL(told.list[i].error, 678);
        }
        CHECK(told.list[i].handle == handle);
    }
    CHECK_EQUAL(errors, 1);
    CHECK_EQUAL(told.list[told.count - 1].state, RASCS_Connected);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    HRASCONN first = link_of(handle, 1, 0);
    HRASCONN second = link_of(handle, 2, 0);
    CHECK(first != second && first != handle);
    CHECK(link_of(handle, 1, 0) == first);
    link_of(handle, 3, ERROR_PORT_NOT_OPEN);
    link_of(handle, 4, ERROR_NO_MORE_ITEMS);
    link_of(handle, 0, ERROR_NO_MORE_ITEMS);
    link_of(handle + 1, 1, ERROR_INVALID_HANDLE);
    CHECK_EQUAL(RasGetSubEntryHandleW(handle, 1, NULL), ERROR_INVALID_PARAMETER);
    CHECK(only_row().hrasconn == handle);
    CHECK_EQUAL(sim_open_handles(), 1);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    CHECK_EQUAL(status_code(first), ERROR_INVALID_HANDLE);
}

static void dial_fails_when_all_links_have(void) {
    use_scenario("multilinkFails");
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(told.list[told.count - 2].sub_entry, 1);
    CHECK_EQUAL(told.list[told.count - 2].error, 678);
    CHECK_EQUAL(told.list[told.count - 1].sub_entry, 2);
    CHECK_EQUAL(told.list[told.count - 1].error, 676);
    RASCONNSTATUSW status = {.dwSize = sizeof status};
    CHECK_EQUAL(RasGetConnectStatusW(handle, &status), 0);
    CHECK_EQUAL(status.dwError, 676);
    CHECK_EQUAL(RasHangUpW(handle), 0);
}

static void links_may_join_and_leave_later(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    use_scenario("multilinkJoinsLater");
    HRASCONN handle = dial("Office", &told);
    CHECK_EQUAL(sim_advance(40), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    link_of(handle, 1, 0);
    link_of(handle, 2, ERROR_PORT_NOT_OPEN);
    CHECK_EQUAL(sim_advance(2000), 0);
    HRASCONN second = link_of(handle, 2, 0);
    CHECK_EQUAL(state_of(second), RASCS_Connected);
    CHECK_EQUAL(sim_advance(5000), 0);
    CHECK_EQUAL(state_of(second), RASCS_Disconnected);
    link_of(handle, 2, ERROR_PORT_NOT_OPEN);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
}

static void hang_up_ends_what_would_come_later(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    use_scenario("multilinkJoinsLater");
    HRASCONN handle = dial("Office", &told);
    CHECK_EQUAL(sim_advance(40), 0);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_advance(20), 0);
    CHECK_EQUAL(status_code(handle), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(sim_open_handles(), 0);
}

/* RasDial must not wait for what comes after Connected. */
static void blocking_dial_returns_before_links_join(void) {
    HRASCONN handle = 0;
    use_scenario("multilinkJoinsLater");
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_REAL, 0), 0);
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", NULL), 0, NULL, &handle), 0);
    CHECK(sim_now() < 2000);
    link_of(handle, 2, ERROR_PORT_NOT_OPEN);
}

static void one_link_is_hung_up_alone(void) {
    use_scenario("multilink");
    HRASCONN handle = dial_to_end("Office", &told);
    HRASCONN first = link_of(handle, 1, 0);
    HRASCONN second = link_of(handle, 2, 0);
    CHECK_EQUAL(RasHangUpW(first), 0);
    CHECK_EQUAL(RasHangUpW(first), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(state_of(first), RASCS_Disconnected);
    CHECK_EQUAL(state_of(second), RASCS_Connected);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(RasHangUpW(second), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Disconnected);
    CHECK_EQUAL(sim_open_handles(), 1);
}

static void links_may_drop(void) {
    use_scenario("multilink");
    HRASCONN handle = dial_to_end("Office", &told);
    HRASCONN first = link_of(handle, 1, 0);
    HRASCONN second = link_of(handle, 2, 0);
    CHECK_EQUAL(sim_drop(first, 829), 0);
    CHECK_EQUAL(sim_drop(first, 829), ERROR_INVALID_HANDLE);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(sim_drop(second, 829), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Disconnected);
}

static void entry_may_have_more_links_than_the_script(void) {
    load_scenario("entry Bundle type modem subentries 2\n0 OpenPort\n0 Connected");
    HRASCONN handle = dial_to_end("Bundle", &told);
    link_of(handle, 1, 0);
    link_of(handle, 2, ERROR_PORT_NOT_OPEN);
    link_of(handle, 3, ERROR_NO_MORE_ITEMS);
}

static uint32_t substate_of(HRASCONN handle) {
    RASCONNSTATUSW status = {.dwSize = sizeof status};
    CHECK_EQUAL(RasGetConnectStatusW(handle, &status), 0);
    CHECK_EQUAL(status.rasconnstate, RASCS_Connected);
    return (uint32_t)status.rasconnsubstate;
}

static void connected_line_sleeps_and_comes_back(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    use_scenario("dormantAndReconnects");
    HRASCONN handle = dial("Office", &told);
    CHECK_EQUAL(sim_advance(20), 0);
    CHECK_EQUAL(substate_of(handle), RASCSS_None);
    CHECK_EQUAL(sim_advance(2000), 0);
    CHECK_EQUAL(substate_of(handle), RASCSS_Dormant);
    CHECK_EQUAL(sim_advance(3000), 0);
    CHECK_EQUAL(substate_of(handle), RASCSS_Reconnecting);
    CHECK_EQUAL(sim_advance(1000), 0);
    CHECK_EQUAL(substate_of(handle), RASCSS_Reconnected);
    CHECK_EQUAL(told.count, 4);
}

static void single_link_handle(void) {
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK(link_of(handle, 1, 0) == handle);
    link_of(handle, 2, ERROR_NO_MORE_ITEMS);
    set_switch("single-link-handle", "own");
    HRASCONN link = link_of(handle, 1, 0);
    CHECK(link != handle);
    CHECK_EQUAL(RasHangUpW(link), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Disconnected);
}

static void link_state_when_up(void) {
    use_scenario("multilink");
    HRASCONN link = link_of(dial_to_end("Office", &told), 1, 0);
    CHECK_EQUAL(state_of(link), RASCS_Connected);
    set_switch("link-state-when-up", "sub-entry-connected");
    CHECK_EQUAL(state_of(link), RASCS_SubEntryConnected);
}

static void link_after_hang_up(void) {
    use_scenario("multilink");
    HRASCONN link = link_of(dial_to_end("Office", &told), 1, 0);
    CHECK_EQUAL(RasHangUpW(link), 0);
    CHECK_EQUAL(status_code(link), 0);
    set_switch("link-after-hang-up", "gone");
    CHECK_EQUAL(status_code(link), ERROR_INVALID_HANDLE);
}

static void notify_later_links(void) {
    use_scenario("multilinkJoinsLater");
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(told.list[told.count - 1].state, RASCS_Connected);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    set_switch("notify-later-links", "yes");
    dial_to_end("Office", &told);
    CHECK_EQUAL(told.list[told.count - 2].state, RASCS_SubEntryConnected);
    CHECK_EQUAL(told.list[told.count - 1].state, RASCS_SubEntryDisconnected);
    CHECK_EQUAL(told.list[told.count - 1].sub_entry, 2);
}

static void listed_sub_entry(void) {
    use_scenario("multilink");
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(only_row().dwSubEntry, 1);
    CHECK_EQUAL(RasHangUpW(link_of(handle, 1, 0)), 0);
    CHECK_EQUAL(only_row().dwSubEntry, 2);
    set_switch("listed-sub-entry", "zero");
    CHECK_EQUAL(only_row().dwSubEntry, 0);
}

static const struct test tests[] = {
    TEST(one_link_fails_and_the_others_connect),
    TEST(dial_fails_when_all_links_have),
    TEST(links_may_join_and_leave_later),
    TEST(hang_up_ends_what_would_come_later),
    TEST(blocking_dial_returns_before_links_join),
    TEST(one_link_is_hung_up_alone),
    TEST(links_may_drop),
    TEST(entry_may_have_more_links_than_the_script),
    TEST(connected_line_sleeps_and_comes_back),
    TEST(single_link_handle),
    TEST(link_state_when_up),
    TEST(link_after_hang_up),
    TEST(notify_later_links),
    TEST(listed_sub_entry),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}

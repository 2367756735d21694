/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

#include <locale.h>

/* The scenario language: what it can say, and what it says about mistakes. */

#define FILE_NAME "scenario_test.scenario"

static struct notifications told;
static struct notifications other;

static void complains(const char *text, const char *expected) {
    char message[256] = "";
    CHECK_EQUAL(sim_load_scenario(text, message, sizeof message), 13);
    if (strcmp(message, expected) != 0) {
        printf("said: %s\nwanted: %s\n", message, expected);
    }
    CHECK(strcmp(message, expected) == 0);
}

static void mistakes_are_named_with_their_line(void) {
    complains("\n5ms Nowhere", "text:2: no such state: Nowhere");
    complains("5 Connected", "text:1: not a delay such as 10ms, 2s, 0 or 10..30ms: 5");
    complains("5ms", "text:1: missing: a state");
    complains("5ms Connected loudly", "text:1: unexpected word: loudly");
    complains("5ms Connected error many", "text:1: not a number: many");
    complains("5ms Connected error -1", "text:1: not a number: -1");
    complains("5ms Connected error 010x", "text:1: not a number: 010x");
    complains("5ms Connected error 0x", "text:1: not a number: 0x");
    complains("5ms Connected error +5", "text:1: not a number: +5");
    complains("5ms Connected error 99999999999999999999", "text:1: not a number: 99999999999999999999");
    complains("1.s Connected", "text:1: not a delay such as 10ms, 2s, 0 or 10..30ms: 1.s");
    complains("1,5s Connected", "text:1: not a delay such as 10ms, 2s, 0 or 10..30ms: 1,5s");
    complains("1..x Connected", "text:1: not a delay such as 10ms, 2s, 0 or 10..30ms: 1..x");
    complains("5ms Connected error 4294967296", "text:1: not a number: 4294967296");
    complains("30..10ms Connected", "text:1: not a delay such as 10ms, 2s, 0 or 10..30ms: 30..10ms");
    complains("sing", "text:1: no such directive: sing");
    complains("set gone-code 7", "text:1: the switch has no such position: 7");
    complains("", "text:1: there is nothing in it: a dial would never end");
    complains("\xEF\xBB\xBF \n\n  # a comment\n", "text:1: there is nothing in it: a dial would never end");
    complains("set nothing 7", "text:1: no such switch: nothing");
    complains("entry \"Office", "text:1: the quotes do not close");
    complains("on Nothing fail 5", "text:1: not a RAS function: Nothing");
    complains("on RasDial fail", "text:1: missing: a number");
    complains("on RasDial sing", "text:1: wanted: on FUNCTION fail CODE");
    complains("on RasDial fail 5 three", "text:1: not a number: three");
    complains("on RasNothing fail 633", "text:1: not a RAS function: RasNothing");
    complains("on RasDi fail 633", "text:1: not a RAS function: RasDi");
    complains("on RasDialWW fail 633", "text:1: not a RAS function: RasDialWW");
    complains("on RasDial fail 633 chance 101", "text:1: a chance is a percentage, at most 100");
    complains("on RasDial fail 0", "text:1: 0 is no failure");
    complains("entries 0 Line", "text:1: none at all");
    complains("on RasEnumConnections grow 0", "text:1: none at all");
    complains("on RasDial grow 2", "text:1: only RasEnumConnections grows");
    complains("5ms Connected\nconnected Home\nconnected Nobody\n",
              "text:3: connected wants an entry of the phone book or of this scenario");
    complains("hang-up slowly", "text:1: wanted: hang-up takes DELAY, takes N looks, never, or returns CODE");
    complains("dial tone", "text:1: wanted: dial returns CODE [keeping], or dial returns after N");
    complains("drop it", "text:1: wanted: drop after DELAY [error CODE]");
    complains("5ms SubEntryConnected subentry 0", "text:1: a sub-entry is a number from 1 to 8");
    complains("entry Bundle subentries 9", "text:1: a sub-entry is a number from 1 to 8");
    complains("5ms substate Asleep", "text:1: no such sub-state: Asleep");
    complains("5ms substate", "text:1: missing: a sub-state");
    complains("0 AuthNotify\n0 back AuthNotify", "text:2: back wants an earlier paused state");
    complains("0 back Interactive\n0 Interactive", "text:1: back wants an earlier paused state");
    complains("0 1 if resumed if resumed if resumed if resumed", "text:1: more than three conditions");
    complains("0 1 if password", "text:1: missing: a text");
    complains("0 1 if", "text:1: missing: a switch");
    complains("eap", "text:1: missing: an entry name");
    complains("eap Office data 65537", "text:1: more than 65536 bytes of EAP data");
    complains("eap Office loudly", "text:1: unexpected word: loudly");
    complains("eap-ui", "text:1: wanted: eap-ui takes DELAY, or returns CODE");
    complains("entries 10001 Line", "text:1: more than 10000");
    complains("on RasEnumConnections grow 10001", "text:1: more than 10000");
    complains("0..nan 1", "text:1: not a delay such as 10ms, 2s, 0 or 10..30ms: 0..nan");
    complains("devices many", "text:1: wanted: devices none");
    complains("a b c d e f g h i j k l m n o p q r s t u v w x y z", "text:1: too many words");
    complains("entry \xFF", "text:1: too long or not UTF-8: \xFF");
}

static void scripts_and_eap_want_entries_and_dials_that_there_are(void) {
    complains("0 Connected\nscript dial 0", "text:2: dials are counted from 1");
    complains("script entry Home\nscript dial 2\nscript entry HOME\n0 Connected",
              "text:3: there is a script for these dials already");
    complains("script entry Home dial 0", "text:1: dials are counted from 1");
    complains("script entry Home\nscript entry Nobody\n0 Connected",
              "text:2: script wants an entry of the phone book or of this scenario");
    complains("entries 2 Line\nscript entry \"Line 3\"",
              "text:2: script wants an entry of the phone book or of this scenario");
    complains("script entry Line\nentries 2 Line",
              "text:1: script wants an entry of the phone book or of this scenario");
    complains("eap Home\neap Nobody asks", "text:2: eap wants an entry of the phone book or of this scenario");
    complains("eap \"Line 2\"\n\neap \"Line 3\"\nentries 2 Line",
              "text:3: eap wants an entry of the phone book or of this scenario");
    load_scenario("script entry hOME dial 1\neap \"LINE 2\"\nscript entry Branch\nentry Branch\nentries 2 Line");
}

static void steps_that_no_dial_comes_to_are_mistakes(void) {
    const char *connected = "text:2: after Connected only substate and steps with subentry happen";
    const char *ended = "text:2: the dial has ended before this step";
    complains("0 Connected\n5ms Disconnected", connected);
    complains("0 Connected\n5ms AuthNotify error 691", connected);
    complains("0 Connected\n5ms 77 if resumed", connected);
    complains("0 Connected subentry 2\n5ms Authenticated", connected);
    complains("0 Disconnected\n5ms Connected", ended);
    complains("0 AuthNotify error 691\n5ms substate Dormant", ended);
    complains("0 AuthNotify error 691\n5ms SubEntryConnected subentry 2", ended);
    load_scenario("0 AuthNotify error 691 if resumed\n5ms Connected");
    load_scenario("0 Connected if resumed\n5ms Disconnected");
    load_scenario(
        "0 ConnectDevice error 678 subentry 2\n5ms Connected\n5ms SubEntryConnected subentry 2\n0 substate Dormant");
    load_scenario("0 Connected\nscript entry Home\n0 Connected");
    load_scenario("entry Branch\nconnected Branch\nconnected \"line 2\"\nentries 2 Line\n0 Connected");
}

/* Writes a scenario file and takes it; "" or what is wrong with it. */
static const char *take_file(const char *text, size_t length) {
    static char message[256];
    FILE *file = fopen(FILE_NAME, "wb");
    CHECK(file != NULL && fwrite(text, 1, length, file) == length);
    fclose(file);
    message[0] = '\0';
    uint32_t code = sim_use_scenario(FILE_NAME, message, sizeof message);
    CHECK_EQUAL(code, message[0] == '\0' ? 0 : 13);
    remove(FILE_NAME);
    return message;
}
#define TAKE_FILE(text) take_file(text, sizeof(text) - 1)

static void files_are_utf_8_with_or_without_a_mark(void) {
    CHECK(strcmp(TAKE_FILE("\xEF\xBB\xBF"
                           "0 77\n0 Connected"),
                 "") == 0);
    dial_to_end("Office", &told);
    CHECK_EQUAL(told.list[0].state, 77);
    CHECK(strcmp(TAKE_FILE("\xEF\xBB\xBFsing"), FILE_NAME ":1: no such directive: sing") == 0);
    CHECK(strcmp(TAKE_FILE("\n\xEF\xBB\xBF#"), FILE_NAME ":2: no such directive: \xEF\xBB\xBF#") == 0);
    CHECK(strcmp(TAKE_FILE("5ms OpenPort\n\0\n5ms Nowhere"), FILE_NAME ":2: a NUL character: UTF-8 text is wanted") ==
          0);
    CHECK(strcmp(TAKE_FILE("5ms OpenPort # \0"), FILE_NAME ":1: a NUL character: UTF-8 text is wanted") == 0);
    CHECK(strcmp(TAKE_FILE("\xFF\xFE"
                           "0\0 \0001\0"),
                 FILE_NAME ":1: a NUL character: UTF-8 text is wanted") == 0);
    CHECK(strcmp(TAKE_FILE(""), FILE_NAME ":1: there is nothing in it: a dial would never end") == 0);
}

static void failed_load_leaves_the_scenario_as_it_was(void) {
    load_scenario("5ms 77\n5ms Connected");
    complains("sing", "text:1: no such directive: sing");
    dial_to_end("Office", &told);
    CHECK_EQUAL(told.list[0].state, 77);
}

static void unknown_scenario_is_not_found(void) {
    char message[256] = "";
    CHECK_EQUAL(sim_use_scenario("sings", message, sizeof message), 2);
    CHECK(strstr(message, "sings") != NULL);
}

static void steps_have_delay_state_error_and_more(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    load_scenario("# comment\n  10ms  RASCS_OpenPort # and more\n1.5s 0x4D subentry 2\n0 PortOpened silent\n"
                  "20..20ms Authenticate error 645 extended 9\n");
    HRASCONN handle = dial("Office", &told);
    CHECK_EQUAL(sim_advance(9), 0);
    CHECK_EQUAL(told.count, 0);
    CHECK_EQUAL(sim_advance(1), 0);
    CHECK_EQUAL(told.count, 1);
    CHECK_EQUAL(sim_advance(1499), 0);
    CHECK_EQUAL(told.count, 1);
    CHECK_EQUAL(sim_advance(1), 0);
    CHECK_EQUAL(told.count, 2);
    CHECK_EQUAL(told.list[1].state, 0x4D);
    CHECK_EQUAL(told.list[1].sub_entry, 2);
    CHECK_EQUAL(state_of(handle), RASCS_PortOpened);
    CHECK_EQUAL(sim_advance(20), 0);
    CHECK_EQUAL(told.count, 3);
    CHECK_EQUAL(told.list[2].error, ERROR_AUTH_INTERNAL);
    CHECK_EQUAL(told.list[2].extended, 9);
}

/* The first of these that this system has; a JVM takes that of its user. */
static const char *with_a_comma(void) {
    static const char *const names[] = {"de_DE.UTF-8", "de_DE.utf8", "de_DE", "fr_FR.UTF-8", "ru_RU.UTF-8", "German"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (setlocale(LC_ALL, names[i]) != NULL && localeconv()->decimal_point[0] == ',') {
            return names[i];
        }
    }
    return "none is installed, so only the imports of the library show that it minds no locale";
}

static void numbers_are_the_same_in_every_locale(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    printf("locale with a decimal comma: %s\n", with_a_comma());
    load_scenario("1.5s OpenPort\n0.001..0.001s PortOpened\n0.5s Authenticate error 010");
    HRASCONN handle = dial("Office", &told);
    CHECK_EQUAL(sim_advance(1499), 0);
    CHECK_EQUAL(told.count, 0);
    CHECK_EQUAL(sim_advance(1), 0);
    CHECK_EQUAL(told.count, 1);
    CHECK_EQUAL(sim_advance(1), 0);
    CHECK_EQUAL(told.count, 2);
    CHECK_EQUAL(sim_advance(499), 0);
    CHECK_EQUAL(told.count, 2);
    CHECK_EQUAL(sim_advance(1), 0);
    CHECK_EQUAL(told.count, 3);
    CHECK_EQUAL(told.list[2].error, 10); /* not octal */
    CHECK_EQUAL(state_of(handle), RASCS_Authenticate);
    setlocale(LC_ALL, "C");
}

static void entries_and_dials_may_have_scripts_of_their_own(void) {
    load_scenario(
        "0 1\n0 Connected\nscript entry Home\n0 2\n0 Connected\nscript entry Home dial 2\n0 3\n0 Connected\n");
    dial_to_end("Office", &told);
    CHECK_EQUAL(told.list[0].state, 1);
    HRASCONN home = dial_to_end("Home", &told);
    CHECK_EQUAL(told.list[0].state, 2);
    CHECK_EQUAL(RasHangUpW(home), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    home = dial_to_end("Home", &told);
    CHECK_EQUAL(told.list[0].state, 3);
    CHECK_EQUAL(RasHangUpW(home), 0);
    CHECK_EQUAL(sim_await_idle(5000), 0);
    dial_to_end("Home", &told);
    CHECK_EQUAL(told.list[0].state, 2);
}

static void functions_fail_so_often_as_wanted(void) {
    DWORD bytes = 0;
    DWORD count = 0;
    load_scenario("on RasEnumConnections fail 711 twice after 1");
    CHECK_EQUAL(RasEnumConnectionsW(NULL, &bytes, &count), 0);
    CHECK_EQUAL(RasEnumConnectionsW(NULL, &bytes, &count), 711);
    CHECK_EQUAL(RasEnumConnectionsW(NULL, &bytes, &count), 711);
    CHECK_EQUAL(RasEnumConnectionsW(NULL, &bytes, &count), 0);
    load_scenario("on RasHangUpW fail 668 once\non RasGetConnectStatus fail 8 3 times\non RasDial fail 5 always");
    CHECK_EQUAL(RasHangUpW(1), 668);
    CHECK_EQUAL(RasHangUpW(1), ERROR_INVALID_HANDLE);
    for (int i = 0; i < 3; i++) {
        CHECK_EQUAL(status_code(1), 8);
    }
    CHECK_EQUAL(status_code(1), ERROR_INVALID_HANDLE);
    HRASCONN handle = 0;
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", NULL), 0, NULL, &handle), 5);
    load_scenario("on RasGetConnectStatus fail 8 chance 50");
    int failed = 0;
    for (int i = 0; i < 200; i++) {
        failed += status_code(1) == 8 ? 1 : 0;
    }
    CHECK(failed > 50 && failed < 150);
}

static void fault_of_603_asks_for_one_row_more(void) {
    RASCONNW *rows = (RASCONNW[2]){{.dwSize = sizeof(RASCONNW)}};
    DWORD bytes = sizeof(RASCONNW);
    DWORD count = 0;
    load_scenario("on RasEnumConnections fail 603 once");
    CHECK_EQUAL(RasEnumConnectionsW(rows, &bytes, &count), ERROR_BUFFER_TOO_SMALL);
    CHECK_EQUAL(bytes, 2 * sizeof(RASCONNW));
    CHECK_EQUAL(RasEnumConnectionsW(rows, &bytes, &count), 0);
}

static void list_may_grow_between_two_calls(void) {
    RASCONNW *rows = (RASCONNW[3]){{.dwSize = sizeof(RASCONNW)}};
    DWORD bytes = 0;
    DWORD count = 0;
    load_scenario("connected Home\non RasEnumConnections grow 2 once");
    CHECK_EQUAL(RasEnumConnectionsW(NULL, &bytes, &count), ERROR_BUFFER_TOO_SMALL);
    CHECK_EQUAL(bytes, sizeof(RASCONNW));
    CHECK_EQUAL(RasEnumConnectionsW(rows, &bytes, &count), ERROR_BUFFER_TOO_SMALL);
    CHECK_EQUAL(bytes, 3 * sizeof(RASCONNW));
    CHECK_EQUAL(RasEnumConnectionsW(rows, &bytes, &count), 0);
    CHECK_EQUAL(count, 3);
}

static void connections_of_others_are_what_the_book_says(void) {
    RASCONNW *rows = (RASCONNW[2]){{.dwSize = sizeof(RASCONNW)}};
    DWORD bytes = 2 * sizeof(RASCONNW);
    DWORD count = 0;
    load_scenario("connected hOME\nentry Bundle type modem\nconnected Bundle\n0 Connected");
    CHECK_EQUAL(RasEnumConnectionsW(rows, &bytes, &count), 0);
    CHECK_TEXT(rows[0].szEntryName, "Home");
    CHECK_TEXT(rows[0].szDeviceType, "PPPoE");
    CHECK_TEXT(rows[0].szDeviceName, "WAN Miniport (PPPOE)");
    CHECK(rows[0].szPhonebook[0] != 0);
    CHECK_TEXT(rows[1].szDeviceType, "modem");
}

static void hang_up_may_be_counted_in_looks(void) {
    load_scenario("0 Connected\nhang-up takes 3 looks");
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(RasHangUpW(handle), 0);
    CHECK_EQUAL(status_code(handle), 0);
    CHECK_EQUAL(status_code(handle), 0);
    CHECK_EQUAL(status_code(handle), 0);
    CHECK_EQUAL(status_code(handle), ERROR_INVALID_HANDLE);
}

static void hang_up_may_fail_and_the_line_stay(void) {
    load_scenario("0 Connected\nhang-up returns 753");
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(RasHangUpW(handle), 753);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
}

static void line_may_drop_by_itself(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    load_scenario("0 Connected\ndrop after 10s error 829");
    HRASCONN handle = dial("Office", &told);
    CHECK_EQUAL(sim_advance(9999), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(sim_advance(1), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Disconnected);
}

static void dial_may_fail_without_a_handle(void) {
    HRASCONN handle = 0;
    load_scenario("dial returns 633");
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Office", NULL), 0, NULL, &handle), ERROR_PORT_NOT_AVAILABLE);
    CHECK(handle == 0);
    CHECK_EQUAL(sim_open_handles(), 0);
}

static void book_may_have_more_entries(void) {
    load_scenario("entry \"Far away\" type modem\nentries 3 Line\n0 Connected");
    dial_to_end("Far away", &told);
    dial_to_end("Line 1", &told);
    dial_to_end("Line 3", &other);
    CHECK_EQUAL(sim_open_handles(), 3);
}

static void dials_keep_the_script_they_began_with(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    load_scenario("5ms 1\n5ms 2\n5ms Connected");
    HRASCONN handle = dial("Office", &told);
    CHECK_EQUAL(sim_advance(5), 0);
    load_scenario("0 Disconnected");
    CHECK_EQUAL(sim_advance(100), 0);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
}

static void switches_belong_to_their_scenario(void) {
    load_scenario("set gone-code 668");
    CHECK_EQUAL(status_code(1), ERROR_NO_CONNECTION);
    load_scenario("0 Connected");
    CHECK_EQUAL(status_code(1), ERROR_INVALID_HANDLE);
    set_switch("gone-code", "668");
    load_scenario("set gone-code 6");
    CHECK_EQUAL(status_code(1), ERROR_NO_CONNECTION);
    CHECK_EQUAL(sim_set_switch("gone-code", "7"), ERROR_INVALID_PARAMETER);
    CHECK_EQUAL(sim_set_switch("nothing", "7"), ERROR_FILE_NOT_FOUND);
}

static const struct test tests[] = {
    TEST(mistakes_are_named_with_their_line),
    TEST(scripts_and_eap_want_entries_and_dials_that_there_are),
    TEST(steps_that_no_dial_comes_to_are_mistakes),
    TEST(files_are_utf_8_with_or_without_a_mark),
    TEST(failed_load_leaves_the_scenario_as_it_was),
    TEST(unknown_scenario_is_not_found),
    TEST(steps_have_delay_state_error_and_more),
    TEST(numbers_are_the_same_in_every_locale),
    TEST(entries_and_dials_may_have_scripts_of_their_own),
    TEST(functions_fail_so_often_as_wanted),
    TEST(fault_of_603_asks_for_one_row_more),
    TEST(list_may_grow_between_two_calls),
    TEST(connections_of_others_are_what_the_book_says),
    TEST(hang_up_may_be_counted_in_looks),
    TEST(hang_up_may_fail_and_the_line_stay),
    TEST(line_may_drop_by_itself),
    TEST(dial_may_fail_without_a_handle),
    TEST(book_may_have_more_entries),
    TEST(dials_keep_the_script_they_began_with),
    TEST(switches_belong_to_their_scenario),
};

int main(int argc, char **argv) {
    return run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
}

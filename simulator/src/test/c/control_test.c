/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

/* What tests steer the simulator with: the manual clock step by step, a default phone book, handles by name. */

#define FILE_NAME "control_test.pbk"

static struct notifications told;

static void write_file(const char *text) {
    FILE *file = fopen(FILE_NAME, "wb");
    CHECK(file != NULL && fwrite(text, 1, strlen(text), file) == strlen(text));
    fclose(file);
}

static DWORD entries(void) {
    DWORD bytes = 0;
    DWORD count = 0;
    RasEnumEntriesW(NULL, NULL, NULL, &bytes, &count);
    return count;
}

static void step_goes_to_what_is_due_next_and_no_further(void) {
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_MANUAL, 0), 0);
    load_scenario("5ms OpenPort\n1s Authenticate\n0 Connected");
    CHECK_EQUAL(sim_step(), 259);
    HRASCONN handle = dial("Office", &told);
    CHECK_EQUAL(sim_step(), 0);
    CHECK_EQUAL(sim_now(), 5);
    CHECK_EQUAL(told.count, 1);
    CHECK_EQUAL(sim_step(), 0);
    CHECK_EQUAL(sim_now(), 1005);
    CHECK_EQUAL(state_of(handle), RASCS_Connected);
    CHECK_EQUAL(sim_step(), 259);
    CHECK_EQUAL(sim_now(), 1005);
}

static void step_wants_the_manual_clock(void) {
    CHECK_EQUAL(sim_step(), 1);
    CHECK_EQUAL(sim_set_clock(SIM_CLOCK_VIRTUAL, 0), 0);
    CHECK_EQUAL(sim_step(), 1);
}

static void handle_is_found_by_its_entry(void) {
    CHECK_EQUAL(sim_handle_of("Office"), 0);
    CHECK_EQUAL(sim_handle_of(NULL), 0);
    HRASCONN handle = dial_to_end("Office", &told);
    CHECK_EQUAL(sim_handle_of("office"), handle);
    CHECK_EQUAL(sim_handle_of("Home"), 0);
    CHECK_EQUAL(sim_has_entry("Home"), 1);
    CHECK_EQUAL(sim_has_entry("Nowhere"), 0);
    CHECK_EQUAL(sim_has_entry(NULL), 0);
    set_switch("entry-name-case", "matters");
    CHECK_EQUAL(sim_handle_of("office"), 0);
    hang_up(handle);
    CHECK_EQUAL(sim_handle_of("Office"), 0);
}

static void states_have_the_names_of_scenarios(void) {
    CHECK(strcmp(sim_state_name(0), "OpenPort") == 0);
    CHECK(strcmp(sim_state_name(0x1001), "RetryAuthentication") == 0);
    CHECK(strcmp(sim_state_name(RASCS_Disconnected), "Disconnected") == 0);
    CHECK(sim_state_name(77) == NULL);
}

static void file_becomes_the_default_book_until_the_reset(void) {
    char message[256];
    write_file("[Branch]\r\nType=2\r\n");
    CHECK_EQUAL(sim_use_phonebook(FILE_NAME, message, sizeof message), 0);
    CHECK(message[0] == '\0');
    CHECK_EQUAL(entries(), 1);
    load_scenario("0 Connected\nscript entry Branch\n5ms AuthNotify error 691");
    HRASCONN handle = 0;
    CHECK_EQUAL(RasDialW(NULL, NULL, params_for("Branch", NULL), 0, NULL, &handle), 691);
    hang_up(handle);
    CHECK_EQUAL(sim_use_phonebook(NULL, NULL, 0), 0);
    CHECK_EQUAL(entries(), 3);
    CHECK_EQUAL(sim_use_phonebook(FILE_NAME, NULL, 0), 0);
    CHECK_EQUAL(sim_reset(), 0);
    CHECK_EQUAL(entries(), 3);
}

static void file_that_is_not_in_order_leaves_the_book_as_it_was(void) {
    char message[256];
    static char longest[1100];
    write_file("[Branch\r\nType=2\r\n");
    CHECK_EQUAL(sim_use_phonebook(FILE_NAME, message, sizeof message), 13);
    CHECK(strcmp(message, FILE_NAME ":1: the section name has no ]") == 0);
    CHECK_EQUAL(sim_use_phonebook("none.pbk", message, sizeof message), 621);
    CHECK(strcmp(message, "none.pbk: cannot be opened, or is no regular file") == 0);
    memset(longest, 'a', sizeof longest - 1);
    CHECK_EQUAL(sim_use_phonebook(longest, message, sizeof message), 87);
    CHECK(strcmp(message, "the path is too long") == 0);
    CHECK_EQUAL(entries(), 3);
}

static const struct test tests[] = {
    TEST(step_goes_to_what_is_due_next_and_no_further),
    TEST(step_wants_the_manual_clock),
    TEST(handle_is_found_by_its_entry),
    TEST(states_have_the_names_of_scenarios),
    TEST(file_becomes_the_default_book_until_the_reset),
    TEST(file_that_is_not_in_order_leaves_the_book_as_it_was),
};

int main(int argc, char **argv) {
    int result = run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
    remove(FILE_NAME);
    return result;
}

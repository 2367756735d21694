/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

#include <stdlib.h>

/* Phone-book files as rasphone.exe and Add-VpnConnection write them, and damaged ones. */

#define FILE_NAME "pbk_test.pbk"

static struct notifications told;
static WCHAR path[32];
static RASENTRYNAMEW *rows;
static DWORD count;

static void write_file(const char *text, size_t length) {
    FILE *file = fopen(FILE_NAME, "wb");
    CHECK(file != NULL && fwrite(text, 1, length, file) == length);
    fclose(file);
    wide(path, FILE_NAME);
}

/* Writes a book and lists its entries; the number of them. */
static DWORD entries_of(const char *text, size_t length) {
    write_file(text, length);
    DWORD bytes = 0;
    count = 0;
    RasEnumEntriesW(NULL, path, NULL, &bytes, &count);
    free(rows);
    rows = calloc(count + 1, sizeof *rows);
    rows[0].dwSize = sizeof *rows;
    CHECK_EQUAL(RasEnumEntriesW(NULL, path, rows, &bytes, &count), 0);
    return count;
}

#define ENTRIES_OF(text) entries_of(text, sizeof(text) - 1)

static RASCONNSTATUSW dial_in_book(const char *entry, HRASCONN *handle) {
    RASCONNSTATUSW status = {.dwSize = sizeof status};
    *handle = 0;
    CHECK_EQUAL(RasDialW(NULL, path, params_for(entry, &told), 0, NULL, handle), 0);
    CHECK_EQUAL(RasGetConnectStatusW(*handle, &status), 0);
    return status;
}

/* The keys around those that count are some of those a Windows 10 file has. */
#define COMMON_KEYS(type, eap)                                                                                         \
    "Encoding=1\r\nPBVersion=6\r\nType=" type "\r\nAutoLogon=0\r\nVpnStrategy=7\r\nDialMode=0\r\nCallbackMode=0\r\n"   \
    "PreferredPort=VPN2-0\r\nCustomAuthKey=" eap "\r\nIpDnsSuffix=\r\nIpv6Address=::\r\n\r\nNETCOMPONENTS=\r\n"        \
    "ms_msclient=1\r\nms_server=1\r\n\r\n"
#define LINK(port, device, type, number)                                                                               \
    "MEDIA=rastapi\r\nPort=" port "\r\nDevice=" device "\r\n\r\nDEVICE=" type "\r\nPhoneNumber=" number                \
    "\r\nAreaCode=\r\nCountryCode=0\r\nUseDialingRules=0\r\nFriendlyName=\r\n"
static const char book[] = "[Branch]\r\n" COMMON_KEYS("2", "0")
    LINK("VPN2-0", "WAN Miniport (IKEv2)", "vpn", "branch.example.org") "\r\n[Line]\r\n" COMMON_KEYS("5", "-1")
        LINK("PPPoE5-0", "WAN Miniport (PPPOE)", "PPPoE", "") "\r\n[Bundle]\r\n" COMMON_KEYS("1", "0")
            LINK("COM1", "Modem 1", "modem", "555-0101") "\r\n" LINK(
                "COM2", "Modem 2", "modem", "555-0102") "\r\n[Cards]\r\n" COMMON_KEYS("2", "13")
                LINK("VPN2-0", "WAN Miniport (SSTP)", "vpn", "sstp.example.org");

static void entries_are_read_as_windows_writes_them(void) {
    HRASCONN handle;
    char message[256] = "none";
    CHECK_EQUAL(ENTRIES_OF(book), 4);
    CHECK_EQUAL(sim_check_phonebook(FILE_NAME, message, sizeof message), 0);
    CHECK_EQUAL(message[0], '\0');
    CHECK_TEXT(rows[0].szEntryName, "Branch");
    CHECK_TEXT(rows[3].szEntryName, "Cards");
    CHECK_TEXT(rows[3].szPhonebookPath, FILE_NAME);
    RASCONNSTATUSW branch = dial_in_book("Branch", &handle);
    CHECK_TEXT(branch.szDeviceType, "vpn");
    CHECK_TEXT(branch.szDeviceName, "WAN Miniport (IKEv2)");
    CHECK_TEXT(branch.szPhoneNumber, "branch.example.org");
    RASCONNSTATUSW line = dial_in_book("Line", &handle);
    CHECK_TEXT(line.szDeviceType, "PPPoE");
    CHECK_TEXT(line.szPhoneNumber, "");
    RASCONNSTATUSW bundle = dial_in_book("Bundle", &handle);
    CHECK_TEXT(bundle.szDeviceName, "Modem 1");
    CHECK_TEXT(bundle.szPhoneNumber, "555-0101");
    HRASCONN link = 0;
    CHECK_EQUAL(RasGetSubEntryHandleW(handle, 2, &link), ERROR_PORT_NOT_OPEN);
    CHECK_EQUAL(RasGetSubEntryHandleW(handle, 3, &link), ERROR_NO_MORE_ITEMS);
}

static void text_may_be_utf_8_with_and_without_a_mark(void) {
    static const WCHAR zurich[] = {'Z', 0xFC, 'r', 'i', 'c', 'h', 0};
    CHECK_EQUAL(ENTRIES_OF("\xEF\xBB\xBF[Z\xC3\xBCrich]\r\nType=2\r\n"), 1);
    CHECK(memcmp(rows[0].szEntryName, zurich, sizeof zurich) == 0);
    CHECK_EQUAL(ENTRIES_OF("[Z\xC3\xBCrich]\nType=2"), 1);
    CHECK(memcmp(rows[0].szEntryName, zurich, sizeof zurich) == 0);
    CHECK_EQUAL(ENTRIES_OF("[A]\r[B]\n[C]\r\n\r\n[D]"), 4);
    CHECK_EQUAL(ENTRIES_OF(""), 0);
    CHECK_EQUAL(ENTRIES_OF("; a comment\n[A]\n  \n"), 1);
    CHECK_EQUAL(journal_count("phone book"), 0);
}

static void comments_say_nothing_wherever_they_stand(void) {
    CHECK_EQUAL(ENTRIES_OF("; a = b\n ; c=d\n;[No]\n[A]\n;Type=two\n\t; [No]\n;\n[B]\n; e = f"), 2);
    CHECK_EQUAL(sim_check_phonebook(FILE_NAME, NULL, 0), 0);
    CHECK_EQUAL(journal_count("phone book"), 0);
}

static void pbk_not_utf_8(void) {
    static const WCHAR name[] = {'Z', 0xFC, 'r', 'i', 'c', 'h', ' ', 0x20AC, 0};
    CHECK_EQUAL(ENTRIES_OF("[Z\xFCrich \x80]\r\nType=2\r\n"), 1);
    CHECK(memcmp(rows[0].szEntryName, name, sizeof name) == 0);
    set_switch("pbk-not-utf-8", "refused");
    CHECK_EQUAL(ENTRIES_OF("[A]\n[Z\xFCrich \x80]\r\nType=2\r\n"), 1);
    CHECK(journal_count("phone book " FILE_NAME ":2: not UTF-8") > 0);
}

static void pbk_eap_key(void) {
    WCHAR name[16];
    LPRASEAPUSERIDENTITYW identity = NULL;
    write_file(book, sizeof book - 1);
    wide(name, "Branch");
    CHECK_EQUAL(RasGetEapUserIdentityW(path, name, 0, 0, &identity), ERROR_INVALID_FUNCTION_FOR_ENTRY);
    wide(name, "Line");
    CHECK_EQUAL(RasGetEapUserIdentityW(path, name, 0, 0, &identity), ERROR_INVALID_FUNCTION_FOR_ENTRY);
    wide(name, "Cards");
    CHECK_EQUAL(RasGetEapUserIdentityW(path, name, 0, 0, &identity), 0);
    RasFreeEapUserIdentityW(identity);
    set_switch("pbk-eap-key", "none");
    CHECK_EQUAL(RasGetEapUserIdentityW(path, name, 0, 0, &identity), ERROR_INVALID_FUNCTION_FOR_ENTRY);
}

static void big_books_are_read_whole(void) {
    size_t used = 0;
    char *text = malloc(200000);
    uint32_t entries = 0;
    while (used < 65536) {
        used += (size_t)sprintf(text + used, "[Entry %u]\r\nType=2\r\nUnknown%u=%01000d\r\nPhoneNumber=h%u\r\n",
                                (unsigned)entries, (unsigned)entries, 7, (unsigned)entries);
        entries++;
    }
    used += (size_t)sprintf(text + used, "[Last]\r\nCustomAuthData=%070000d\r\nPhoneNumber=last.example.org\r\n", 1);
    CHECK_EQUAL(entries_of(text, used), entries + 1);
    free(text);
    HRASCONN handle;
    RASCONNSTATUSW last = dial_in_book("Last", &handle);
    CHECK_TEXT(last.szPhoneNumber, "last.example.org");
}

static void says(const char *text, size_t length, const char *expected, DWORD entries) {
    char message[256] = "";
    CHECK_EQUAL(entries_of(text, length), entries);
    CHECK_EQUAL(sim_check_phonebook(FILE_NAME, message, sizeof message), 13);
    if (strcmp(message, expected) != 0) {
        printf("said: %s\nwanted: %s\n", message, expected);
    }
    CHECK(strcmp(message, expected) == 0);
    CHECK(journal_count(expected) > 0);
}
#define SAYS(text, reason, entries) says(text, sizeof(text) - 1, FILE_NAME ":" reason, entries)

static void damage_is_named_with_its_line_and_passed_over(void) {
    char text[700];
    SAYS("[A]\r\nType=2\r\n[B\r\nType=2\r\n[C]\r\n", "3: the section name has no ]", 2);
    SAYS("[]\nType=2\n[A]", "1: the entry has no name", 1);
    SAYS("[A]\n[a]\n", "2: a second entry of this name", 1);
    SAYS("Type=2\n[A]\n", "1: a key before the first entry", 1);
    SAYS("[A]\nType=2\nnonsense\n[B]", "3: neither [entry] nor key=value", 2);
    SAYS("[A]\nTy\0pe=2\n[B]", "2: a NUL character", 2);
    SAYS("[A]\nDEVICE=a type that is far too long\n[B]", "2: a name or value is too long", 2);
    sprintf(text, "[A]\n[%0257d]\nType=2\n[B]", 1);
    says(text, strlen(text), FILE_NAME ":2: a name or value is too long", 2);
    sprintf(text, "[A]\nPhoneNumber=\xFC%0400d\n", 1);
    says(text, strlen(text), FILE_NAME ":2: a name or value is too long", 1);
    CHECK_EQUAL(sim_check_phonebook("none.pbk", text, sizeof text), ERROR_CANNOT_OPEN_PHONEBOOK);
    CHECK(strcmp(text, "none.pbk: cannot be opened, or is no regular file") == 0);
    CHECK_EQUAL(sim_check_phonebook(".", NULL, 0), ERROR_CANNOT_OPEN_PHONEBOOK);
    CHECK_EQUAL(sim_check_phonebook(NULL, NULL, 0), ERROR_CANNOT_OPEN_PHONEBOOK);
}

static void values_that_are_no_numbers_are_damage(void) {
    HRASCONN handle;
    SAYS("[A]\r\nType=two\r\n[B]\r\nType=5\r\n", "2: Type is not a number", 2);
    CHECK_TEXT(dial_in_book("A", &handle).szDeviceType, "");
    CHECK_TEXT(dial_in_book("B", &handle).szDeviceType, "PPPoE");
    SAYS("[A]\nType=2\nType=2x\n", "3: Type is not a number", 1);
    SAYS("[A]\nType=\n", "2: Type is not a number", 1);
    SAYS("[A]\nType=99999999999999999999\n", "2: Type is not a number", 1);
    SAYS("[A]\nCustomAuthKey=zz\n", "2: CustomAuthKey is not a number", 1);
    SAYS("[A]\nCustomAuthKey=-\n", "2: CustomAuthKey is not a number", 1);
    CHECK_EQUAL(ENTRIES_OF("[Odd]\nType=77\nCustomAuthKey=-1\n[Line]\nType= 5 \nCustomAuthKey=0\n"), 2);
    CHECK_EQUAL(sim_check_phonebook(FILE_NAME, NULL, 0), 0);
    CHECK_TEXT(dial_in_book("Odd", &handle).szDeviceType, "vpn");
    CHECK_TEXT(dial_in_book("Line", &handle).szDeviceType, "PPPoE");
}

/* A book that holds no entry but something else is answered with this code. */
static void refuses(const char *text, size_t length, const char *expected, DWORD code) {
    char message[256] = "";
    DWORD bytes = 0;
    HRASCONN handle = 0;
    write_file(text, length);
    CHECK_EQUAL(RasEnumEntriesW(NULL, path, NULL, &bytes, &count), code);
    CHECK_EQUAL(RasDialW(NULL, path, params_for("A", &told), 0, NULL, &handle), code);
    CHECK_EQUAL(handle, 0);
    CHECK_EQUAL(sim_check_phonebook(FILE_NAME, message, sizeof message), 13);
    CHECK(strcmp(message, expected) == 0);
    CHECK(journal_count(expected) > 0);
}
#define REFUSES(text, reason, code) refuses(text, sizeof(text) - 1, FILE_NAME ":" reason, code)

static void pbk_unreadable(void) {
    REFUSES("\xFF\xFE[\0A\0]\0", "1: UTF-16; wanted UTF-8 or ANSI", ERROR_CANNOT_LOAD_PHONEBOOK);
    REFUSES("\0\0\0\0", "1: a NUL character", ERROR_CANNOT_LOAD_PHONEBOOK);
    REFUSES("no book\n", "1: neither [entry] nor key=value", ERROR_CANNOT_LOAD_PHONEBOOK);
    set_switch("pbk-unreadable", "621");
    REFUSES("[A\n", "1: the section name has no ]", ERROR_CANNOT_OPEN_PHONEBOOK);
}

static const struct test tests[] = {
    TEST(entries_are_read_as_windows_writes_them),
    TEST(text_may_be_utf_8_with_and_without_a_mark),
    TEST(comments_say_nothing_wherever_they_stand),
    TEST(pbk_not_utf_8),
    TEST(pbk_eap_key),
    TEST(big_books_are_read_whole),
    TEST(damage_is_named_with_its_line_and_passed_over),
    TEST(values_that_are_no_numbers_are_damage),
    TEST(pbk_unreadable),
};

int main(int argc, char **argv) {
    int result = run_tests(tests, sizeof tests / sizeof tests[0], argc, argv);
    remove(FILE_NAME);
    free(rows);
    return result;
}

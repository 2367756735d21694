// SPDX-License-Identifier: Apache-2.0
// Stand-in for iphlpapi.dll: a machine without network interfaces.
//
// From version 21 on the JDK's net.dll asks for GetAnycastIpAddressTable, which Wine 8 does not have, and the
// JVM aborts as soon as java.net.NetworkInterface is touched (SecureRandom's seeding does that, so temporary files
// and the test runner do too). This DLL lies beside java.exe, where the loader looks first. Its exports are exactly
// what net.dll and extnet.dll import. Only the tests on a Windows JVM under Wine use it; nothing ships it.

#include <stddef.h>
#include <stdint.h>

#define EXPORT __declspec(dllexport)

enum { OK = 0, ERROR_FILE_NOT_FOUND = 2, ERROR_INVALID_PARAMETER = 87, ERROR_NO_DATA = 232 };

// Every MIB table begins with its row count; FreeMibTable has nothing to free.
static uint64_t empty_table[8];

EXPORT uint32_t GetUnicastIpAddressTable(uint16_t family, void **table) {
    (void)family;
    *table = empty_table;
    return OK;
}

EXPORT uint32_t GetAnycastIpAddressTable(uint16_t family, void **table) {
    (void)family;
    *table = empty_table;
    return OK;
}

EXPORT uint32_t GetIfTable2(void **table) {
    *table = empty_table;
    return OK;
}

EXPORT uint32_t GetIfEntry2(void *row) {
    (void)row;
    return ERROR_FILE_NOT_FOUND;
}

EXPORT void FreeMibTable(void *table) {
    (void)table;
}

EXPORT uint32_t GetAdaptersAddresses(uint32_t family, uint32_t flags, void *reserved, void *addresses, uint32_t *size) {
    (void)family, (void)flags, (void)reserved, (void)addresses, (void)size;
    return ERROR_NO_DATA;
}

EXPORT uint32_t ConvertInterfaceNameToLuidW(const uint16_t *name, uint64_t *luid) {
    (void)name, (void)luid;
    return ERROR_INVALID_PARAMETER;
}

EXPORT uint32_t ConvertInterfaceLuidToNameW(const uint64_t *luid, uint16_t *name, size_t length) {
    (void)luid, (void)name, (void)length;
    return ERROR_INVALID_PARAMETER;
}

EXPORT uint32_t ConvertLengthToIpv4Mask(uint32_t length, uint32_t *mask) {
    (void)length, (void)mask;
    return ERROR_INVALID_PARAMETER;
}

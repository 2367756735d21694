/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_enum.h"
#include "sim_text.h"

#include <string.h>

/*
 * RasEnumDevicesW, as Wine's tests have measured it on Windows: NULL pointers 87, a wrong dwSize
 * 632 before the buffer is looked at, 0 without devices.
 */

static const struct {
    const char *type;
    const char *name;
} devices[] = {
    {RASDT_Vpn, "WAN Miniport (IKEv2)"}, {RASDT_Vpn, "WAN Miniport (SSTP)"},    {RASDT_Vpn, "WAN Miniport (L2TP)"},
    {RASDT_Vpn, "WAN Miniport (PPTP)"},  {RASDT_PPPoE, "WAN Miniport (PPPOE)"}, {RASDT_Modem, "Standard Modem"},
};
#define DEVICES (sizeof devices / sizeof devices[0])

static uint32_t list_devices(void *rows, void *bytes, void *count) {
    if (bytes == NULL || count == NULL) {
        return ERROR_INVALID_PARAMETER; /* source: Wine, dlls/rasapi32/tests/rasapi.c */
    }
    if (rows != NULL && sim_accepted_size(SIM_RASDEVINFOW, rows) == 0) {
        return ERROR_INVALID_SIZE; /* source: the same */
    }
    struct sim_list list = {
        .buffer = rows,
        .bytes = bytes,
        .count = count,
        .found = sim.scenario->no_devices ? 0 : (uint32_t)DEVICES,
        .structure = SIM_RASDEVINFOW,
        .newest_size = sizeof(RASDEVINFOW),
    };
    uint32_t stride = 0;
    uint32_t code = sim_list_room(&list, &stride);
    for (uint32_t i = 0; code == ERROR_SUCCESS && rows != NULL && i < list.found; i++) {
        RASDEVINFOW row;
        uint16_t text[RAS_MaxDeviceName + 1];
        memset(&row, 0, sizeof row);
        row.dwSize = stride;
        sim_from_utf8(text, sizeof text / 2, devices[i].type);
        sim_put16(row.szDeviceType, RAS_MaxDeviceType + 1, text);
        sim_from_utf8(text, sizeof text / 2, devices[i].name);
        sim_put16(row.szDeviceName, RAS_MaxDeviceName + 1, text);
        memcpy((char *)rows + (size_t)i * stride, &row, stride);
    }
    return code;
}

DWORD RASAPI RasEnumDevicesW(LPRASDEVINFOW rows, LPDWORD bytes, LPDWORD count) {
    uint32_t code = sim_begin("RasEnumDevices");
    if (code == ERROR_SUCCESS) {
        code = list_devices(rows, bytes, count);
    }
    return sim_end(code, "RasEnumDevicesW", "buffer=%s", rows == NULL ? "NULL" : "given");
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_core.h"
#include "sim_errors.h"
#include "sim_text.h"

#include <string.h>

/* RasGetErrorStringW: the texts come from the comments of headers/raserror.h. */

static const char *text_of(uint32_t code) {
    for (uint32_t i = 0; i < sim_error_count; i++) {
        if (sim_errors[i].code == code) {
            return sim_errors[i].text;
        }
    }
    return NULL;
}

static uint32_t put(uint32_t code, uint16_t *buffer, uint32_t capacity) {
    uint16_t text[512];
    if (buffer == NULL) {
        return ERROR_INVALID_PARAMETER;
    }
    const char *found = text_of(code);
    if (found == NULL) {
        return ERROR_INVALID_PARAMETER; /* source: page "RasGetErrorString" */
    }
    sim_from_utf8(text, sizeof text / sizeof text[0], found);
    size_t length = sim_length16(text) + 1;
    if (length > capacity) {
        return ERROR_INSUFFICIENT_BUFFER; /* source: page "RasGetErrorString", 122 */
    }
    memcpy(buffer, text, length * sizeof text[0]);
    return ERROR_SUCCESS;
}

DWORD RASAPI RasGetErrorStringW(UINT error, LPWSTR buffer, DWORD capacity) {
    uint32_t code = sim_begin("RasGetErrorString");
    if (code == ERROR_SUCCESS) {
        code = put(error, buffer, capacity);
    }
    return sim_end(code, "RasGetErrorStringW", "error=%u capacity=%u", (unsigned)error, (unsigned)capacity);
}

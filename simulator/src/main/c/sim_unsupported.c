/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_unsupported.h"

#include "sim_core.h"

#include <string.h>

uint32_t sim_unsupported(const char *function) {
    /* Faults name functions without W or A, except those whose own name ends so. */
    char plain[SIM_FUNCTION_CAPACITY] = "";
    size_t length = strlen(function);
    if (function[length - 1] == 'W' || function[length - 1] == 'A') {
        length--;
    }
    memcpy(plain, function, length < sizeof plain ? length : sizeof plain - 1);
    uint32_t fault = sim_begin(plain);
    return sim_end(fault == ERROR_SUCCESS ? ERROR_CALL_NOT_IMPLEMENTED : fault, function, "%s", "");
}

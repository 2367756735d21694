/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_sizes.h"

#include <string.h>

#define SIZES_MOST 6

static const uint32_t sizes[][SIZES_MOST] = {
    [SIM_RASDIALPARAMSW] = {2120, 2112, 2108, 2096},
    [SIM_RASDIALEXTENSIONS] = {60, 44, 24},
    [SIM_RASCONNW] = {1388, 1372, 1360, 1344, 820},
    [SIM_RASCONNSTATUSW] = {608, 564, 304},
    [SIM_RASENTRYNAMEW] = {1048, 520},
    [SIM_RASCREDENTIALSW] = {1068},
    [SIM_RASDEVINFOW] = {296},
};

_Static_assert(sizeof(RASDIALPARAMSW) == 2120, "newest size");
_Static_assert(sizeof(RASDIALEXTENSIONS) == 60, "newest size");
_Static_assert(sizeof(RASCONNW) == 1388, "newest size");
_Static_assert(sizeof(RASCONNSTATUSW) == 608, "newest size");
_Static_assert(sizeof(RASENTRYNAMEW) == 1048, "newest size");
_Static_assert(sizeof(RASCREDENTIALSW) == 1068, "newest size");
_Static_assert(sizeof(RASDEVINFOW) == 296, "newest size");

uint32_t sim_accepted_size(enum sim_structure structure, const void *start) {
    uint32_t size;
    memcpy(&size, start, sizeof size);
    for (uint32_t i = 0; i < SIZES_MOST && sizes[structure][i] != 0; i++) {
        /* chosen: old-sizes (2112 alone is known to pass on Windows 10 and 11, from DotRas 2) */
        bool accepted = i == 0 || size == 2112 || sim_switch(SWITCH_OLD_SIZES) == 0;
        if (sizes[structure][i] == size) {
            return accepted ? size : 0;
        }
    }
    return 0;
}

uint32_t sim_null_pointer(void) {
    /* chosen: null-pointer-code (87 is known for RasEnumDevices alone, from Wine's tests) */
    return sim_switch(SWITCH_NULL_POINTER_CODE) == 0 ? ERROR_INVALID_PARAMETER : ERROR_INVALID_USER_BUFFER;
}

/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_SIZES_H
#define SIM_SIZES_H

#include "sim_core.h"

/*
 * Which dwSize a structure may have: the sizes that the SDK header ever gave it on x64 (WINVER
 * 0x0400 to 0x0A00). Source: Ras.h of SDK 10.0.22000.
 */
enum sim_structure {
    SIM_RASDIALPARAMSW,
    SIM_RASDIALEXTENSIONS,
    SIM_RASCONNW,
    SIM_RASCONNSTATUSW,
    SIM_RASENTRYNAMEW,
    SIM_RASCREDENTIALSW,
    SIM_RASDEVINFOW,
};

/* locked: the dwSize at the start of a structure, 0 if it is none that is accepted. */
uint32_t sim_accepted_size(enum sim_structure structure, const void *start);
/* locked: the answer to a NULL pointer that may not be one. */
uint32_t sim_null_pointer(void);

#endif

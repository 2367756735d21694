/* SPDX-License-Identifier: Apache-2.0 */
#include "sim_sizes.h"

#include <string.h>

/* RasGetPCscf: by its name the address of an IMS proxy (P-CSCF). Ras.h has the prototype alone. */

#ifndef ERROR_NOT_SUPPORTED
#define ERROR_NOT_SUPPORTED 50 /* winerror.h */
#endif

/* How much room the text has nobody says, so no more than its end is written. */
static uint32_t write_empty(LPWSTR text) {
    const uint16_t end = 0;
    if (text == NULL) {
        return sim_null_pointer();
    }
    memcpy(text, &end, sizeof end);
    return ERROR_SUCCESS;
}

DWORD RASAPI RasGetPCscf(LPWSTR text) {
    uint32_t code = sim_begin("RasGetPCscf");
    if (code == ERROR_SUCCESS) {
        switch (sim_switch(SWITCH_P_CSCF)) { /* chosen: p-cscf */
        case 0:
            code = ERROR_CALL_NOT_IMPLEMENTED;
            break;
        case 1:
            code = ERROR_NOT_SUPPORTED;
            break;
        default:
            code = write_empty(text);
        }
    }
    return sim_end(code, "RasGetPCscf", "text=%s", text == NULL ? "NULL" : "given");
}

/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SIM_UNSUPPORTED_H
#define SIM_UNSUPPORTED_H

#include <stdint.h>

#ifdef _WIN32
#define SIM_UNSUPPORTED_EXPORT __declspec(dllexport)
#else
#define SIM_UNSUPPORTED_EXPORT __attribute__((visibility("default")))
#endif

/* Writes the call to the journal; answers ERROR_CALL_NOT_IMPLEMENTED. */
uint32_t sim_unsupported(const char *function);
/* All functions of ras.h, with W and A; NULL at the end. */
extern const char *const sim_function_names[];

/*
 * An export that is not simulated. It looks at no argument, so its real signature does not matter:
 * on 64-bit Windows, Linux and macOS the caller clears the stack. Without ras.h, which would
 * contradict.
 */
#define SIM_UNSUPPORTED(name)                                                                                          \
    SIM_UNSUPPORTED_EXPORT uint32_t name(void);                                                                        \
    uint32_t name(void) {                                                                                              \
        return sim_unsupported(#name);                                                                                 \
    }

#endif

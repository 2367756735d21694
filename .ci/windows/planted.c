// SPDX-License-Identifier: Apache-2.0
// A rasapi32.dll as an attacker would leave it where a program is started: loading it leaves a trace, the file that
// the environment variable RASFFM_PLANTED_TRACE names.

#include <windows.h>

BOOL WINAPI DllMain(HINSTANCE module, DWORD reason, LPVOID reserved);

BOOL WINAPI DllMain(HINSTANCE module, DWORD reason, LPVOID reserved) {
    WCHAR trace[MAX_PATH];
    (void)module;
    (void)reserved;
    if (reason == DLL_PROCESS_ATTACH && GetEnvironmentVariableW(L"RASFFM_PLANTED_TRACE", trace, MAX_PATH) > 0) {
        HANDLE file = CreateFileW(trace, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
        if (file != INVALID_HANDLE_VALUE) {
            CloseHandle(file);
        }
    }
    return TRUE;
}

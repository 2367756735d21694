/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RASFFM_WINTYPES_H
#define RASFFM_WINTYPES_H

/*
 * The Windows base types with fixed widths, so that every compiler on every 64-bit system gives
 * the layouts of Windows x64 and arm64. Source of widths: Microsoft's "Windows Data Types"; SDK
 * headers windef.h, basetsd.h, guiddef.h, winnt.h. Never include this together with <windows.h>.
 */

#if defined(_WINDOWS_) || defined(_MINDWINDEF_)
#error "rasffm's headers stand in for <windows.h>; do not include both"
#endif

/* Calling convention of RAS and Win32 functions and of the functions they call back. */
#ifndef RASAPI
#ifdef _WIN32
#define RASAPI __stdcall
#else
#define RASAPI
#endif
#endif

/* Linkage of the declared functions. Whoever implements them may define it before including. */
#ifndef RASLINK
#define RASLINK
#endif

typedef unsigned char BYTE;
typedef unsigned short WORD;
typedef unsigned short WCHAR;
typedef unsigned short ATOM;
typedef char CHAR;
typedef int BOOL;
typedef int LONG;
typedef unsigned int UINT;
typedef unsigned int DWORD;
typedef unsigned int ULONG;
typedef unsigned long long ULONG_PTR;
typedef long long LONG_PTR;

/* Handles are numbers here: they are opaque, and a program only stores and compares them. */
typedef unsigned long long HANDLE;
typedef unsigned long long HWND;
typedef unsigned long long HINSTANCE;

typedef void *LPVOID;
typedef BYTE *LPBYTE;
typedef DWORD *LPDWORD;
typedef BOOL *LPBOOL;
typedef CHAR *LPSTR;
typedef const CHAR *LPCSTR;
typedef WCHAR *LPWSTR;
typedef const WCHAR *LPCWSTR;

/* guiddef.h; size 16. Data1 to Data3 in native byte order. */
typedef struct GUID {
    DWORD Data1;
    WORD Data2;
    WORD Data3;
    BYTE Data4[8];
} GUID;

/* winnt.h; size 8. */
typedef struct LUID {
    DWORD LowPart;
    LONG HighPart;
} LUID;

/* minwindef.h; size 8. Count of 100 ns since 1601-01-01 UTC. */
typedef struct FILETIME {
    DWORD dwLowDateTime;
    DWORD dwHighDateTime;
} FILETIME;

#endif

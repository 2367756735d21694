/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RASFFM_WIN32_H
#define RASFFM_WIN32_H

/*
 * The few calls of kernel32.dll and user32.dll that a RAS client needs, with natural packing.
 * Source of names, values and signatures: Microsoft's Win32 pages and the SDK headers named at
 * each group. Functions marked "last error" say why they failed by GetLastError.
 */

#include "wintypes.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Handles and waiting: handleapi.h, synchapi.h, winbase.h. */
#ifndef INVALID_HANDLE_VALUE
#define INVALID_HANDLE_VALUE 0xFFFFFFFFFFFFFFFFull
#endif
#define INFINITE 0xFFFFFFFF      /* milliseconds: wait without limit */
#define WAIT_OBJECT_0 0x00000000 /* the object is signalled */
#define WAIT_IO_COMPLETION 0xC0  /* an alertable wait was ended by an asynchronous call */
#define WAIT_TIMEOUT 0x00000102  /* the time is over */
#define WAIT_FAILED 0xFFFFFFFF   /* last error */

/* A new event, 0 on failure (last error); bManualReset 0: a wait resets it. */
RASLINK HANDLE RASAPI CreateEventW(LPVOID lpEventAttributes, BOOL bManualReset, BOOL bInitialState, LPCWSTR lpName);
/* Signals an event; 0 on failure (last error). */
RASLINK BOOL RASAPI SetEvent(HANDLE hEvent);
/* Waits at most dwMilliseconds for an object; a WAIT_ value. */
RASLINK DWORD RASAPI WaitForSingleObject(HANDLE hHandle, DWORD dwMilliseconds);
/* The same; bAlertable lets asynchronous calls of this thread end the wait. */
RASLINK DWORD RASAPI WaitForSingleObjectEx(HANDLE hHandle, DWORD dwMilliseconds, BOOL bAlertable);
/* Gives a handle back; 0 on failure (last error). */
RASLINK BOOL RASAPI CloseHandle(HANDLE hObject);

/* Errors, modules, threads: errhandlingapi.h, winbase.h, sysinfoapi.h, libloaderapi.h, processthreadsapi.h. */
#define FORMAT_MESSAGE_ALLOCATE_BUFFER 0x00000100 /* lpBuffer receives a pointer to free by LocalFree */
#define FORMAT_MESSAGE_IGNORE_INSERTS 0x00000200  /* leave %1 ... as they are */
#define FORMAT_MESSAGE_FROM_SYSTEM 0x00001000     /* search the system's message table */

/* The last error of this thread. */
RASLINK DWORD RASAPI GetLastError(void);
/* The text of a message; characters written without the NUL, 0 on failure (last error). */
RASLINK DWORD RASAPI FormatMessageW(DWORD dwFlags, const void *lpSource, DWORD dwMessageId, DWORD dwLanguageId,
                                    LPWSTR lpBuffer, DWORD nSize, void *Arguments);
/* Frees what FormatMessageW allocated; 0 on success. */
RASLINK LPVOID RASAPI LocalFree(LPVOID hMem);
/* Path of the system directory; characters written without the NUL, or the room needed with it if uSize is too
 * small, 0 on failure (last error). */
RASLINK UINT RASAPI GetSystemDirectoryW(LPWSTR lpBuffer, UINT uSize);
/* Handle of a loaded module, NULL: the program's; 0 on failure (last error). */
RASLINK HINSTANCE RASAPI GetModuleHandleW(LPCWSTR lpModuleName);
/* The id of this thread. */
RASLINK DWORD RASAPI GetCurrentThreadId(void);
/* Makes every processor of this process see earlier writes. */
RASLINK void RASAPI FlushProcessWriteBuffers(void);

/* Completion ports: ioapiset.h, minwinbase.h. */

/* One packet of a completion port; size 32. */
typedef struct OVERLAPPED_ENTRY {
    ULONG_PTR lpCompletionKey;
    LPVOID lpOverlapped;
    ULONG_PTR Internal;
    DWORD dwNumberOfBytesTransferred;
} OVERLAPPED_ENTRY;

/* A new port (FileHandle INVALID_HANDLE_VALUE), 0 on failure (last error). */
RASLINK HANDLE RASAPI CreateIoCompletionPort(HANDLE FileHandle, HANDLE ExistingCompletionPort, ULONG_PTR CompletionKey,
                                             DWORD NumberOfConcurrentThreads);
/* Queues a packet; 0 on failure (last error). */
RASLINK BOOL RASAPI PostQueuedCompletionStatus(HANDLE CompletionPort, DWORD dwNumberOfBytesTransferred,
                                               ULONG_PTR dwCompletionKey, LPVOID lpOverlapped);
/* Takes up to ulCount packets, waiting for the first; 0 on failure or time-out (last error). */
RASLINK BOOL RASAPI GetQueuedCompletionStatusEx(HANDLE CompletionPort, OVERLAPPED_ENTRY *lpCompletionPortEntries,
                                                ULONG ulCount, ULONG *ulNumEntriesRemoved, DWORD dwMilliseconds,
                                                BOOL fAlertable);

/* Windows and messages: winuser.h. */
typedef ULONG_PTR WPARAM;
typedef LONG_PTR LPARAM;
typedef LONG_PTR LRESULT;

#define HWND_MESSAGE 0xFFFFFFFFFFFFFFFDull /* parent of a message-only window: (HWND)-3 */
#define WM_QUIT 0x0012                     /* ends a message loop */
#define WM_APP 0x8000                      /* first of the messages a program may define */

/* Handles the messages of the windows of a class. */
typedef LRESULT(RASAPI *WNDPROC)(HWND hwnd, UINT uMsg, WPARAM wParam, LPARAM lParam);

/* windef.h; size 8. */
typedef struct POINT {
    LONG x;
    LONG y;
} POINT;

/* A message of a thread's queue; size 48. */
typedef struct MSG {
    HWND hwnd;
    UINT message;
    WPARAM wParam;
    LPARAM lParam;
    DWORD time;
    POINT pt;
} MSG;

/* A window class; size 80, set cbSize. */
typedef struct WNDCLASSEXW {
    UINT cbSize;
    UINT style;
    WNDPROC lpfnWndProc;
    int cbClsExtra;
    int cbWndExtra;
    HINSTANCE hInstance;
    HANDLE hIcon;
    HANDLE hCursor;
    HANDLE hbrBackground;
    LPCWSTR lpszMenuName;
    LPCWSTR lpszClassName;
    HANDLE hIconSm;
} WNDCLASSEXW;

/* The number of a message by name, 0 on failure (last error). */
RASLINK UINT RASAPI RegisterWindowMessageW(LPCWSTR lpString);
/* Registers a window class; 0 on failure (last error). */
RASLINK ATOM RASAPI RegisterClassExW(const WNDCLASSEXW *lpwcx);
/* Creates a window, 0 on failure (last error). */
RASLINK HWND RASAPI CreateWindowExW(DWORD dwExStyle, LPCWSTR lpClassName, LPCWSTR lpWindowName, DWORD dwStyle, int X,
                                    int Y, int nWidth, int nHeight, HWND hWndParent, HANDLE hMenu, HINSTANCE hInstance,
                                    LPVOID lpParam);
/* What a window procedure does with a message that it does not handle. */
RASLINK LRESULT RASAPI DefWindowProcW(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam);
/* Destroys a window of this thread; 0 on failure (last error). */
RASLINK BOOL RASAPI DestroyWindow(HWND hWnd);
/* Waits for a message of this thread: 0 for WM_QUIT, -1 on failure (last error). */
RASLINK BOOL RASAPI GetMessageW(MSG *lpMsg, HWND hWnd, UINT wMsgFilterMin, UINT wMsgFilterMax);
/* Hands a message to its window procedure; its answer. */
RASLINK LRESULT RASAPI DispatchMessageW(const MSG *lpMsg);
/* Queues a message for a window; 0 on failure (last error). */
RASLINK BOOL RASAPI PostMessageW(HWND hWnd, UINT Msg, WPARAM wParam, LPARAM lParam);
/* Queues a message for a thread; 0 on failure (last error). */
RASLINK BOOL RASAPI PostThreadMessageW(DWORD idThread, UINT Msg, WPARAM wParam, LPARAM lParam);

#ifdef __cplusplus
}
#endif

#endif

/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RASFFM_RAS_H
#define RASFFM_RAS_H

/*
 * The RAS client API of rasapi32.dll at WINVER 0x0A00. Source of names, signatures and WINVER
 * guards ("since"; none = 0x0400 or older): SDK header Ras.h 10.0.22000; of what the functions do:
 * Microsoft's pages of the same names. Functions answer 0 or an error code of raserror.h; the last
 * error is not used. Forms with A take ANSI text, with W UTF-16. A phone book is the full path of
 * a .pbk file, NULL the default one.
 */

#include "ras_constants.h"
#include "ras_structures.h"
#include "wintypes.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Notifier of type 0: it cannot tell connections apart. Source: "RasDialFunc". */
typedef void(RASAPI *RASDIALFUNC)(UINT unMsg, RASCONNSTATE rasconnstate, DWORD dwError);
/* Notifier of type 1. Source: "RasDialFunc1". */
typedef void(RASAPI *RASDIALFUNC1)(HRASCONN hrasconn, UINT unMsg, RASCONNSTATE rasconnstate, DWORD dwError,
                                   DWORD dwExtendedError);
/* Notifier of type 2: not 0 goes on, 0 stops the notifications (not the dial). Source: "RasDialFunc2". */
typedef DWORD(RASAPI *RASDIALFUNC2)(ULONG_PTR dwCallbackId, DWORD dwSubEntry, HRASCONN hrasconn, UINT unMsg,
                                    RASCONNSTATE rascs, DWORD dwError, DWORD dwExtendedError);

/* Functions of an autodial DLL; ORASADFUNC is the form of old. */
typedef BOOL(RASAPI *ORASADFUNC)(HWND hwnd, LPSTR lpszEntry, DWORD dwFlags, LPDWORD lpdwRetCode);
typedef BOOL(RASAPI *RASADFUNCA)(LPSTR lpszPhonebook, LPSTR lpszEntry, LPRASADPARAMS lpAutoDialParams,
                                 LPDWORD lpdwRetCode);
typedef BOOL(RASAPI *RASADFUNCW)(LPWSTR lpszPhonebook, LPWSTR lpszEntry, LPRASADPARAMS lpAutoDialParams,
                                 LPDWORD lpdwRetCode);

/* Functions of a custom dialler (since 0x0500). */
typedef DWORD(RASAPI *RasCustomHangUpFn)(HRASCONN hRasConn);
typedef DWORD(RASAPI *RasCustomDialFn)(HINSTANCE hInstDll, LPRASDIALEXTENSIONS lpRasDialExtensions,
                                       LPCWSTR lpszPhonebook, LPRASDIALPARAMSW lpRasDialParams, DWORD dwNotifierType,
                                       LPVOID lpvNotifier, LPHRASCONN lphRasConn, DWORD dwFlags);
typedef DWORD(RASAPI *RasCustomDeleteEntryNotifyFn)(LPCWSTR lpszPhonebook, LPCWSTR lpszEntry, DWORD dwFlags);

/* Functions that RAS hands to a scripting DLL, and the one it calls there (since 0x0500). */
typedef DWORD(RASAPI *PFNRASGETBUFFER)(LPBYTE *ppBuffer, LPDWORD pdwSize);
typedef DWORD(RASAPI *PFNRASFREEBUFFER)(LPBYTE pBuffer);
typedef DWORD(RASAPI *PFNRASSENDBUFFER)(HANDLE hPort, LPBYTE pBuffer, DWORD dwSize);
typedef DWORD(RASAPI *PFNRASRECEIVEBUFFER)(HANDLE hPort, LPBYTE pBuffer, LPDWORD pdwSize, DWORD dwTimeOut,
                                           HANDLE hEvent);
typedef DWORD(RASAPI *PFNRASRETRIEVEBUFFER)(HANDLE hPort, LPBYTE pBuffer, LPDWORD pdwSize);
typedef DWORD(RASAPI *RasCustomScriptExecuteFn)(HANDLE hPort, LPCWSTR lpszPhonebook, LPCWSTR lpszEntryName,
                                                PFNRASGETBUFFER pfnRasGetBuffer, PFNRASFREEBUFFER pfnRasFreeBuffer,
                                                PFNRASSENDBUFFER pfnRasSendBuffer,
                                                PFNRASRECEIVEBUFFER pfnRasReceiveBuffer,
                                                PFNRASRETRIEVEBUFFER pfnRasRetrieveBuffer, HWND hWnd,
                                                RASDIALPARAMSW *pRasDialParams, LPVOID pvReserved);

/* ---- Dialling, status, hang-up. ---- */

/*
 * Starts a connection, or resumes a paused one whose handle is in *lphRasConn (else 0 there).
 * Extensions, phone book and notifier may be NULL; without a notifier the call blocks.
 * Whenever *lphRasConn is not 0 afterwards, also after an error, RasHangUp is owed.
 */
RASLINK DWORD RASAPI RasDialW(LPRASDIALEXTENSIONS lpRasDialExtensions, LPCWSTR lpszPhonebook,
                              LPRASDIALPARAMSW lpRasDialParams, DWORD dwNotifierType, LPVOID lpvNotifier,
                              LPHRASCONN lphRasConn);
RASLINK DWORD RASAPI RasDialA(LPRASDIALEXTENSIONS lpRasDialExtensions, LPCSTR lpszPhonebook,
                              LPRASDIALPARAMSA lpRasDialParams, DWORD dwNotifierType, LPVOID lpvNotifier,
                              LPHRASCONN lphRasConn);

/*
 * Ends a connection or a dial, or drops one reference of it. Then only RasGetConnectStatus may
 * be called, until it answers ERROR_INVALID_HANDLE.
 */
RASLINK DWORD RASAPI RasHangUpW(HRASCONN hrasconn);
RASLINK DWORD RASAPI RasHangUpA(HRASCONN hrasconn);

/* The state of a connection; set dwSize. */
RASLINK DWORD RASAPI RasGetConnectStatusW(HRASCONN hrasconn, LPRASCONNSTATUSW lprasconnstatus);
RASLINK DWORD RASAPI RasGetConnectStatusA(HRASCONN hrasconn, LPRASCONNSTATUSA lprasconnstatus);

/* Lists the active connections; ERROR_BUFFER_TOO_SMALL: *lpcb bytes are needed. */
RASLINK DWORD RASAPI RasEnumConnectionsW(LPRASCONNW lprasconn, LPDWORD lpcb, LPDWORD lpcConnections);
RASLINK DWORD RASAPI RasEnumConnectionsA(LPRASCONNA lprasconn, LPDWORD lpcb, LPDWORD lpcConnections);

/*
 * Signals an event when connections come or go (RASCN_); INVALID_HANDLE_VALUE for all. Nothing
 * takes it back.
 */
RASLINK DWORD RASAPI RasConnectionNotificationW(HRASCONN hrasconn, HANDLE hEvent, DWORD dwFlags);
RASLINK DWORD RASAPI RasConnectionNotificationA(HRASCONN hrasconn, HANDLE hEvent, DWORD dwFlags);

/* The text of a RAS error; InBufSize in characters. */
RASLINK DWORD RASAPI RasGetErrorStringW(UINT ResourceId, LPWSTR lpszString, DWORD InBufSize);
RASLINK DWORD RASAPI RasGetErrorStringA(UINT ResourceId, LPSTR lpszString, DWORD InBufSize);

/* The handle of one link of a multilink connection, index from 1. Since 0x0401. */
RASLINK DWORD RASAPI RasGetSubEntryHandleW(HRASCONN hrasconn, DWORD dwSubEntry, LPHRASCONN lphrasconn);
RASLINK DWORD RASAPI RasGetSubEntryHandleA(HRASCONN hrasconn, DWORD dwSubEntry, LPHRASCONN lphrasconn);

/* Shows the EAP user interface in the paused state RASCS_InvokeEapUI. Since 0x0500. */
RASLINK DWORD RASAPI RasInvokeEapUI(HRASCONN hrasconn, DWORD dwSubEntry, LPRASDIALEXTENSIONS lpExtensions, HWND hwnd);

/* Changes the tunnel end points of an IKEv2 connection. Since 0x0601. */
RASLINK DWORD RASAPI RasUpdateConnection(HRASCONN hrasconn, LPRASUPDATECONN lprasupdateconn);

/* ---- Projection and statistics. ---- */

/*
 * The outcome of one network control protocol; the buffer is RASPPPIP for RASP_PppIp and so
 * on.
 */
RASLINK DWORD RASAPI RasGetProjectionInfoW(HRASCONN hrasconn, RASPROJECTION rasprojection, LPVOID lpprojection,
                                           LPDWORD lpcb);
RASLINK DWORD RASAPI RasGetProjectionInfoA(HRASCONN hrasconn, RASPROJECTION rasprojection, LPVOID lpprojection,
                                           LPDWORD lpcb);

/* The same for PPP or IKEv2 in one structure; set version. Since 0x0601. */
RASLINK DWORD RASAPI RasGetProjectionInfoEx(HRASCONN hrasconn, PRAS_PROJECTION_INFO pRasProjection, LPDWORD lpdwSize);

/* Counters of a connection. Since 0x0500. */
RASLINK DWORD RASAPI RasGetConnectionStatistics(HRASCONN hrasconn, RAS_STATS *lpStatistics);

/* Counters of one link, index from 1. Since 0x0500. */
RASLINK DWORD RASAPI RasGetLinkStatistics(HRASCONN hrasconn, DWORD dwSubEntry, RAS_STATS *lpStatistics);

/* Sets the counters of a connection to 0. Since 0x0500. */
RASLINK DWORD RASAPI RasClearConnectionStatistics(HRASCONN hrasconn);

/* Sets the counters of one link to 0. Since 0x0500. */
RASLINK DWORD RASAPI RasClearLinkStatistics(HRASCONN hrasconn, DWORD dwSubEntry);

/*
 * The isolation of a connection by network access protection. The SDK shows it only with
 * USES_RAS_QUARANTINE_APIS. Since 0x0501.
 */
RASLINK DWORD RASAPI RasGetNapStatus(HRASCONN hrasconn, LPRASNAPSTATE pRasNapState);

/* Undocumented. Since 0x0401. */
RASLINK DWORD RASAPI RasGetPCscf(LPWSTR lpszPCscf);

/* ---- Phone book. ---- */

/* Lists the entries of a phone book, NULL: of all of them. */
RASLINK DWORD RASAPI RasEnumEntriesW(LPCWSTR reserved, LPCWSTR lpszPhonebook, LPRASENTRYNAMEW lprasentryname,
                                     LPDWORD lpcb, LPDWORD lpcEntries);
RASLINK DWORD RASAPI RasEnumEntriesA(LPCSTR reserved, LPCSTR lpszPhonebook, LPRASENTRYNAMEA lprasentryname,
                                     LPDWORD lpcb, LPDWORD lpcEntries);

/* Reads an entry, "" gives defaults; the last two arguments are unused, NULL. */
RASLINK DWORD RASAPI RasGetEntryPropertiesW(LPCWSTR lpszPhonebook, LPCWSTR lpszEntry, LPRASENTRYW lpRasEntry,
                                            LPDWORD lpdwEntryInfoSize, LPBYTE lpbDeviceInfo,
                                            LPDWORD lpdwDeviceInfoSize);
RASLINK DWORD RASAPI RasGetEntryPropertiesA(LPCSTR lpszPhonebook, LPCSTR lpszEntry, LPRASENTRYA lpRasEntry,
                                            LPDWORD lpdwEntryInfoSize, LPBYTE lpbDeviceInfo,
                                            LPDWORD lpdwDeviceInfoSize);

/* Creates or overwrites an entry; the last two arguments are unused, NULL and 0. */
RASLINK DWORD RASAPI RasSetEntryPropertiesW(LPCWSTR lpszPhonebook, LPCWSTR lpszEntry, LPRASENTRYW lpRasEntry,
                                            DWORD dwEntryInfoSize, LPBYTE lpbDeviceInfo, DWORD dwDeviceInfoSize);
RASLINK DWORD RASAPI RasSetEntryPropertiesA(LPCSTR lpszPhonebook, LPCSTR lpszEntry, LPRASENTRYA lpRasEntry,
                                            DWORD dwEntryInfoSize, LPBYTE lpbDeviceInfo, DWORD dwDeviceInfoSize);

/* Renames an entry. */
RASLINK DWORD RASAPI RasRenameEntryW(LPCWSTR lpszPhonebook, LPCWSTR lpszOldEntry, LPCWSTR lpszNewEntry);
RASLINK DWORD RASAPI RasRenameEntryA(LPCSTR lpszPhonebook, LPCSTR lpszOldEntry, LPCSTR lpszNewEntry);

/* Deletes an entry. */
RASLINK DWORD RASAPI RasDeleteEntryW(LPCWSTR lpszPhonebook, LPCWSTR lpszEntry);
RASLINK DWORD RASAPI RasDeleteEntryA(LPCSTR lpszPhonebook, LPCSTR lpszEntry);

/* Says whether a name may be given to a new entry. */
RASLINK DWORD RASAPI RasValidateEntryNameW(LPCWSTR lpszPhonebook, LPCWSTR lpszEntry);
RASLINK DWORD RASAPI RasValidateEntryNameA(LPCSTR lpszPhonebook, LPCSTR lpszEntry);

/* Reads a sub-entry, index from 1; the last two arguments are unused, NULL. Since 0x0401. */
RASLINK DWORD RASAPI RasGetSubEntryPropertiesW(LPCWSTR lpszPhonebook, LPCWSTR lpszEntry, DWORD dwSubEntry,
                                               LPRASSUBENTRYW lpRasSubEntry, LPDWORD lpdwcb, LPBYTE lpbDeviceConfig,
                                               LPDWORD lpcbDeviceConfig);
RASLINK DWORD RASAPI RasGetSubEntryPropertiesA(LPCSTR lpszPhonebook, LPCSTR lpszEntry, DWORD dwSubEntry,
                                               LPRASSUBENTRYA lpRasSubEntry, LPDWORD lpdwcb, LPBYTE lpbDeviceConfig,
                                               LPDWORD lpcbDeviceConfig);

/*
 * Creates or overwrites a sub-entry; the last two arguments are unused, NULL and 0. Since
 * 0x0401.
 */
RASLINK DWORD RASAPI RasSetSubEntryPropertiesW(LPCWSTR lpszPhonebook, LPCWSTR lpszEntry, DWORD dwSubEntry,
                                               LPRASSUBENTRYW lpRasSubEntry, DWORD dwcbRasSubEntry,
                                               LPBYTE lpbDeviceConfig, DWORD dwcbDeviceConfig);
RASLINK DWORD RASAPI RasSetSubEntryPropertiesA(LPCSTR lpszPhonebook, LPCSTR lpszEntry, DWORD dwSubEntry,
                                               LPRASSUBENTRYA lpRasSubEntry, DWORD dwcbRasSubEntry,
                                               LPBYTE lpbDeviceConfig, DWORD dwcbDeviceConfig);

/* Deletes a sub-entry. Since 0x0501. */
RASLINK DWORD RASAPI RasDeleteSubEntryW(LPCWSTR lpszPhonebook, LPCWSTR lpszEntry, DWORD dwSubEntry);
RASLINK DWORD RASAPI RasDeleteSubEntryA(LPCSTR lpszPhonebook, LPCSTR lpszEntry, DWORD dwSubEntry);

/* Dialog for a new entry; deprecated from Windows Vista on. */
RASLINK DWORD RASAPI RasCreatePhonebookEntryW(HWND hwnd, LPCWSTR lpszPhonebook);
RASLINK DWORD RASAPI RasCreatePhonebookEntryA(HWND hwnd, LPCSTR lpszPhonebook);

/* Dialog to edit an entry; deprecated from Windows Vista on. */
RASLINK DWORD RASAPI RasEditPhonebookEntryW(HWND hwnd, LPCWSTR lpszPhonebook, LPCWSTR lpszEntry);
RASLINK DWORD RASAPI RasEditPhonebookEntryA(HWND hwnd, LPCSTR lpszPhonebook, LPCSTR lpszEntry);

/* Lists the RAS-capable devices. */
RASLINK DWORD RASAPI RasEnumDevicesW(LPRASDEVINFOW lpRasDevInfo, LPDWORD lpcb, LPDWORD lpcDevices);
RASLINK DWORD RASAPI RasEnumDevicesA(LPRASDEVINFOA lpRasDevInfo, LPDWORD lpcb, LPDWORD lpcDevices);

/* Dialling data of one country. */
RASLINK DWORD RASAPI RasGetCountryInfoW(LPRASCTRYINFOW lpRasCtryInfo, LPDWORD lpdwSize);
RASLINK DWORD RASAPI RasGetCountryInfoA(LPRASCTRYINFOA lpRasCtryInfo, LPDWORD lpdwSize);

/* ---- Credentials and dial parameters. ---- */

/*
 * Saved credentials; dwMask says which. The password is only a handle, never the text. Since
 * 0x0401.
 */
RASLINK DWORD RASAPI RasGetCredentialsW(LPCWSTR lpszPhonebook, LPCWSTR lpszEntry, LPRASCREDENTIALSW lpCredentials);
RASLINK DWORD RASAPI RasGetCredentialsA(LPCSTR lpszPhonebook, LPCSTR lpszEntry, LPRASCREDENTIALSA lpCredentials);

/* Saves or deletes credentials. Since 0x0401. */
RASLINK DWORD RASAPI RasSetCredentialsW(LPCWSTR lpszPhonebook, LPCWSTR lpszEntry, LPRASCREDENTIALSW lpCredentials,
                                        BOOL fClearCredentials);
RASLINK DWORD RASAPI RasSetCredentialsA(LPCSTR lpszPhonebook, LPCSTR lpszEntry, LPRASCREDENTIALSA lpCredentials,
                                        BOOL fClearCredentials);

/* Dial parameters saved with the entry szEntryName. */
RASLINK DWORD RASAPI RasGetEntryDialParamsW(LPCWSTR lpszPhonebook, LPRASDIALPARAMSW lprasdialparams,
                                            LPBOOL lpfPassword);
RASLINK DWORD RASAPI RasGetEntryDialParamsA(LPCSTR lpszPhonebook, LPRASDIALPARAMSA lprasdialparams, LPBOOL lpfPassword);

/* Saves dial parameters; from Windows XP on RasSetCredentials replaces it. */
RASLINK DWORD RASAPI RasSetEntryDialParamsW(LPCWSTR lpszPhonebook, LPRASDIALPARAMSW lprasdialparams,
                                            BOOL fRemovePassword);
RASLINK DWORD RASAPI RasSetEntryDialParamsA(LPCSTR lpszPhonebook, LPRASDIALPARAMSA lprasdialparams,
                                            BOOL fRemovePassword);

/* ---- EAP and custom authentication. ---- */

/* Reads the EAP data of a user for an entry. Since 0x0500. */
RASLINK DWORD RASAPI RasGetEapUserDataW(HANDLE hToken, LPCWSTR lpszPhonebook, LPCWSTR lpszEntry, BYTE *pbEapData,
                                        DWORD *pdwSizeofEapData);
RASLINK DWORD RASAPI RasGetEapUserDataA(HANDLE hToken, LPCSTR lpszPhonebook, LPCSTR lpszEntry, BYTE *pbEapData,
                                        DWORD *pdwSizeofEapData);

/* Writes the EAP data of a user for an entry. Since 0x0500. */
RASLINK DWORD RASAPI RasSetEapUserDataW(HANDLE hToken, LPCWSTR lpszPhonebook, LPCWSTR lpszEntry, BYTE *pbEapData,
                                        DWORD dwSizeofEapData);
RASLINK DWORD RASAPI RasSetEapUserDataA(HANDLE hToken, LPCSTR lpszPhonebook, LPCSTR lpszEntry, BYTE *pbEapData,
                                        DWORD dwSizeofEapData);

/* Reads the EAP data of an entry. Since 0x0500. */
RASLINK DWORD RASAPI RasGetCustomAuthDataW(LPCWSTR lpszPhonebook, LPCWSTR lpszEntry, BYTE *pbCustomAuthData,
                                           DWORD *pdwSizeofCustomAuthData);
RASLINK DWORD RASAPI RasGetCustomAuthDataA(LPCSTR lpszPhonebook, LPCSTR lpszEntry, BYTE *pbCustomAuthData,
                                           DWORD *pdwSizeofCustomAuthData);

/* Writes the EAP data of an entry. Since 0x0500. */
RASLINK DWORD RASAPI RasSetCustomAuthDataW(LPCWSTR lpszPhonebook, LPCWSTR lpszEntry, BYTE *pbCustomAuthData,
                                           DWORD dwSizeofCustomAuthData);
RASLINK DWORD RASAPI RasSetCustomAuthDataA(LPCSTR lpszPhonebook, LPCSTR lpszEntry, BYTE *pbCustomAuthData,
                                           DWORD dwSizeofCustomAuthData);

/*
 * User name and EAP data for RasDial (RASEAPF_); ERROR_INVALID_FUNCTION_FOR_ENTRY: the entry
 * has no EAP. Since 0x0500.
 */
RASLINK DWORD RASAPI RasGetEapUserIdentityW(LPCWSTR lpszPhonebook, LPCWSTR lpszEntry, DWORD dwFlags, HWND hwnd,
                                            LPRASEAPUSERIDENTITYW *ppRasEapUserIdentity);
RASLINK DWORD RASAPI RasGetEapUserIdentityA(LPCSTR lpszPhonebook, LPCSTR lpszEntry, DWORD dwFlags, HWND hwnd,
                                            LPRASEAPUSERIDENTITYA *ppRasEapUserIdentity);

/* Frees what RasGetEapUserIdentity gave; NULL is allowed. Since 0x0500. */
RASLINK void RASAPI RasFreeEapUserIdentityW(LPRASEAPUSERIDENTITYW pRasEapUserIdentity);
RASLINK void RASAPI RasFreeEapUserIdentityA(LPRASEAPUSERIDENTITYA pRasEapUserIdentity);

/* ---- Autodial: addresses and the entries linked to them. ---- */

/* The entries linked to an address. Since 0x0401. */
RASLINK DWORD RASAPI RasGetAutodialAddressW(LPCWSTR lpszAddress, LPDWORD lpdwReserved,
                                            LPRASAUTODIALENTRYW lpAutoDialEntries, LPDWORD lpdwcbAutoDialEntries,
                                            LPDWORD lpdwcAutoDialEntries);
RASLINK DWORD RASAPI RasGetAutodialAddressA(LPCSTR lpszAddress, LPDWORD lpdwReserved,
                                            LPRASAUTODIALENTRYA lpAutoDialEntries, LPDWORD lpdwcbAutoDialEntries,
                                            LPDWORD lpdwcAutoDialEntries);

/* Links an address, or unlinks it (NULL, 0). Since 0x0401. */
RASLINK DWORD RASAPI RasSetAutodialAddressW(LPCWSTR lpszAddress, DWORD dwReserved,
                                            LPRASAUTODIALENTRYW lpAutoDialEntries, DWORD dwcbAutoDialEntries,
                                            DWORD dwcAutoDialEntries);
RASLINK DWORD RASAPI RasSetAutodialAddressA(LPCSTR lpszAddress, DWORD dwReserved, LPRASAUTODIALENTRYA lpAutoDialEntries,
                                            DWORD dwcbAutoDialEntries, DWORD dwcAutoDialEntries);

/* Lists addresses: pointers followed by the texts, in one buffer. Since 0x0401. */
RASLINK DWORD RASAPI RasEnumAutodialAddressesW(LPWSTR *lppRasAutodialAddresses, LPDWORD lpdwcbRasAutodialAddresses,
                                               LPDWORD lpdwcRasAutodialAddresses);
RASLINK DWORD RASAPI RasEnumAutodialAddressesA(LPSTR *lppRasAutodialAddresses, LPDWORD lpdwcbRasAutodialAddresses,
                                               LPDWORD lpdwcRasAutodialAddresses);

/* Whether autodial is on for a location. Since 0x0401. */
RASLINK DWORD RASAPI RasGetAutodialEnableW(DWORD dwDialingLocation, LPBOOL lpfEnabled);
RASLINK DWORD RASAPI RasGetAutodialEnableA(DWORD dwDialingLocation, LPBOOL lpfEnabled);

/* Switches autodial for a location. Since 0x0401. */
RASLINK DWORD RASAPI RasSetAutodialEnableW(DWORD dwDialingLocation, BOOL fEnabled);
RASLINK DWORD RASAPI RasSetAutodialEnableA(DWORD dwDialingLocation, BOOL fEnabled);

/* Reads one autodial parameter (RASADP_). Since 0x0401. */
RASLINK DWORD RASAPI RasGetAutodialParamW(DWORD dwKey, LPVOID lpvValue, LPDWORD lpdwcbValue);
RASLINK DWORD RASAPI RasGetAutodialParamA(DWORD dwKey, LPVOID lpvValue, LPDWORD lpdwcbValue);

/* Writes one autodial parameter (RASADP_). Since 0x0401. */
RASLINK DWORD RASAPI RasSetAutodialParamW(DWORD dwKey, LPVOID lpvValue, DWORD dwcbValue);
RASLINK DWORD RASAPI RasSetAutodialParamA(DWORD dwKey, LPVOID lpvValue, DWORD dwcbValue);

#ifdef __cplusplus
}
#endif

#endif

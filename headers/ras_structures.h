/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RASFFM_RAS_STRUCTURES_H
#define RASFFM_RAS_STRUCTURES_H

/*
 * Structures of ras.h and rasdlg.h at WINVER 0x0A00. Sizes and offsets are those of Windows x64
 * and arm64; the build compares each with the layout table made from the SDK headers
 * (10.0.22000). A field comment "since" gives the WINVER that added it: fields are only ever
 * appended, so an older client is exactly a smaller dwSize.
 */

#include "ras_constants.h"
#include "wintypes.h"

/* The identity of a connection. Opaque; 0 is none. */
typedef HANDLE HRASCONN;
typedef HRASCONN *LPHRASCONN;

/* An IPv4 address (struct in_addr of the SDK), network byte order. */
typedef struct RASIPV4ADDR {
    DWORD S_addr;
} RASIPV4ADDR;

/* An IPv6 address (struct in6_addr of the SDK), network byte order. */
typedef struct RASIPV6ADDR {
    BYTE Byte[16];
} RASIPV6ADDR;

/* Isolation by network access protection (naptypes.h). */
typedef enum IsolationState {
    isolationStateNotRestricted = 1,
    isolationStateInProbation = 2,
    isolationStateRestrictedAccess = 3,
} IsolationState;

typedef FILETIME ProbationTime;

/*
 * Network access protection of a connection (RasGetNapStatus). Stands before the packing, so
 * natural packing. Ras.h 10.0.22000; since 0x0400; size 20.
 */
typedef struct RASNAPSTATE {
    DWORD dwSize;
    DWORD dwFlags;
    IsolationState isolationState;
    ProbationTime probationTime;
} RASNAPSTATE;
typedef RASNAPSTATE *LPRASNAPSTATE;

/* From here on ras.h and rasdlg.h pack to 4 bytes: pointers and handles may sit at 4 mod 8. */
#pragma pack(push, 4)

/* An IPv4 address, a.b.c.d in reading order. Ras.h 10.0.22000; since 0x0400; size 4. */
typedef struct RASIPADDR {
    BYTE a;
    BYTE b;
    BYTE c;
    BYTE d;
} RASIPADDR;
typedef RASIPADDR *LPRASIPADDR;

/* The union inside RASTUNNELENDPOINT. */
typedef union RASTUNNELENDPOINT_UNION {
    RASIPV4ADDR ipv4;
    RASIPV6ADDR ipv6;
} RASTUNNELENDPOINT_UNION;

/*
 * An end of a tunnel. The SDK's union has no name; ours is called u, as in Windows headers for
 * compilers without unnamed unions. Ras.h 10.0.22000; since 0x0601; size 20.
 */
typedef struct RASTUNNELENDPOINT {
    DWORD dwType;
    RASTUNNELENDPOINT_UNION u;
} RASTUNNELENDPOINT;
typedef RASTUNNELENDPOINT *LPRASTUNNELENDPOINT;

/*
 * EAP data for RasDial, as RasGetEapUserIdentity gave it. Ras.h 10.0.22000; since 0x0500; size
 * 12.
 */
typedef struct RASEAPINFO {
    DWORD dwSizeofEapInfo;
    BYTE *pbEapInfo;
} RASEAPINFO;
typedef RASEAPINFO *LPRASEAPINFO;

/* Device-specific data for RasDial. Ras.h 10.0.22000; since 0x0601; size 12. */
typedef struct RASDEVSPECIFICINFO {
    DWORD dwSize;
    BYTE *pbDevSpecificInfo;
} RASDEVSPECIFICINFO;
typedef RASDEVSPECIFICINFO *LPRASDEVSPECIFICINFO;

/*
 * One active connection: an element of RasEnumConnections' answer; only element 0 needs
 * dwSize. Ras.h 10.0.22000; since 0x0400; size 1388 (older: 820 at 0x0400, 1344 at 0x0401,
 * 1360 at 0x0500, 1372 at 0x0501).
 */
typedef struct RASCONNW {
    DWORD dwSize;
    HRASCONN hrasconn;
    WCHAR szEntryName[RAS_MaxEntryName + 1];
    WCHAR szDeviceType[RAS_MaxDeviceType + 1];
    WCHAR szDeviceName[RAS_MaxDeviceName + 1];
    WCHAR szPhonebook[MAX_PATH]; /* since 0x0401 */
    DWORD dwSubEntry;            /* since 0x0401 */
    GUID guidEntry;              /* since 0x0500 */
    DWORD dwFlags;               /* since 0x0501 */
    LUID luid;                   /* since 0x0501 */
    GUID guidCorrelationId;      /* since 0x0600 */
} RASCONNW;
typedef RASCONNW *LPRASCONNW;

/*
 * One active connection: an element of RasEnumConnections' answer; only element 0 needs
 * dwSize. ANSI form. Ras.h 10.0.22000; since 0x0400; size 724 (older: 416 at 0x0400, 680 at
 * 0x0401, 696 at 0x0500, 708 at 0x0501).
 */
typedef struct RASCONNA {
    DWORD dwSize;
    HRASCONN hrasconn;
    CHAR szEntryName[RAS_MaxEntryName + 1];
    CHAR szDeviceType[RAS_MaxDeviceType + 1];
    CHAR szDeviceName[RAS_MaxDeviceName + 1];
    CHAR szPhonebook[MAX_PATH]; /* since 0x0401 */
    DWORD dwSubEntry;           /* since 0x0401 */
    GUID guidEntry;             /* since 0x0500 */
    DWORD dwFlags;              /* since 0x0501 */
    LUID luid;                  /* since 0x0501 */
    GUID guidCorrelationId;     /* since 0x0600 */
} RASCONNA;
typedef RASCONNA *LPRASCONNA;

/*
 * The state of a connection (RasGetConnectStatus). dwError is independent of the function's
 * return value. Ras.h 10.0.22000; since 0x0400; size 608 (older: 304 at 0x0400, 564 at
 * 0x0401).
 */
typedef struct RASCONNSTATUSW {
    DWORD dwSize;
    RASCONNSTATE rasconnstate;
    DWORD dwError;
    WCHAR szDeviceType[RAS_MaxDeviceType + 1];
    WCHAR szDeviceName[RAS_MaxDeviceName + 1];
    WCHAR szPhoneNumber[RAS_MaxPhoneNumber + 1]; /* since 0x0401 */
    RASTUNNELENDPOINT localEndPoint;             /* since 0x0601 */
    RASTUNNELENDPOINT remoteEndPoint;            /* since 0x0601 */
    RASCONNSUBSTATE rasconnsubstate;             /* since 0x0601 */
} RASCONNSTATUSW;
typedef RASCONNSTATUSW *LPRASCONNSTATUSW;

/*
 * The state of a connection (RasGetConnectStatus). dwError is independent of the function's
 * return value. ANSI form. Ras.h 10.0.22000; since 0x0400; size 332 (older: 160 at 0x0400, 288
 * at 0x0401).
 */
typedef struct RASCONNSTATUSA {
    DWORD dwSize;
    RASCONNSTATE rasconnstate;
    DWORD dwError;
    CHAR szDeviceType[RAS_MaxDeviceType + 1];
    CHAR szDeviceName[RAS_MaxDeviceName + 1];
    CHAR szPhoneNumber[RAS_MaxPhoneNumber + 1]; /* since 0x0401 */
    RASTUNNELENDPOINT localEndPoint;            /* since 0x0601 */
    RASTUNNELENDPOINT remoteEndPoint;           /* since 0x0601 */
    RASCONNSUBSTATE rasconnsubstate;            /* since 0x0601 */
} RASCONNSTATUSA;
typedef RASCONNSTATUSA *LPRASCONNSTATUSA;

/*
 * What to dial and as whom. User and password both empty: the logon credentials. Ras.h
 * 10.0.22000; since 0x0400; size 2120 (older: 2096 at 0x0400, 2108 at 0x0401, 2112 at 0x0601).
 */
typedef struct RASDIALPARAMSW {
    DWORD dwSize;
    WCHAR szEntryName[RAS_MaxEntryName + 1];
    WCHAR szPhoneNumber[RAS_MaxPhoneNumber + 1];
    WCHAR szCallbackNumber[RAS_MaxCallbackNumber + 1];
    WCHAR szUserName[UNLEN + 1];
    WCHAR szPassword[PWLEN + 1];
    WCHAR szDomain[DNLEN + 1];
    DWORD dwSubEntry;       /* since 0x0401 */
    ULONG_PTR dwCallbackId; /* since 0x0401 */
    DWORD dwIfIndex;        /* since 0x0601 */
    LPWSTR szEncPassword;   /* since 0x0602; undocumented, keep NULL */
} RASDIALPARAMSW;
typedef RASDIALPARAMSW *LPRASDIALPARAMSW;

/*
 * What to dial and as whom. User and password both empty: the logon credentials. ANSI form.
 * Ras.h 10.0.22000; since 0x0400; size 1076 (older: 1052 at 0x0400, 1064 at 0x0401, 1068 at
 * 0x0601).
 */
typedef struct RASDIALPARAMSA {
    DWORD dwSize;
    CHAR szEntryName[RAS_MaxEntryName + 1];
    CHAR szPhoneNumber[RAS_MaxPhoneNumber + 1];
    CHAR szCallbackNumber[RAS_MaxCallbackNumber + 1];
    CHAR szUserName[UNLEN + 1];
    CHAR szPassword[PWLEN + 1];
    CHAR szDomain[DNLEN + 1];
    DWORD dwSubEntry;       /* since 0x0401 */
    ULONG_PTR dwCallbackId; /* since 0x0401 */
    DWORD dwIfIndex;        /* since 0x0601 */
    LPSTR szEncPassword;    /* since 0x0602; undocumented, keep NULL */
} RASDIALPARAMSA;
typedef RASDIALPARAMSA *LPRASDIALPARAMSA;

/*
 * Options of RasDial. Ras.h 10.0.22000; since 0x0400; size 60 (older: 24 at 0x0400, 44 at
 * 0x0500).
 */
typedef struct RASDIALEXTENSIONS {
    DWORD dwSize;
    DWORD dwfOptions;
    HWND hwndParent;
    ULONG_PTR reserved;
    ULONG_PTR reserved1;                   /* since 0x0500 */
    RASEAPINFO RasEapInfo;                 /* since 0x0500 */
    BOOL fSkipPppAuth;                     /* since 0x0601 */
    RASDEVSPECIFICINFO RasDevSpecificInfo; /* since 0x0601 */
} RASDIALEXTENSIONS;
typedef RASDIALEXTENSIONS *LPRASDIALEXTENSIONS;

/*
 * The name of a phone-book entry: an element of RasEnumEntries' answer; only element 0 needs
 * dwSize. Ras.h 10.0.22000; since 0x0400; size 1048 (older: 520 at 0x0400).
 */
typedef struct RASENTRYNAMEW {
    DWORD dwSize;
    WCHAR szEntryName[RAS_MaxEntryName + 1];
    DWORD dwFlags;                       /* since 0x0500 */
    WCHAR szPhonebookPath[MAX_PATH + 1]; /* since 0x0500 */
} RASENTRYNAMEW;
typedef RASENTRYNAMEW *LPRASENTRYNAMEW;

/*
 * The name of a phone-book entry: an element of RasEnumEntries' answer; only element 0 needs
 * dwSize. ANSI form. Ras.h 10.0.22000; since 0x0400; size 532 (older: 264 at 0x0400).
 */
typedef struct RASENTRYNAMEA {
    DWORD dwSize;
    CHAR szEntryName[RAS_MaxEntryName + 1];
    DWORD dwFlags;                      /* since 0x0500 */
    CHAR szPhonebookPath[MAX_PATH + 1]; /* since 0x0500 */
} RASENTRYNAMEA;
typedef RASENTRYNAMEA *LPRASENTRYNAMEA;

/*
 * Projection of an authentication message block; dead protocol. Ras.h 10.0.22000; since
 * 0x0400; size 44.
 */
typedef struct RASAMBW {
    DWORD dwSize;
    DWORD dwError;
    WCHAR szNetBiosError[NETBIOS_NAME_LEN + 1];
    BYTE bLana;
} RASAMBW;
typedef RASAMBW *LPRASAMBW;

/*
 * Projection of an authentication message block; dead protocol. ANSI form. Ras.h 10.0.22000;
 * since 0x0400; size 28.
 */
typedef struct RASAMBA {
    DWORD dwSize;
    DWORD dwError;
    CHAR szNetBiosError[NETBIOS_NAME_LEN + 1];
    BYTE bLana;
} RASAMBA;
typedef RASAMBA *LPRASAMBA;

/* Projection of NetBEUI; dead protocol. Ras.h 10.0.22000; since 0x0400; size 84. */
typedef struct RASPPPNBFW {
    DWORD dwSize;
    DWORD dwError;
    DWORD dwNetBiosError;
    WCHAR szNetBiosError[NETBIOS_NAME_LEN + 1];
    WCHAR szWorkstationName[NETBIOS_NAME_LEN + 1];
    BYTE bLana;
} RASPPPNBFW;
typedef RASPPPNBFW *LPRASPPPNBFW;

/* Projection of NetBEUI; dead protocol. ANSI form. Ras.h 10.0.22000; since 0x0400; size 48. */
typedef struct RASPPPNBFA {
    DWORD dwSize;
    DWORD dwError;
    DWORD dwNetBiosError;
    CHAR szNetBiosError[NETBIOS_NAME_LEN + 1];
    CHAR szWorkstationName[NETBIOS_NAME_LEN + 1];
    BYTE bLana;
} RASPPPNBFA;
typedef RASPPPNBFA *LPRASPPPNBFA;

/* Projection of IPX; dead protocol. Ras.h 10.0.22000; since 0x0400; size 52. */
typedef struct RASPPPIPXW {
    DWORD dwSize;
    DWORD dwError;
    WCHAR szIpxAddress[RAS_MaxIpxAddress + 1];
} RASPPPIPXW;
typedef RASPPPIPXW *LPRASPPPIPXW;

/* Projection of IPX; dead protocol. ANSI form. Ras.h 10.0.22000; since 0x0400; size 32. */
typedef struct RASPPPIPXA {
    DWORD dwSize;
    DWORD dwError;
    CHAR szIpxAddress[RAS_MaxIpxAddress + 1];
} RASPPPIPXA;
typedef RASPPPIPXA *LPRASPPPIPXA;

/*
 * Projection of IPv4 over PPP, addresses as dotted text. Ras.h 10.0.22000; since 0x0400; size
 * 80 (older: 72 at 0x0400).
 */
typedef struct RASPPPIPW {
    DWORD dwSize;
    DWORD dwError;
    WCHAR szIpAddress[RAS_MaxIpAddress + 1];
    WCHAR szServerIpAddress[RAS_MaxIpAddress + 1];
    DWORD dwOptions;       /* since 0x0500 */
    DWORD dwServerOptions; /* since 0x0500 */
} RASPPPIPW;
typedef RASPPPIPW *LPRASPPPIPW;

/*
 * Projection of IPv4 over PPP, addresses as dotted text. ANSI form. Ras.h 10.0.22000; since
 * 0x0400; size 48 (older: 40 at 0x0400).
 */
typedef struct RASPPPIPA {
    DWORD dwSize;
    DWORD dwError;
    CHAR szIpAddress[RAS_MaxIpAddress + 1];
    CHAR szServerIpAddress[RAS_MaxIpAddress + 1];
    DWORD dwOptions;       /* since 0x0500 */
    DWORD dwServerOptions; /* since 0x0500 */
} RASPPPIPA;
typedef RASPPPIPA *LPRASPPPIPA;

/*
 * Projection of the PPP link control protocol. Ras.h 10.0.22000; since 0x0400; size 2104
 * (older: 8 at 0x0400).
 */
typedef struct RASPPPLCPW {
    DWORD dwSize;
    BOOL fBundled;
    DWORD dwError;                             /* since 0x0500 */
    DWORD dwAuthenticationProtocol;            /* since 0x0500 */
    DWORD dwAuthenticationData;                /* since 0x0500 */
    DWORD dwEapTypeId;                         /* since 0x0500 */
    DWORD dwServerAuthenticationProtocol;      /* since 0x0500 */
    DWORD dwServerAuthenticationData;          /* since 0x0500 */
    DWORD dwServerEapTypeId;                   /* since 0x0500 */
    BOOL fMultilink;                           /* since 0x0500 */
    DWORD dwTerminateReason;                   /* since 0x0500 */
    DWORD dwServerTerminateReason;             /* since 0x0500 */
    WCHAR szReplyMessage[RAS_MaxReplyMessage]; /* since 0x0500 */
    DWORD dwOptions;                           /* since 0x0500 */
    DWORD dwServerOptions;                     /* since 0x0500 */
} RASPPPLCPW;
typedef RASPPPLCPW *LPRASPPPLCPW;

/*
 * Projection of the PPP link control protocol. ANSI form. Ras.h 10.0.22000; since 0x0400; size
 * 1080 (older: 8 at 0x0400).
 */
typedef struct RASPPPLCPA {
    DWORD dwSize;
    BOOL fBundled;
    DWORD dwError;                            /* since 0x0500 */
    DWORD dwAuthenticationProtocol;           /* since 0x0500 */
    DWORD dwAuthenticationData;               /* since 0x0500 */
    DWORD dwEapTypeId;                        /* since 0x0500 */
    DWORD dwServerAuthenticationProtocol;     /* since 0x0500 */
    DWORD dwServerAuthenticationData;         /* since 0x0500 */
    DWORD dwServerEapTypeId;                  /* since 0x0500 */
    BOOL fMultilink;                          /* since 0x0500 */
    DWORD dwTerminateReason;                  /* since 0x0500 */
    DWORD dwServerTerminateReason;            /* since 0x0500 */
    CHAR szReplyMessage[RAS_MaxReplyMessage]; /* since 0x0500 */
    DWORD dwOptions;                          /* since 0x0500 */
    DWORD dwServerOptions;                    /* since 0x0500 */
} RASPPPLCPA;
typedef RASPPPLCPA *LPRASPPPLCPA;

/*
 * Projection of SLIP. The SDK hides it from WINVER 0x0600 on (Windows Vista); here for
 * completeness. Ras.h 10.0.22000; since 0x0400; size 40.
 */
typedef struct RASSLIPW {
    DWORD dwSize;
    DWORD dwError;
    WCHAR szIpAddress[RAS_MaxIpAddress + 1];
} RASSLIPW;
typedef RASSLIPW *LPRASSLIPW;

/*
 * Projection of SLIP. The SDK hides it from WINVER 0x0600 on (Windows Vista); here for
 * completeness. ANSI form. Ras.h 10.0.22000; since 0x0400; size 24.
 */
typedef struct RASSLIPA {
    DWORD dwSize;
    DWORD dwError;
    CHAR szIpAddress[RAS_MaxIpAddress + 1];
} RASSLIPA;
typedef RASSLIPA *LPRASSLIPA;

/*
 * A RAS-capable device: an element of RasEnumDevices' answer; only element 0 needs dwSize.
 * Ras.h 10.0.22000; since 0x0400; size 296.
 */
typedef struct RASDEVINFOW {
    DWORD dwSize;
    WCHAR szDeviceType[RAS_MaxDeviceType + 1];
    WCHAR szDeviceName[RAS_MaxDeviceName + 1];
} RASDEVINFOW;
typedef RASDEVINFOW *LPRASDEVINFOW;

/*
 * A RAS-capable device: an element of RasEnumDevices' answer; only element 0 needs dwSize.
 * ANSI form. Ras.h 10.0.22000; since 0x0400; size 152.
 */
typedef struct RASDEVINFOA {
    DWORD dwSize;
    CHAR szDeviceType[RAS_MaxDeviceType + 1];
    CHAR szDeviceName[RAS_MaxDeviceName + 1];
} RASDEVINFOA;
typedef RASDEVINFOA *LPRASDEVINFOA;

/*
 * Dialling data of a country; the name follows at dwCountryNameOffset bytes from the start, A
 * or W by the function called. Ras.h 10.0.22000; since 0x0400; size 20.
 */
typedef struct RASCTRYINFO {
    DWORD dwSize;
    DWORD dwCountryID;
    DWORD dwNextCountryID;
    DWORD dwCountryCode;
    DWORD dwCountryNameOffset;
} RASCTRYINFO;
typedef RASCTRYINFO *LPRASCTRYINFO;

typedef RASCTRYINFO RASCTRYINFOW;
typedef RASCTRYINFO RASCTRYINFOA;
typedef RASCTRYINFO *LPRASCTRYINFOW;
typedef RASCTRYINFO *LPRASCTRYINFOA;

/*
 * A phone-book entry; alternate numbers follow at dwAlternateOffset bytes from the start, 0 =
 * none. ANSI form. Ras.h 10.0.22000; since 0x0400; size 3480 (older: 1768 at 0x0400, 1796 at
 * 0x0401, 2088 at 0x0500, 2884 at 0x0501, 2924 at 0x0600, 2948 at 0x0601).
 */
typedef struct RASENTRYA {
    DWORD dwSize;
    DWORD dwfOptions;
    DWORD dwCountryID;
    DWORD dwCountryCode;
    CHAR szAreaCode[RAS_MaxAreaCode + 1];
    CHAR szLocalPhoneNumber[RAS_MaxPhoneNumber + 1];
    DWORD dwAlternateOffset;
    RASIPADDR ipaddr;
    RASIPADDR ipaddrDns;
    RASIPADDR ipaddrDnsAlt;
    RASIPADDR ipaddrWins;
    RASIPADDR ipaddrWinsAlt;
    DWORD dwFrameSize;
    DWORD dwfNetProtocols;
    DWORD dwFramingProtocol;
    CHAR szScript[MAX_PATH];
    CHAR szAutodialDll[MAX_PATH];
    CHAR szAutodialFunc[MAX_PATH];
    CHAR szDeviceType[RAS_MaxDeviceType + 1];
    CHAR szDeviceName[RAS_MaxDeviceName + 1];
    CHAR szX25PadType[RAS_MaxPadType + 1];
    CHAR szX25Address[RAS_MaxX25Address + 1];
    CHAR szX25Facilities[RAS_MaxFacilities + 1];
    CHAR szX25UserData[RAS_MaxUserData + 1];
    DWORD dwChannels;
    DWORD dwReserved1;
    DWORD dwReserved2;
    DWORD dwSubEntries;                             /* since 0x0401 */
    DWORD dwDialMode;                               /* since 0x0401 */
    DWORD dwDialExtraPercent;                       /* since 0x0401 */
    DWORD dwDialExtraSampleSeconds;                 /* since 0x0401 */
    DWORD dwHangUpExtraPercent;                     /* since 0x0401 */
    DWORD dwHangUpExtraSampleSeconds;               /* since 0x0401 */
    DWORD dwIdleDisconnectSeconds;                  /* since 0x0401 */
    DWORD dwType;                                   /* since 0x0500 */
    DWORD dwEncryptionType;                         /* since 0x0500 */
    DWORD dwCustomAuthKey;                          /* since 0x0500 */
    GUID guidId;                                    /* since 0x0500 */
    CHAR szCustomDialDll[MAX_PATH];                 /* since 0x0500 */
    DWORD dwVpnStrategy;                            /* since 0x0500 */
    DWORD dwfOptions2;                              /* since 0x0501 */
    DWORD dwfOptions3;                              /* since 0x0501 */
    CHAR szDnsSuffix[RAS_MaxDnsSuffix];             /* since 0x0501 */
    DWORD dwTcpWindowSize;                          /* since 0x0501 */
    CHAR szPrerequisitePbk[MAX_PATH];               /* since 0x0501 */
    CHAR szPrerequisiteEntry[RAS_MaxEntryName + 1]; /* since 0x0501 */
    DWORD dwRedialCount;                            /* since 0x0501 */
    DWORD dwRedialPause;                            /* since 0x0501 */
    RASIPV6ADDR ipv6addrDns;                        /* since 0x0600 */
    RASIPV6ADDR ipv6addrDnsAlt;                     /* since 0x0600 */
    DWORD dwIPv4InterfaceMetric;                    /* since 0x0600 */
    DWORD dwIPv6InterfaceMetric;                    /* since 0x0600 */
    RASIPV6ADDR ipv6addr;                           /* since 0x0601 */
    DWORD dwIPv6PrefixLength;                       /* since 0x0601 */
    DWORD dwNetworkOutageTime;                      /* since 0x0601 */
    CHAR szIDi[RAS_MaxIDSize + 1];                  /* since 0x0A00 */
    CHAR szIDr[RAS_MaxIDSize + 1];                  /* since 0x0A00 */
    BOOL fIsImsConfig;                              /* since 0x0A00 */
    IKEV2_ID_PAYLOAD_TYPE IdiType;                  /* since 0x0A00 */
    IKEV2_ID_PAYLOAD_TYPE IdrType;                  /* since 0x0A00 */
    BOOL fDisableIKEv2Fragmentation;                /* since 0x0A00 */
} RASENTRYA;
typedef RASENTRYA *LPRASENTRYA;

/*
 * A phone-book entry; alternate numbers follow at dwAlternateOffset bytes from the start, 0 =
 * none. Ras.h 10.0.22000; since 0x0400; size 6724 (older: 3468 at 0x0400, 3496 at 0x0401, 4048
 * at 0x0500, 5616 at 0x0501, 5656 at 0x0600, 5680 at 0x0601).
 */
typedef struct RASENTRYW {
    DWORD dwSize;
    DWORD dwfOptions;
    DWORD dwCountryID;
    DWORD dwCountryCode;
    WCHAR szAreaCode[RAS_MaxAreaCode + 1];
    WCHAR szLocalPhoneNumber[RAS_MaxPhoneNumber + 1];
    DWORD dwAlternateOffset;
    RASIPADDR ipaddr;
    RASIPADDR ipaddrDns;
    RASIPADDR ipaddrDnsAlt;
    RASIPADDR ipaddrWins;
    RASIPADDR ipaddrWinsAlt;
    DWORD dwFrameSize;
    DWORD dwfNetProtocols;
    DWORD dwFramingProtocol;
    WCHAR szScript[MAX_PATH];
    WCHAR szAutodialDll[MAX_PATH];
    WCHAR szAutodialFunc[MAX_PATH];
    WCHAR szDeviceType[RAS_MaxDeviceType + 1];
    WCHAR szDeviceName[RAS_MaxDeviceName + 1];
    WCHAR szX25PadType[RAS_MaxPadType + 1];
    WCHAR szX25Address[RAS_MaxX25Address + 1];
    WCHAR szX25Facilities[RAS_MaxFacilities + 1];
    WCHAR szX25UserData[RAS_MaxUserData + 1];
    DWORD dwChannels;
    DWORD dwReserved1;
    DWORD dwReserved2;
    DWORD dwSubEntries;                              /* since 0x0401 */
    DWORD dwDialMode;                                /* since 0x0401 */
    DWORD dwDialExtraPercent;                        /* since 0x0401 */
    DWORD dwDialExtraSampleSeconds;                  /* since 0x0401 */
    DWORD dwHangUpExtraPercent;                      /* since 0x0401 */
    DWORD dwHangUpExtraSampleSeconds;                /* since 0x0401 */
    DWORD dwIdleDisconnectSeconds;                   /* since 0x0401 */
    DWORD dwType;                                    /* since 0x0500 */
    DWORD dwEncryptionType;                          /* since 0x0500 */
    DWORD dwCustomAuthKey;                           /* since 0x0500 */
    GUID guidId;                                     /* since 0x0500 */
    WCHAR szCustomDialDll[MAX_PATH];                 /* since 0x0500 */
    DWORD dwVpnStrategy;                             /* since 0x0500 */
    DWORD dwfOptions2;                               /* since 0x0501 */
    DWORD dwfOptions3;                               /* since 0x0501 */
    WCHAR szDnsSuffix[RAS_MaxDnsSuffix];             /* since 0x0501 */
    DWORD dwTcpWindowSize;                           /* since 0x0501 */
    WCHAR szPrerequisitePbk[MAX_PATH];               /* since 0x0501 */
    WCHAR szPrerequisiteEntry[RAS_MaxEntryName + 1]; /* since 0x0501 */
    DWORD dwRedialCount;                             /* since 0x0501 */
    DWORD dwRedialPause;                             /* since 0x0501 */
    RASIPV6ADDR ipv6addrDns;                         /* since 0x0600 */
    RASIPV6ADDR ipv6addrDnsAlt;                      /* since 0x0600 */
    DWORD dwIPv4InterfaceMetric;                     /* since 0x0600 */
    DWORD dwIPv6InterfaceMetric;                     /* since 0x0600 */
    RASIPV6ADDR ipv6addr;                            /* since 0x0601 */
    DWORD dwIPv6PrefixLength;                        /* since 0x0601 */
    DWORD dwNetworkOutageTime;                       /* since 0x0601 */
    WCHAR szIDi[RAS_MaxIDSize + 1];                  /* since 0x0A00 */
    WCHAR szIDr[RAS_MaxIDSize + 1];                  /* since 0x0A00 */
    BOOL fIsImsConfig;                               /* since 0x0A00 */
    IKEV2_ID_PAYLOAD_TYPE IdiType;                   /* since 0x0A00 */
    IKEV2_ID_PAYLOAD_TYPE IdrType;                   /* since 0x0A00 */
    BOOL fDisableIKEv2Fragmentation;                 /* since 0x0A00 */
} RASENTRYW;
typedef RASENTRYW *LPRASENTRYW;

/*
 * Credentials for a dial while nobody is logged on (rasdlg.h). RasDlg.h 10.0.22000; since
 * 0x0400; size 1072.
 */
typedef struct RASNOUSERW {
    DWORD dwSize;
    DWORD dwFlags;
    DWORD dwTimeoutMs;
    WCHAR szUserName[UNLEN + 1];
    WCHAR szPassword[PWLEN + 1];
    WCHAR szDomain[DNLEN + 1];
} RASNOUSERW;
typedef RASNOUSERW *LPRASNOUSERW;

/*
 * Credentials for a dial while nobody is logged on (rasdlg.h). ANSI form. RasDlg.h 10.0.22000;
 * since 0x0400; size 544.
 */
typedef struct RASNOUSERA {
    DWORD dwSize;
    DWORD dwFlags;
    DWORD dwTimeoutMs;
    CHAR szUserName[UNLEN + 1];
    CHAR szPassword[PWLEN + 1];
    CHAR szDomain[DNLEN + 1];
} RASNOUSERA;
typedef RASNOUSERA *LPRASNOUSERA;

/* Called by RasPhonebookDlg: dwCallbackId, event (RASPBDEVENT_), entry, argument (rasdlg.h). */
typedef void(RASAPI *RASPBDLGFUNCW)(ULONG_PTR dwCallbackId, DWORD dwEvent, LPWSTR pszEntry, LPVOID pArgs);
typedef void(RASAPI *RASPBDLGFUNCA)(ULONG_PTR dwCallbackId, DWORD dwEvent, LPSTR pszEntry, LPVOID pArgs);

/* Arguments of RasPhonebookDlg (rasdlg.h). RasDlg.h 10.0.22000; since 0x0400; size 60. */
typedef struct RASPBDLGW {
    DWORD dwSize;
    HWND hwndOwner;
    DWORD dwFlags;
    LONG xDlg;
    LONG yDlg;
    ULONG_PTR dwCallbackId;
    RASPBDLGFUNCW pCallback;
    DWORD dwError;
    ULONG_PTR reserved;
    ULONG_PTR reserved2;
} RASPBDLGW;
typedef RASPBDLGW *LPRASPBDLGW;

/*
 * Arguments of RasPhonebookDlg (rasdlg.h). ANSI form. RasDlg.h 10.0.22000; since 0x0400; size
 * 60.
 */
typedef struct RASPBDLGA {
    DWORD dwSize;
    HWND hwndOwner;
    DWORD dwFlags;
    LONG xDlg;
    LONG yDlg;
    ULONG_PTR dwCallbackId;
    RASPBDLGFUNCA pCallback;
    DWORD dwError;
    ULONG_PTR reserved;
    ULONG_PTR reserved2;
} RASPBDLGA;
typedef RASPBDLGA *LPRASPBDLGA;

/* Arguments of RasEntryDlg (rasdlg.h). RasDlg.h 10.0.22000; since 0x0400; size 560. */
typedef struct RASENTRYDLGW {
    DWORD dwSize;
    HWND hwndOwner;
    DWORD dwFlags;
    LONG xDlg;
    LONG yDlg;
    WCHAR szEntry[RAS_MaxEntryName + 1];
    DWORD dwError;
    ULONG_PTR reserved;
    ULONG_PTR reserved2;
} RASENTRYDLGW;
typedef RASENTRYDLGW *LPRASENTRYDLGW;

/* Arguments of RasEntryDlg (rasdlg.h). ANSI form. RasDlg.h 10.0.22000; since 0x0400; size 304. */
typedef struct RASENTRYDLGA {
    DWORD dwSize;
    HWND hwndOwner;
    DWORD dwFlags;
    LONG xDlg;
    LONG yDlg;
    CHAR szEntry[RAS_MaxEntryName + 1];
    DWORD dwError;
    ULONG_PTR reserved;
    ULONG_PTR reserved2;
} RASENTRYDLGA;
typedef RASENTRYDLGA *LPRASENTRYDLGA;

/* Arguments of RasDialDlg (rasdlg.h). RasDlg.h 10.0.22000; since 0x0400; size 48. */
typedef struct RASDIALDLG {
    DWORD dwSize;
    HWND hwndOwner;
    DWORD dwFlags;
    LONG xDlg;
    LONG yDlg;
    DWORD dwSubEntry;
    DWORD dwError;
    ULONG_PTR reserved;
    ULONG_PTR reserved2;
} RASDIALDLG;
typedef RASDIALDLG *LPRASDIALDLG;

/* Arguments of an autodial DLL. Ras.h 10.0.22000; since 0x0401; size 24. */
typedef struct RASADPARAMS {
    DWORD dwSize;
    HWND hwndOwner;
    DWORD dwFlags;
    LONG xDlg;
    LONG yDlg;
} RASADPARAMS;
typedef RASADPARAMS *LPRASADPARAMS;

/*
 * A sub-entry (one line) of a multilink entry. ANSI form. Ras.h 10.0.22000; since 0x0401; size
 * 288.
 */
typedef struct RASSUBENTRYA {
    DWORD dwSize;
    DWORD dwfFlags;
    CHAR szDeviceType[RAS_MaxDeviceType + 1];
    CHAR szDeviceName[RAS_MaxDeviceName + 1];
    CHAR szLocalPhoneNumber[RAS_MaxPhoneNumber + 1];
    DWORD dwAlternateOffset;
} RASSUBENTRYA;
typedef RASSUBENTRYA *LPRASSUBENTRYA;

/* A sub-entry (one line) of a multilink entry. Ras.h 10.0.22000; since 0x0401; size 564. */
typedef struct RASSUBENTRYW {
    DWORD dwSize;
    DWORD dwfFlags;
    WCHAR szDeviceType[RAS_MaxDeviceType + 1];
    WCHAR szDeviceName[RAS_MaxDeviceName + 1];
    WCHAR szLocalPhoneNumber[RAS_MaxPhoneNumber + 1];
    DWORD dwAlternateOffset;
} RASSUBENTRYW;
typedef RASSUBENTRYW *LPRASSUBENTRYW;

/*
 * Credentials saved with an entry; dwMask says which members are wanted or there. ANSI form.
 * Ras.h 10.0.22000; since 0x0401; size 540.
 */
typedef struct RASCREDENTIALSA {
    DWORD dwSize;
    DWORD dwMask;
    CHAR szUserName[UNLEN + 1];
    CHAR szPassword[PWLEN + 1];
    CHAR szDomain[DNLEN + 1];
} RASCREDENTIALSA;
typedef RASCREDENTIALSA *LPRASCREDENTIALSA;

/*
 * Credentials saved with an entry; dwMask says which members are wanted or there. Ras.h
 * 10.0.22000; since 0x0401; size 1068.
 */
typedef struct RASCREDENTIALSW {
    DWORD dwSize;
    DWORD dwMask;
    WCHAR szUserName[UNLEN + 1];
    WCHAR szPassword[PWLEN + 1];
    WCHAR szDomain[DNLEN + 1];
} RASCREDENTIALSW;
typedef RASCREDENTIALSW *LPRASCREDENTIALSW;

/* An entry linked to an autodial address. ANSI form. Ras.h 10.0.22000; since 0x0401; size 272. */
typedef struct RASAUTODIALENTRYA {
    DWORD dwSize;
    DWORD dwFlags;
    DWORD dwDialingLocation;
    CHAR szEntry[RAS_MaxEntryName + 1];
} RASAUTODIALENTRYA;
typedef RASAUTODIALENTRYA *LPRASAUTODIALENTRYA;

/* An entry linked to an autodial address. Ras.h 10.0.22000; since 0x0401; size 528. */
typedef struct RASAUTODIALENTRYW {
    DWORD dwSize;
    DWORD dwFlags;
    DWORD dwDialingLocation;
    WCHAR szEntry[RAS_MaxEntryName + 1];
} RASAUTODIALENTRYW;
typedef RASAUTODIALENTRYW *LPRASAUTODIALENTRYW;

/* Projection of the PPP compression control protocol. Ras.h 10.0.22000; since 0x0500; size 24. */
typedef struct RASPPPCCP {
    DWORD dwSize;
    DWORD dwError;
    DWORD dwCompressionAlgorithm;
    DWORD dwOptions;
    DWORD dwServerCompressionAlgorithm;
    DWORD dwServerOptions;
} RASPPPCCP;
typedef RASPPPCCP *LPRASPPPCCP;

/*
 * EAP identity, allocated by RAS; pbEapInfo goes on for dwSizeofEapInfo bytes. ANSI form.
 * Ras.h 10.0.22000; since 0x0500; size 268.
 */
typedef struct RASEAPUSERIDENTITYA {
    CHAR szUserName[UNLEN + 1];
    DWORD dwSizeofEapInfo;
    BYTE pbEapInfo[1];
} RASEAPUSERIDENTITYA;
typedef RASEAPUSERIDENTITYA *LPRASEAPUSERIDENTITYA;

/*
 * EAP identity, allocated by RAS; pbEapInfo goes on for dwSizeofEapInfo bytes. Ras.h
 * 10.0.22000; since 0x0500; size 524.
 */
typedef struct RASEAPUSERIDENTITYW {
    WCHAR szUserName[UNLEN + 1];
    DWORD dwSizeofEapInfo;
    BYTE pbEapInfo[1];
} RASEAPUSERIDENTITYW;
typedef RASEAPUSERIDENTITYW *LPRASEAPUSERIDENTITYW;

/*
 * Counters of a connection or link; they wrap at 32 bits. Ras.h 10.0.22000; since 0x0500; size
 * 60.
 */
typedef struct RAS_STATS {
    DWORD dwSize;
    DWORD dwBytesXmited;
    DWORD dwBytesRcved;
    DWORD dwFramesXmited;
    DWORD dwFramesRcved;
    DWORD dwCrcErr;
    DWORD dwTimeoutErr;
    DWORD dwAlignmentErr;
    DWORD dwHardwareOverrunErr;
    DWORD dwFramingErr;
    DWORD dwBufferOverrunErr;
    DWORD dwCompressionRatioIn;
    DWORD dwCompressionRatioOut;
    DWORD dwBps;
    DWORD dwConnectDuration;
} RAS_STATS;
typedef RAS_STATS *PRAS_STATS;

/* Settings of a serial port for a scripting DLL. Ras.h 10.0.22000; since 0x0501; size 8. */
typedef struct RASCOMMSETTINGS {
    DWORD dwSize;
    BYTE bParity;
    BYTE bStop;
    BYTE bByteSize;
    BYTE bAlign;
} RASCOMMSETTINGS;
typedef RASCOMMSETTINGS *LPRASCOMMSETTINGS;

/* Given to a scripting DLL to change the settings of its port. */
typedef DWORD(RASAPI *PFNRASSETCOMMSETTINGS)(HANDLE hPort, RASCOMMSETTINGS *pRasCommSettings, LPVOID pvReserved);

/* What RAS offers a scripting DLL. Ras.h 10.0.22000; since 0x0501; size 12. */
typedef struct RASCUSTOMSCRIPTEXTENSIONS {
    DWORD dwSize;
    PFNRASSETCOMMSETTINGS pfnRasSetCommSettings;
} RASCUSTOMSCRIPTEXTENSIONS;
typedef RASCUSTOMSCRIPTEXTENSIONS *LPRASCUSTOMSCRIPTEXTENSIONS;

/* Projection of IPv6 over PPP. Ras.h 10.0.22000; since 0x0600; size 28. */
typedef struct RASPPPIPV6 {
    DWORD dwSize;
    DWORD dwError;
    BYTE bLocalInterfaceIdentifier[8];
    BYTE bPeerInterfaceIdentifier[8];
    BYTE bLocalCompressionProtocol[2];
    BYTE bPeerCompressionProtocol[2];
} RASPPPIPV6;
typedef RASPPPIPV6 *LPRASPPPIPV6;

/*
 * Projection of a PPP connection (RasGetProjectionInfoEx). Ras.h 10.0.22000; since 0x0601;
 * size 100.
 */
typedef struct RASPPP_PROJECTION_INFO {
    DWORD dwIPv4NegotiationError;
    RASIPV4ADDR ipv4Address;
    RASIPV4ADDR ipv4ServerAddress;
    DWORD dwIPv4Options;
    DWORD dwIPv4ServerOptions;
    DWORD dwIPv6NegotiationError;
    BYTE bInterfaceIdentifier[8];
    BYTE bServerInterfaceIdentifier[8];
    BOOL fBundled;
    BOOL fMultilink;
    DWORD dwAuthenticationProtocol;
    DWORD dwAuthenticationData;
    DWORD dwServerAuthenticationProtocol;
    DWORD dwServerAuthenticationData;
    DWORD dwEapTypeId;
    DWORD dwServerEapTypeId;
    DWORD dwLcpOptions;
    DWORD dwLcpServerOptions;
    DWORD dwCcpError;
    DWORD dwCcpCompressionAlgorithm;
    DWORD dwCcpServerCompressionAlgorithm;
    DWORD dwCcpOptions;
    DWORD dwCcpServerOptions;
} RASPPP_PROJECTION_INFO;
typedef RASPPP_PROJECTION_INFO *LPRASPPP_PROJECTION_INFO;

/*
 * Projection of an IKEv2 connection (RasGetProjectionInfoEx). Ras.h 10.0.22000; since 0x0601;
 * size 92.
 */
typedef struct RASIKEV2_PROJECTION_INFO {
    DWORD dwIPv4NegotiationError;
    RASIPV4ADDR ipv4Address;
    RASIPV4ADDR ipv4ServerAddress;
    DWORD dwIPv6NegotiationError;
    RASIPV6ADDR ipv6Address;
    RASIPV6ADDR ipv6ServerAddress;
    DWORD dwPrefixLength;
    DWORD dwAuthenticationProtocol;
    DWORD dwEapTypeId;
    DWORD dwFlags;
    DWORD dwEncryptionMethod;
    DWORD numIPv4ServerAddresses;
    RASIPV4ADDR *ipv4ServerAddresses;
    DWORD numIPv6ServerAddresses;
    RASIPV6ADDR *ipv6ServerAddresses;
} RASIKEV2_PROJECTION_INFO;
typedef RASIKEV2_PROJECTION_INFO *LPRASIKEV2_PROJECTION_INFO;

/* The union inside RAS_PROJECTION_INFO. */
typedef union RAS_PROJECTION_INFO_UNION {
    RASPPP_PROJECTION_INFO ppp;
    RASIKEV2_PROJECTION_INFO ikev2;
} RAS_PROJECTION_INFO_UNION;

/*
 * Answer of RasGetProjectionInfoEx. The SDK's union has no name; ours is called u. Ras.h
 * 10.0.22000; since 0x0601; size 108.
 */
typedef struct RAS_PROJECTION_INFO {
    RASAPIVERSION version;
    RASPROJECTION_INFO_TYPE type;
    RAS_PROJECTION_INFO_UNION u;
} RAS_PROJECTION_INFO;
typedef RAS_PROJECTION_INFO *PRAS_PROJECTION_INFO;

/* New tunnel end points for RasUpdateConnection. Ras.h 10.0.22000; since 0x0601; size 56. */
typedef struct RASUPDATECONN {
    RASAPIVERSION version;
    DWORD dwSize;
    DWORD dwFlags;
    DWORD dwIfIndex;
    RASTUNNELENDPOINT localEndPoint;
    RASTUNNELENDPOINT remoteEndPoint;
} RASUPDATECONN;
typedef RASUPDATECONN *LPRASUPDATECONN;

#pragma pack(pop)

#endif

/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RASFFM_RAS_CONSTANTS_H
#define RASFFM_RAS_CONSTANTS_H

/*
 * Constants of ras.h and rasdlg.h at WINVER 0x0A00, among them those that newer levels hide.
 * Source of names and values: SDK headers Ras.h, RasDlg.h 10.0.22000. "since" and "gone at" are
 * WINVER guards of that header. Meanings: unmarked = a page of Microsoft or a comment of the
 * header; ~ = documented by Microsoft, page not read again; ? = guessed from the name.
 */

/* RASNAPSTATE.dwFlags. */
#define RASNAP_ProbationTime 0x00000001 /* ? probationTime of RASNAPSTATE is filled */

/* The level of the API that a structure with a version field follows. */
typedef enum RASAPIVERSION {
    RASAPIVERSION_500 = 1, /* ~ Windows 2000 API level (version field of RAS_PROJECTION_INFO, RASUPDATECONN) */
    RASAPIVERSION_501 = 2, /* ~ Windows XP API level */
    RASAPIVERSION_600 = 3, /* ~ Windows Vista API level */
    RASAPIVERSION_601 = 4, /* ~ Windows 7 API level */
} RASAPIVERSION;

#define RASAPIVERSION_CURRENT RASAPIVERSION_601 /* the newest level; not raised after Windows 7 */

/* RASTUNNELENDPOINT.dwType. */
#define RASTUNNELENDPOINT_UNKNOWN 0x00000000 /* ~ end point unknown; since 0x0601 */
#define RASTUNNELENDPOINT_IPv4 0x00000001    /* ~ union member ipv4 is valid; since 0x0601 */
#define RASTUNNELENDPOINT_IPv6 0x00000002    /* ~ union member ipv6 is valid; since 0x0601 */

/* Lengths in characters; a field has one more for the NUL unless its comment says otherwise. */
#define RAS_MaxDeviceType 0x00000010  /* characters in a device type, without NUL */
#define RAS_MaxPhoneNumber 0x00000080 /* characters in a number or VPN host name, without NUL */
#define RAS_MaxIpAddress 0x0000000F   /* characters in a dotted IPv4 text, without NUL */
#define RAS_MaxIpxAddress 0x00000015  /* characters in an IPX address text, without NUL */
#define RAS_MaxEntryName 0x00000100   /* characters in an entry name, without NUL (20 below WINVER 0x400) */
#define RAS_MaxDeviceName 0x00000080  /* characters in a device name, without NUL (32 below WINVER 0x400) */
/* characters in a callback number, without NUL (48 below WINVER 0x400) */
#define RAS_MaxCallbackNumber 0x00000080
#define RAS_MaxAreaCode 0x0000000A   /* characters in an area code, without NUL */
#define RAS_MaxPadType 0x00000020    /* characters in an X.25 PAD type, without NUL */
#define RAS_MaxX25Address 0x000000C8 /* characters in an X.25 address, without NUL */
#define RAS_MaxFacilities 0x000000C8 /* characters in X.25 facilities, without NUL */
#define RAS_MaxUserData 0x000000C8   /* characters in X.25 user data, without NUL */
/* characters in RASPPPLCP.szReplyMessage, array has exactly this many (no +1) */
#define RAS_MaxReplyMessage 0x00000400
/* characters in RASENTRY.szDnsSuffix, array has exactly this many (no +1) */
#define RAS_MaxDnsSuffix 0x00000100
#define RAS_MaxIDSize 0x00000100 /* characters in RASENTRY.szIDi / szIDr, without NUL */

/* RASCONN.dwFlags. */
#define RASCF_AllUsers 0x00000001 /* ~ connection comes from an all-users phone book entry; since 0x0501 */
/* ~ connection was made with the default (all-user) credentials; since 0x0501 */
#define RASCF_GlobalCreds 0x00000002
#define RASCF_OwnerKnown 0x00000004 /* ~ the owner of the session is known; since 0x0501 */
/* ~ the calling user is the owner (meaningful with OwnerKnown); since 0x0501 */
#define RASCF_OwnerMatch 0x00000008

#define RASCS_PAUSED 0x00001000 /* bit: every paused state has it; also the first paused value */
#define RASCS_DONE 0x00002000   /* bit: every terminal state has it; also the first terminal value */

/*
 * A state of a connection. Paused if state & RASCS_PAUSED, terminal if state & RASCS_DONE,
 * else running.
 */
typedef enum RASCONNSTATE {
    RASCS_OpenPort = 0,                 /* a communications port is about to be opened */
    RASCS_PortOpened = 1,               /* the port is open */
    RASCS_ConnectDevice = 2,            /* a device is about to be connected (repeats per device of the chain) */
    RASCS_DeviceConnected = 3,          /* that device is connected (pairs with ConnectDevice) */
    RASCS_AllDevicesConnected = 4,      /* the physical link is complete */
    RASCS_Authenticate = 5,             /* authentication starts */
    RASCS_AuthNotify = 6,               /* authentication event; dwError tells (0: a closer state follows) */
    RASCS_AuthRetry = 7,                /* the client asked for another attempt */
    RASCS_AuthCallback = 8,             /* the server asks for a callback number */
    RASCS_AuthChangePassword = 9,       /* the client asked to change the password */
    RASCS_AuthProject = 10,             /* projection (network control protocols) starts */
    RASCS_AuthLinkSpeed = 11,           /* link speed is being worked out */
    RASCS_AuthAck = 12,                 /* an authentication request is being acknowledged */
    RASCS_ReAuthenticate = 13,          /* authentication again after callback */
    RASCS_Authenticated = 14,           /* authentication is complete */
    RASCS_PrepareForCallback = 15,      /* line is about to be dropped for callback */
    RASCS_WaitForModemReset = 16,       /* waiting for the modem to settle before callback */
    RASCS_WaitForCallback = 17,         /* waiting for the server's call */
    RASCS_Projected = 18,               /* projection is complete; projection info can be read */
    RASCS_StartAuthentication = 19,     /* Windows 95 only: user authentication starts */
    RASCS_CallbackComplete = 20,        /* Windows 95 only: called back, resuming */
    RASCS_LogonNetwork = 21,            /* Windows 95 only: logging on to the network */
    RASCS_SubEntryConnected = 22,       /* one multilink sub-entry is connected */
    RASCS_SubEntryDisconnected = 23,    /* one multilink sub-entry is disconnected */
    RASCS_ApplySettings = 24,           /* settings are being applied (7+); since 0x0601 */
    RASCS_Interactive = 0x1000,         /* paused: terminal input wanted (RASPHONE) */
    RASCS_RetryAuthentication = 0x1001, /* paused: new credentials wanted */
    RASCS_CallbackSetByCaller = 0x1002, /* paused: callback number wanted */
    RASCS_PasswordExpired = 0x1003,     /* paused: new password wanted */
    RASCS_InvokeEapUI = 0x1004,         /* paused: call RasInvokeEapUI; since 0x0500 */
    RASCS_Connected = 0x2000,           /* terminal: connected */
    RASCS_Disconnected = 0x2001,        /* terminal: disconnected or failed */
} RASCONNSTATE;

#define RASCSS_DONE 0x00002000 /* bit of a finished sub-state; since 0x0601 */

/*
 * The sub-state of an IKEv2 connection with mobility; only in RASCONNSTATUS, only while
 * Connected.
 */
typedef enum RASCONNSUBSTATE {
    RASCSS_None = 0,             /* no sub-state; since 0x0601 */
    RASCSS_Dormant = 1,          /* lower interface is down; since 0x0601 */
    RASCSS_Reconnecting = 2,     /* switching the path (MOBIKE); since 0x0601 */
    RASCSS_Reconnected = 0x2000, /* path switched; since 0x0601 */
} RASCONNSUBSTATE;

/* RASDIALEXTENSIONS.dwfOptions; every other bit is 0. */

/* put prefix and suffix of the entry around the number (needs an entry name) */
#define RDEOPT_UsePrefixSuffix 0x00000001
/* the caller handles paused states; without it they become an error */
#define RDEOPT_PausedStates 0x00000002
#define RDEOPT_IgnoreModemSpeaker 0x00000004        /* ignore the speaker setting of the entry */
#define RDEOPT_SetModemSpeaker 0x00000008           /* speaker on (only with IgnoreModemSpeaker) */
#define RDEOPT_IgnoreSoftwareCompression 0x00000010 /* ignore the compression setting of the entry */
#define RDEOPT_SetSoftwareCompression 0x00000020    /* compression on (only with IgnoreSoftwareCompression) */
#define RDEOPT_DisableConnectedUI 0x00000040        /* ? no "connected" UI */
#define RDEOPT_DisableReconnectUI 0x00000080        /* ? no "reconnect" UI */
#define RDEOPT_DisableReconnect 0x00000100          /* ? no automatic reconnect */
#define RDEOPT_NoUser 0x00000200                    /* ? no user is logged on */
/* internal to RasDialDlg: pause for a logon script; applications leave it out */
#define RDEOPT_PauseOnScript 0x00000400
#define RDEOPT_Router 0x00000800 /* ? dial as a router (demand dial) */
/*
 * ? dial although the entry has a custom dialler (without it error 755 is possible); since
 * 0x0500
 */
#define RDEOPT_CustomDial 0x00001000
#define RDEOPT_UseCustomScripting 0x00002000 /* ~ call the custom scripting DLL; since 0x0501 */
/* ? credential UI of auto-triggered VPN; since 0x0603 */
#define RDEOPT_InvokeAutoTriggerCredentialUI 0x00004000
/* ? EAP data cannot be encrypted by the caller; since 0x0603 */
#define RDEOPT_EapInfoCryptInCapable 0x00008000

/* RASENTRYNAME.dwFlags. */
#define REN_User 0x00000000     /* RASENTRYNAME.dwFlags: entry of the user's phone book */
#define REN_AllUsers 0x00000001 /* RASENTRYNAME.dwFlags: entry of the all-users phone book */

/* RASPPPIP.dwOptions, dwServerOptions. */
#define RASIPO_VJ 0x00000001 /* ~ Van Jacobson header compression; since 0x0500 */

/* Authentication protocols (RASPPPLCP, RASPPP_PROJECTION_INFO). */
#define RASLCPAP_PAP 0x0000C023  /* ~ authentication protocol PAP; since 0x0500 */
#define RASLCPAP_SPAP 0x0000C027 /* ~ authentication protocol Shiva PAP; since 0x0500 */
#define RASLCPAP_CHAP 0x0000C223 /* ~ authentication protocol CHAP (kind in the data field); since 0x0500 */
#define RASLCPAP_EAP 0x0000C227  /* ~ authentication protocol EAP (kind in dwEapTypeId); since 0x0500 */

/* Kinds of CHAP (authentication data). */
#define RASLCPAD_CHAP_MD5 0x00000005  /* ~ CHAP kind MD5; since 0x0500 */
#define RASLCPAD_CHAP_MS 0x00000080   /* ~ CHAP kind MS-CHAP; since 0x0500 */
#define RASLCPAD_CHAP_MSV2 0x00000081 /* ~ CHAP kind MS-CHAP v2; since 0x0500 */

/* Options of the link control protocol and of encryption. */
#define RASLCPO_PFC 0x00000001         /* ~ protocol field compression; since 0x0500 */
#define RASLCPO_ACFC 0x00000002        /* ~ address and control field compression; since 0x0500 */
#define RASLCPO_SSHF 0x00000004        /* ~ short sequence number header format; since 0x0500 */
#define RASLCPO_DES_56 0x00000008      /* ~ DES 56 bit; since 0x0500 */
#define RASLCPO_3_DES 0x00000010       /* ~ triple DES; since 0x0500 */
#define RASLCPO_AES_128 0x00000020     /* ~ AES 128; since 0x0600 */
#define RASLCPO_AES_256 0x00000040     /* ~ AES 256; since 0x0600 */
#define RASLCPO_AES_192 0x00000080     /* ? AES 192; since 0x0603 */
#define RASLCPO_GCM_AES_128 0x00000100 /* ? AES-GCM 128; since 0x0603 */
#define RASLCPO_GCM_AES_192 0x00000200 /* ? AES-GCM 192; since 0x0603 */
#define RASLCPO_GCM_AES_256 0x00000400 /* ? AES-GCM 256; since 0x0603 */

/* Compression algorithms (RASPPPCCP). */
#define RASCCPCA_MPPC 0x00000006 /* ~ Microsoft point-to-point compression; since 0x0500 */
#define RASCCPCA_STAC 0x00000005 /* ~ Stac compression; since 0x0500 */

/* Options of compression (RASPPPCCP). */
#define RASCCPO_Compression 0x00000001      /* ~ compression without encryption; since 0x0500 */
#define RASCCPO_HistoryLess 0x00000002      /* ~ stateless mode; since 0x0500 */
#define RASCCPO_Encryption56bit 0x00000010  /* ~ 56-bit encryption; since 0x0500 */
#define RASCCPO_Encryption40bit 0x00000020  /* ~ 40-bit encryption; since 0x0500 */
#define RASCCPO_Encryption128bit 0x00000040 /* ~ 128-bit encryption; since 0x0500 */

/* RASIKEV2_PROJECTION_INFO.dwFlags. */
#define RASIKEv2_FLAGS_MOBIKESUPPORTED 0x00000001  /* ~ peer supports MOBIKE; since 0x0601 */
#define RASIKEv2_FLAGS_BEHIND_NAT 0x00000002       /* ~ client is behind NAT; since 0x0601 */
#define RASIKEv2_FLAGS_SERVERBEHIND_NAT 0x00000004 /* ~ server is behind NAT; since 0x0601 */

/* RASIKEV2_PROJECTION_INFO.dwAuthenticationProtocol. */

/* ~ authenticated by machine certificate; since 0x0601 */
#define RASIKEv2_AUTH_MACHINECERTIFICATES 0x00000001
#define RASIKEv2_AUTH_EAP 0x00000002 /* ~ authenticated by EAP; since 0x0601 */
#define RASIKEv2_AUTH_PSK 0x00000003 /* ~ authenticated by pre-shared key; since 0x0601 */

/*
 * The message of the window notifier: register RASDIALEVENT; WM_RASDIALEVENT only if that
 * fails.
 */

/* fallback window message number if RegisterWindowMessage("RasDialEvent") fails */
#define WM_RASDIALEVENT 0x0000CCCD
#define RASDIALEVENT "RasDialEvent" /* name to register for the notification window message (ANSI call) */

/* RASENTRY.dwEncryptionType. */
#define ET_None 0x00000000       /* no encryption; since 0x0500 */
#define ET_Require 0x00000001    /* encryption required; since 0x0500 */
#define ET_RequireMax 0x00000002 /* maximum strength required; since 0x0500 */
#define ET_Optional 0x00000003   /* encryption if possible; since 0x0500 */

/* RASENTRY.dwVpnStrategy. */
#define VS_Default 0x00000000      /* default order (header comment: PPTP for now) */
#define VS_PptpOnly 0x00000001     /* PPTP only */
#define VS_PptpFirst 0x00000002    /* PPTP first */
#define VS_L2tpOnly 0x00000003     /* L2TP only */
#define VS_L2tpFirst 0x00000004    /* L2TP first */
#define VS_SstpOnly 0x00000005     /* SSTP only; since 0x0600 */
#define VS_SstpFirst 0x00000006    /* SSTP first; since 0x0600 */
#define VS_Ikev2Only 0x00000007    /* IKEv2 only; since 0x0601 */
#define VS_Ikev2First 0x00000008   /* IKEv2 first; since 0x0601 */
#define VS_GREOnly 0x00000009      /* ? GRE only; since 0x0603 */
#define VS_PptpSstp 0x0000000C     /* PPTP then SSTP only; since 0x0601 */
#define VS_L2tpSstp 0x0000000D     /* L2TP then SSTP only; since 0x0601 */
#define VS_Ikev2Sstp 0x0000000E    /* IKEv2 then SSTP only; since 0x0601 */
#define VS_ProtocolList 0x0000000F /* order comes from the entry's protocol list; since 0x0A00 */

/* RASENTRY.dwfOptions. */

/* country id/code and area code are used to build the number */
#define RASEO_UseCountryAndAreaCodes 0x00000001
#define RASEO_SpecificIpAddr 0x00000002       /* ask for ipaddr */
#define RASEO_SpecificNameServers 0x00000004  /* use the DNS/WINS addresses of the entry */
#define RASEO_IpHeaderCompression 0x00000008  /* negotiate IP header compression */
#define RASEO_RemoteDefaultGateway 0x00000010 /* default route goes through the connection */
#define RASEO_DisableLcpExtensions 0x00000020 /* no PPP LCP extensions */
#define RASEO_TerminalBeforeDial 0x00000040   /* terminal window before dialling (dialogs only) */
#define RASEO_TerminalAfterDial 0x00000080    /* terminal window after dialling (dialogs only) */
#define RASEO_ModemLights 0x00000100          /* status icon in the task bar (NT4 page: ignored) */
#define RASEO_SwCompression 0x00000200        /* negotiate software compression */
#define RASEO_RequireEncryptedPw 0x00000400   /* only schemes that do not send the password in clear */
#define RASEO_RequireMsEncryptedPw 0x00000800 /* only Microsoft secure password schemes */
/* data encryption required (NT4 page: only with RequireMsEncryptedPw) */
#define RASEO_RequireDataEncryption 0x00001000
#define RASEO_NetworkLogon 0x00002000 /* log on to the network after connecting (no effect on NT) */
/*
 * use the logged-on user's name, password and domain (dialogs only; for RasDial leave user and
 * password empty)
 */
#define RASEO_UseLogonCredentials 0x00004000
#define RASEO_PromoteAlternates 0x00008000 /* an alternate number that worked becomes the first */
/* check for existing remote file/printer bindings before connecting; since 0x0401 */
#define RASEO_SecureLocalFiles 0x00010000
#define RASEO_RequireEAP 0x00020000          /* ~ EAP allowed/required; since 0x0500 */
#define RASEO_RequirePAP 0x00040000          /* ~ PAP allowed/required; since 0x0500 */
#define RASEO_RequireSPAP 0x00080000         /* ~ Shiva PAP allowed/required; since 0x0500 */
#define RASEO_Custom 0x00100000              /* ~ custom encryption settings; since 0x0500 */
#define RASEO_PreviewPhoneNumber 0x00200000  /* ~ dialogs show the number first; since 0x0500 */
#define RASEO_SharedPhoneNumbers 0x00800000  /* ~ phone numbers shared between devices; since 0x0500 */
#define RASEO_PreviewUserPw 0x01000000       /* ~ dialogs ask for user name and password; since 0x0500 */
#define RASEO_PreviewDomain 0x02000000       /* ~ dialogs ask for the domain; since 0x0500 */
#define RASEO_ShowDialingProgress 0x04000000 /* ~ dialogs show progress; since 0x0500 */
#define RASEO_RequireCHAP 0x08000000         /* ~ CHAP allowed/required; since 0x0500 */
#define RASEO_RequireMsCHAP 0x10000000       /* ~ MS-CHAP allowed/required; since 0x0500 */
#define RASEO_RequireMsCHAP2 0x20000000      /* ~ MS-CHAP v2 allowed/required; since 0x0500 */
#define RASEO_RequireW95MSCHAP 0x40000000    /* ~ MS-CHAP also to Windows 95 servers; since 0x0500 */
#define RASEO_CustomScript 0x80000000        /* ~ a custom scripting DLL runs after the link is up; since 0x0500 */

/* RASENTRY.dwfOptions2. */

/* ~ file and print sharing is off on the connection; since 0x0501 */
#define RASEO2_SecureFileAndPrint 0x00000001
/* ~ the Microsoft networks client is off on the connection; since 0x0501 */
#define RASEO2_SecureClientForMSNet 0x00000002
#define RASEO2_DontNegotiateMultilink 0x00000004 /* ~ no multilink negotiation; since 0x0501 */
/* ~ do not use the connection's credentials for network resources; since 0x0501 */
#define RASEO2_DontUseRasCredentials 0x00000008
#define RASEO2_UsePreSharedKey 0x00000010         /* ~ IPsec authentication with pre-shared key; since 0x0501 */
#define RASEO2_Internet 0x00000020                /* ~ connection leads to the Internet; since 0x0501 */
#define RASEO2_DisableNbtOverIP 0x00000040        /* ~ no NetBIOS over TCP/IP; since 0x0501 */
#define RASEO2_UseGlobalDeviceSettings 0x00000080 /* ~ use global device settings; since 0x0501 */
#define RASEO2_ReconnectIfDropped 0x00000100      /* ~ dial again when dropped; since 0x0501 */
/* ~ all devices of a multilink entry use one set of numbers; since 0x0501 */
#define RASEO2_SharePhoneNumbers 0x00000200
#define RASEO2_SecureRoutingCompartment 0x00000400 /* ~ use a routing compartment; since 0x0600 */
/* ~ typical instead of advanced security settings; since 0x0600 */
#define RASEO2_UseTypicalSettings 0x00000800
/* ~ use the IPv6 DNS addresses of the entry; since 0x0600 */
#define RASEO2_IPv6SpecificNameServers 0x00001000
/* ~ IPv6 default route goes through the connection; since 0x0600 */
#define RASEO2_IPv6RemoteDefaultGateway 0x00002000
#define RASEO2_RegisterIpWithDNS 0x00004000 /* ~ register the address in DNS; since 0x0600 */
/* ~ register with the entry's DNS suffix; since 0x0600 */
#define RASEO2_UseDNSSuffixForRegistration 0x00008000
#define RASEO2_IPv4ExplicitMetric 0x00010000 /* ~ dwIPv4InterfaceMetric is used; since 0x0600 */
#define RASEO2_IPv6ExplicitMetric 0x00020000 /* ~ dwIPv6InterfaceMetric is used; since 0x0600 */
/* ~ no IKE name and EKU check of the server certificate; since 0x0600 */
#define RASEO2_DisableIKENameEkuCheck 0x00040000
#define RASEO2_DisableClassBasedStaticRoute 0x00080000 /* ~ no class-based static route; since 0x0601 */
#define RASEO2_SpecificIPv6Addr 0x00100000             /* ~ ask for ipv6addr; since 0x0601 */
#define RASEO2_DisableMobility 0x00200000              /* ~ no IKEv2 mobility; since 0x0601 */
/* ~ IKEv2 authentication by machine certificate; since 0x0601 */
#define RASEO2_RequireMachineCertificates 0x00400000
/* ? pre-shared key of the IKEv2 initiator; since 0x0602 */
#define RASEO2_UsePreSharedKeyForIkev2Initiator 0x00800000
/* ? pre-shared key of the IKEv2 responder; since 0x0602 */
#define RASEO2_UsePreSharedKeyForIkev2Responder 0x01000000
#define RASEO2_CacheCredentials 0x02000000    /* ? keep credentials; since 0x0602 */
#define RASEO2_AutoTriggerCapable 0x04000000  /* ? profile may be triggered automatically; since 0x0603 */
#define RASEO2_IsThirdPartyProfile 0x08000000 /* ? profile of a VPN plug-in; since 0x0603 */
#define RASEO2_AuthTypeIsOtp 0x10000000       /* ? one-time password; since 0x0603 */
#define RASEO2_IsAlwaysOn 0x20000000          /* ? always-on profile; since 0x0604 */
#define RASEO2_IsPrivateNetwork 0x40000000    /* ? private network; since 0x0604 */
/* ? make routes of the IKEv2 traffic selectors; since 0x0A00 */
#define RASEO2_PlumbIKEv2TSAsRoutes 0x80000000

/* RASENTRY.dwfNetProtocols. */
#define RASNP_NetBEUI 0x00000001 /* negotiate NetBEUI */
#define RASNP_Ipx 0x00000002     /* negotiate IPX */
#define RASNP_Ip 0x00000004      /* negotiate IPv4 */
#define RASNP_Ipv6 0x00000008    /* ~ negotiate IPv6; since 0x0600 */

/* RASENTRY.dwFramingProtocol. */
#define RASFP_Ppp 0x00000001  /* framing PPP */
#define RASFP_Slip 0x00000002 /* framing SLIP */
#define RASFP_Ras 0x00000004  /* old Microsoft RAS framing */

/* RASENTRY.dwType. */
#define RASET_Phone 0x00000001     /* phone line: modem, ISDN, X.25 */
#define RASET_Vpn 0x00000002       /* virtual private network */
#define RASET_Direct 0x00000003    /* direct serial/parallel (before Vista); gone at 0x0600 */
#define RASET_Internet 0x00000004  /* Internet ("BaseCamp", historic) */
#define RASET_Broadband 0x00000005 /* broadband, PPPoE; since 0x0501 */

/* Flags of RasConnectionNotification. */

/* signal when a connection comes up (hrasconn must be INVALID_HANDLE_VALUE) */
#define RASCN_Connection 0x00000001
#define RASCN_Disconnection 0x00000002     /* signal when the (or any) connection goes down */
#define RASCN_BandwidthAdded 0x00000004    /* signal when a sub-entry of a multilink connection comes up */
#define RASCN_BandwidthRemoved 0x00000008  /* signal when a sub-entry of a multilink connection goes down */
#define RASCN_Dormant 0x00000010           /* ? signal when an IKEv2 connection becomes dormant */
#define RASCN_ReConnection 0x00000020      /* ? signal when an IKEv2 connection is reconnected */
#define RASCN_EPDGPacketArrival 0x00000040 /* ? ePDG packet arrival */

/* RASENTRY.dwDialMode. */
#define RASEDM_DialAll 0x00000001      /* dial all sub-entries at first; since 0x0401 */
#define RASEDM_DialAsNeeded 0x00000002 /* dial sub-entries as load asks; since 0x0401 */

/* RASENTRY.dwIdleDisconnectSeconds. */
#define RASIDS_Disabled 0xFFFFFFFF       /* no idle time-out (all ones); since 0x0401 */
#define RASIDS_UseGlobalValue 0x00000000 /* idle time-out from user preferences; since 0x0401 */

/* RASADPARAMS.dwFlags. */
#define RASADFLG_PositionDlg 0x00000001 /* ~ xDlg/yDlg are used; since 0x0401 */

/* RASCREDENTIALS.dwMask. */
#define RASCM_UserName 0x00000001           /* szUserName is valid/wanted; since 0x0401 */
#define RASCM_Password 0x00000002           /* szPassword is valid/wanted; since 0x0401 */
#define RASCM_Domain 0x00000004             /* szDomain is valid/wanted; since 0x0401 */
#define RASCM_DefaultCreds 0x00000008       /* default (all-users) credentials; since 0x0401 */
#define RASCM_PreSharedKey 0x00000010       /* pre-shared key in szPassword; since 0x0401 */
#define RASCM_ServerPreSharedKey 0x00000020 /* pre-shared key of the RRAS server; since 0x0401 */
#define RASCM_DDMPreSharedKey 0x00000040    /* pre-shared key of a demand-dial interface; since 0x0401 */

/* Keys of RasGetAutodialParam and RasSetAutodialParam. */

/* autodial parameter: no question before dialling (DWORD); since 0x0401 */
#define RASADP_DisableConnectionQuery 0x00000000
/* autodial parameter: off for this logon session (DWORD); since 0x0401 */
#define RASADP_LoginSessionDisable 0x00000001
/* autodial parameter: number of remembered addresses (DWORD; default 100); since 0x0401 */
#define RASADP_SavedAddressesLimit 0x00000002
/* autodial parameter: seconds after a failure (DWORD; default 5); since 0x0401 */
#define RASADP_FailedConnectionTimeout 0x00000003
/* autodial parameter: seconds the question stays up (DWORD); since 0x0401 */
#define RASADP_ConnectionQueryTimeout 0x00000004

/* Flags of RasGetEapUserIdentity. */
#define RASEAPF_NonInteractive 0x00000002 /* no UI while getting the EAP identity; since 0x0500 */
#define RASEAPF_Logon 0x00000004          /* at Windows logon; since 0x0500 */
#define RASEAPF_Preview 0x00000008        /* ask before dialling; since 0x0500 */

/* dwFlags of a custom dialler. */
#define RCD_SingleUser 0x00000000 /* ~ custom dial: entry of one user; since 0x0500 */
#define RCD_AllUsers 0x00000001   /* ~ custom dial: entry of all users; since 0x0500 */
#define RCD_Eap 0x00000002        /* ~ custom dial: EAP; since 0x0500 */
#define RCD_Logon 0x00000004      /* ? custom dial: at logon; since 0x0500 */

/* Events of RASPBDLGFUNC (rasdlg.h). */
#define RASPBDEVENT_AddEntry 0x00000001    /* ~ phone book dialog: entry added */
#define RASPBDEVENT_EditEntry 0x00000002   /* ~ phone book dialog: entry edited */
#define RASPBDEVENT_RemoveEntry 0x00000003 /* ~ phone book dialog: entry removed */
#define RASPBDEVENT_DialEntry 0x00000004   /* ~ phone book dialog: entry dialled */
#define RASPBDEVENT_EditGlobals 0x00000005 /* ~ phone book dialog: global settings edited */
#define RASPBDEVENT_NoUser 0x00000006      /* ~ phone book dialog: credentials wanted, RASNOUSER is passed */
/* ~ phone book dialog: user changed the credentials, RASNOUSER is passed */
#define RASPBDEVENT_NoUserEdit 0x00000007

/* RASNOUSER.dwFlags (rasdlg.h). */
#define RASNOUSER_SmartCard 0x00000001 /* ? credentials come from a smart card */

/* RASPBDLG.dwFlags (rasdlg.h). */
#define RASPBDFLAG_PositionDlg 0x00000001      /* xDlg/yDlg are used */
#define RASPBDFLAG_ForceCloseOnDial 0x00000002 /* close when a dial succeeds */
#define RASPBDFLAG_NoUser 0x00000010           /* no user is logged on; ask through NoUser events */
/* save window position and last entry (needed by RASPHONE only) */
#define RASPBDFLAG_UpdateDefaults 0x80000000

/* RASENTRYDLG.dwFlags (rasdlg.h). */
#define RASEDFLAG_PositionDlg 0x00000001        /* ~ xDlg/yDlg are used */
#define RASEDFLAG_NewEntry 0x00000002           /* ~ start the new-entry wizard */
#define RASEDFLAG_CloneEntry 0x00000004         /* ~ make a copy of an entry (before Vista); gone at 0x0600 */
#define RASEDFLAG_NoRename 0x00000008           /* ~ the name cannot be edited */
#define RASEDFLAG_ShellOwned 0x40000000         /* ~ reserved for the shell */
#define RASEDFLAG_NewPhoneEntry 0x00000010      /* ~ new phone entry */
#define RASEDFLAG_NewTunnelEntry 0x00000020     /* ~ new VPN entry */
#define RASEDFLAG_NewDirectEntry 0x00000040     /* ~ new direct entry (before Vista); gone at 0x0600 */
#define RASEDFLAG_NewBroadbandEntry 0x00000080  /* ~ new broadband entry */
#define RASEDFLAG_InternetEntry 0x00000100      /* ~ new Internet entry */
#define RASEDFLAG_NAT 0x00000200                /* ? undocumented */
#define RASEDFLAG_IncomingConnection 0x00000400 /* ? incoming connection; since 0x0600 */

/* RASDIALDLG.dwFlags (rasdlg.h). */
#define RASDDFLAG_PositionDlg 0x00000001 /* xDlg/yDlg are used */
#define RASDDFLAG_NoPrompt 0x00000002    /* ? dial without the prompt */
#define RASDDFLAG_AoacRedial 0x00000004  /* ? redial (always on, always connected) */
#define RASDDFLAG_LinkFailure 0x80000000 /* ~ reserved: redial after a link failure */

/* The protocol that RasGetProjectionInfo is asked about. */
typedef enum RASPROJECTION {
    RASP_Amb = 0x10000,    /* authentication message block (NetBEUI, NT 3.1) */
    RASP_PppNbf = 0x803F,  /* NetBEUI framer over PPP -> RASPPPNBF */
    RASP_PppIpx = 0x802B,  /* IPX over PPP -> RASPPPIPX */
    RASP_PppIp = 0x8021,   /* IPv4 over PPP -> RASPPPIP */
    RASP_PppCcp = 0x80FD,  /* compression control -> RASPPPCCP; since 0x0500 */
    RASP_PppLcp = 0xC021,  /* link control -> RASPPPLCP */
    RASP_PppIpv6 = 0x8057, /* IPv6 over PPP -> RASPPPIPV6; since 0x0600 */
    RASP_Slip = 0x20000,   /* SLIP -> RASSLIP (gone from Vista on); gone at 0x0600 */
} RASPROJECTION;

/* Which member of the union in RAS_PROJECTION_INFO is valid. */
typedef enum RASPROJECTION_INFO_TYPE {
    PROJECTION_INFO_TYPE_PPP = 1,   /* union member ppp is valid; since 0x0601 */
    PROJECTION_INFO_TYPE_IKEv2 = 2, /* union member ikev2 is valid; since 0x0601 */
} RASPROJECTION_INFO_TYPE;

/* The kind of an IKEv2 identity (RASENTRY IdiType, IdrType). */
typedef enum IKEV2_ID_PAYLOAD_TYPE {
    IKEV2_ID_PAYLOAD_TYPE_INVALID = 0,
    IKEV2_ID_PAYLOAD_TYPE_IPV4_ADDR = 1,
    IKEV2_ID_PAYLOAD_TYPE_FQDN = 2,
    IKEV2_ID_PAYLOAD_TYPE_RFC822_ADDR = 3,
    IKEV2_ID_PAYLOAD_TYPE_RESERVED1 = 4,
    IKEV2_ID_PAYLOAD_TYPE_ID_IPV6_ADDR = 5,
    IKEV2_ID_PAYLOAD_TYPE_RESERVED2 = 6,
    IKEV2_ID_PAYLOAD_TYPE_RESERVED3 = 7,
    IKEV2_ID_PAYLOAD_TYPE_RESERVED4 = 8,
    IKEV2_ID_PAYLOAD_TYPE_DER_ASN1_DN = 9,
    IKEV2_ID_PAYLOAD_TYPE_DER_ASN1_GN = 10,
    IKEV2_ID_PAYLOAD_TYPE_KEY_ID = 11,
    IKEV2_ID_PAYLOAD_TYPE_MAX = 12,
} IKEV2_ID_PAYLOAD_TYPE;

/* RASENTRY.szDeviceType and the device types of a connection; ASCII here, an open list. */
#define RASDT_Modem "modem"           /* modem or COM port */
#define RASDT_Isdn "isdn"             /* ISDN card */
#define RASDT_X25 "x25"               /* X.25 card */
#define RASDT_Vpn "vpn"               /* ~ VPN miniport */
#define RASDT_Pad "pad"               /* ~ X.25 PAD */
#define RASDT_Generic "GENERIC"       /* ~ generic */
#define RASDT_Serial "SERIAL"         /* ~ direct serial */
#define RASDT_FrameRelay "FRAMERELAY" /* ~ frame relay */
#define RASDT_Atm "ATM"               /* ~ ATM */
#define RASDT_Sonet "SONET"           /* ~ Sonet */
#define RASDT_SW56 "SW56"             /* ~ switched 56K */
#define RASDT_Irda "IRDA"             /* ~ infrared */
#define RASDT_Parallel "PARALLEL"     /* ~ direct parallel */
#define RASDT_PPPoE "PPPoE"           /* ~ PPP over Ethernet; since 0x0501 */

/* Lengths of windef.h and lmcons.h that the structures use. */
#ifndef MAX_PATH
#define MAX_PATH 0x00000104 /* characters in a path including NUL */
#endif
#ifndef UNLEN
#define UNLEN 0x00000100 /* characters in a user name, without NUL */
#endif
#ifndef PWLEN
#define PWLEN 0x00000100 /* characters in a password, without NUL */
#endif
#ifndef DNLEN
#define DNLEN 0x0000000F /* characters in a (NetBIOS) domain name, without NUL (= CNLEN) */
#endif
#ifndef NETBIOS_NAME_LEN
#define NETBIOS_NAME_LEN 0x00000010 /* characters in a NetBIOS name */
#endif

/* Win32 values (handleapi.h). */
#ifndef INVALID_HANDLE_VALUE
#define INVALID_HANDLE_VALUE 0xFFFFFFFFFFFFFFFFull /* all connections (RasConnectionNotification) */
#endif

/* Values of RasDial's dwNotifierType. The SDK gives them no names; these are ours. */
#define RASNOTIFIER_Func 0x00000000   /* lpvNotifier is a RasDialFunc */
#define RASNOTIFIER_Func1 0x00000001  /* lpvNotifier is a RasDialFunc1 */
#define RASNOTIFIER_Func2 0x00000002  /* lpvNotifier is a RasDialFunc2 */
#define RASNOTIFIER_Window 0xFFFFFFFF /* lpvNotifier is an HWND */

#endif

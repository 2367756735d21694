/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RASFFM_RASERROR_H
#define RASFFM_RASERROR_H

/*
 * Error codes that RAS functions return or report: RasError.h of SDK 10.0.22000 (600-878, also
 * those that its guards hide at newer WINVER levels), mprerror.h (900-956), and the codes of
 * other headers that RAS hands out; those are guarded, as a program may have them already.
 */

#ifndef RASBASE
#define RASBASE 600 /* first code of RasError.h */
#endif
#ifndef RASBASEEND
#define RASBASEEND 878 /* last code of RasError.h in SDK 10.0.22000 */
#endif

/* winerror.h */
#ifndef ERROR_SUCCESS
#define ERROR_SUCCESS 0 /* success */
#endif
#ifndef ERROR_FILE_NOT_FOUND
#define ERROR_FILE_NOT_FOUND 2 /* file, key or address not found (seen from RasGetAutodialAddress) */
#endif
#ifndef ERROR_ACCESS_DENIED
#define ERROR_ACCESS_DENIED 5 /* caller lacks the right (all-user phone book, other user's connection) */
#endif
#ifndef ERROR_INVALID_HANDLE
/* the HRASCONN is not (or no longer) valid; the sign that a hang-up has finished */
#define ERROR_INVALID_HANDLE 6
#endif
#ifndef ERROR_NOT_ENOUGH_MEMORY
#define ERROR_NOT_ENOUGH_MEMORY 8 /* out of memory */
#endif
#ifndef ERROR_OUTOFMEMORY
#define ERROR_OUTOFMEMORY 14 /* out of memory */
#endif
#ifndef ERROR_NOT_SUPPORTED
#define ERROR_NOT_SUPPORTED 50 /* the request is not supported */
#endif
#ifndef ERROR_INVALID_PARAMETER
#define ERROR_INVALID_PARAMETER 87 /* an argument is not valid (NULL where it is not allowed, bad id) */
#endif
#ifndef ERROR_INSUFFICIENT_BUFFER
#define ERROR_INSUFFICIENT_BUFFER 122 /* text buffer too small (RasGetErrorString) */
#endif
#ifndef ERROR_INVALID_NAME
#define ERROR_INVALID_NAME 123 /* the entry name has a form that is not allowed */
#endif
#ifndef ERROR_MOD_NOT_FOUND
#define ERROR_MOD_NOT_FOUND 126 /* DLL not found (rasapi32 or a custom dial DLL) */
#endif
#ifndef ERROR_PROC_NOT_FOUND
#define ERROR_PROC_NOT_FOUND 127 /* the DLL lacks the entry point */
#endif
#ifndef ERROR_BAD_ARGUMENTS
#define ERROR_BAD_ARGUMENTS 160 /* wrong arguments */
#endif
#ifndef ERROR_ALREADY_EXISTS
#define ERROR_ALREADY_EXISTS 183 /* an entry of that name exists already */
#endif
#ifndef ERROR_MORE_DATA
#define ERROR_MORE_DATA 234 /* more data is available than fits */
#endif
#ifndef ERROR_NO_MORE_ITEMS
#define ERROR_NO_MORE_ITEMS 259 /* the multilink sub-entry index is past the last one */
#endif

/* RasError.h */
/*
 * asynchronous work is still under way (this is not a failure; also the value the error range
 * starts from)
 */
#define PENDING 600
#define ERROR_INVALID_PORT_HANDLE 601 /* the port handle is not valid */
#define ERROR_PORT_ALREADY_OPEN 602   /* the port has been opened already */
/* the buffer passed in is too small; the size argument holds what is needed */
#define ERROR_BUFFER_TOO_SMALL 603
#define ERROR_WRONG_INFO_SPECIFIED 604          /* wrong information was passed */
#define ERROR_CANNOT_SET_PORT_INFO 605          /* port settings could not be changed */
#define ERROR_PORT_NOT_CONNECTED 606            /* the port is not connected */
#define ERROR_EVENT_INVALID 607                 /* an event object is not valid */
#define ERROR_DEVICE_DOES_NOT_EXIST 608         /* no such device */
#define ERROR_DEVICETYPE_DOES_NOT_EXIST 609     /* no such device type */
#define ERROR_BUFFER_INVALID 610                /* a buffer (or structure) argument is not valid */
#define ERROR_ROUTE_NOT_AVAILABLE 611           /* the named route is not available */
#define ERROR_ROUTE_NOT_ALLOCATED 612           /* the named route is not allocated */
#define ERROR_INVALID_COMPRESSION_SPECIFIED 613 /* unknown compression type */
#define ERROR_OUT_OF_BUFFERS 614                /* not enough buffers */
#define ERROR_PORT_NOT_FOUND 615                /* no such port */
#define ERROR_ASYNC_REQUEST_PENDING 616         /* an asynchronous request is already outstanding */
#define ERROR_ALREADY_DISCONNECTING 617         /* the device is already hanging up */
#define ERROR_PORT_NOT_OPEN 618                 /* the port is not open */
/* the link could not be set up, its port was closed (typical after a refused or dropped dial) */
#define ERROR_PORT_DISCONNECTED 619
#define ERROR_NO_ENDPOINTS 620          /* no end points could be found */
#define ERROR_CANNOT_OPEN_PHONEBOOK 621 /* the phone book file could not be opened */
#define ERROR_CANNOT_LOAD_PHONEBOOK 622 /* the phone book file could not be loaded */
/* the phone book has no entry of that name (also the usual result of a wrong phone book path) */
#define ERROR_CANNOT_FIND_PHONEBOOK_ENTRY 623
#define ERROR_CANNOT_WRITE_PHONEBOOK 624 /* the phone book file could not be written */
#define ERROR_CORRUPT_PHONEBOOK 625      /* the phone book file is damaged */
#define ERROR_CANNOT_LOAD_STRING 626     /* a resource string could not be loaded */
#define ERROR_KEY_NOT_FOUND 627          /* a key was not found */
#define ERROR_DISCONNECTION 628          /* the peer ended the connection before it was complete */
#define ERROR_REMOTE_DISCONNECTION 629   /* the peer closed the connection */
#define ERROR_HARDWARE_FAILURE 630       /* the device was disconnected by a hardware failure */
#define ERROR_USER_DISCONNECTION 631     /* the user broke the connection (local hang-up) */
#define ERROR_INVALID_SIZE 632           /* dwSize is not one of the accepted structure sizes */
/*
 * the device or port is in use, or not configured (typical of a second dial on the same WAN
 * miniport)
 */
#define ERROR_PORT_NOT_AVAILABLE 633
#define ERROR_CANNOT_PROJECT_CLIENT 634   /* the client could not be registered on the remote network */
#define ERROR_UNKNOWN 635                 /* unknown error */
#define ERROR_WRONG_DEVICE_ATTACHED 636   /* another device than the expected one is attached to the port */
#define ERROR_BAD_STRING 637              /* a string could not be converted */
#define ERROR_REQUEST_TIMEOUT 638         /* the request timed out at the server */
#define ERROR_CANNOT_GET_LANA 639         /* no LAN adapter number (LANA) is free */
#define ERROR_NETBIOS_ERROR 640           /* NetBIOS reported an error */
#define ERROR_SERVER_OUT_OF_RESOURCES 641 /* the server lacks NetBIOS resources for this client */
/* one of the client's NetBIOS names is already in use on the remote net */
#define ERROR_NAME_EXISTS_ON_NET 642
#define ERROR_SERVER_GENERAL_NET_FAILURE 643 /* a network adapter of the server failed */
#define WARNING_MSG_ALIAS_NOT_ADDED 644      /* warning: network message pop-ups will not arrive */
#define ERROR_AUTH_INTERNAL 645              /* internal error during authentication */
#define ERROR_RESTRICTED_LOGON_HOURS 646     /* the account may not log on at this hour */
#define ERROR_ACCT_DISABLED 647              /* the account is disabled */
/* the password has expired (the paused state PasswordExpired exists for this) */
#define ERROR_PASSWD_EXPIRED 648
#define ERROR_NO_DIALIN_PERMISSION 649  /* the account has no dial-in permission */
#define ERROR_SERVER_NOT_RESPONDING 650 /* the remote access server does not answer (NetBIOS era) */
/* the modem or connecting device reported an error (also the usual PPPoE failure) */
#define ERROR_FROM_DEVICE 651
#define ERROR_UNRECOGNIZED_RESPONSE 652      /* the device gave an unknown answer */
#define ERROR_MACRO_NOT_FOUND 653            /* a macro the device needs is missing from its INF section */
#define ERROR_MACRO_NOT_DEFINED 654          /* an INF section uses an undefined macro */
#define ERROR_MESSAGE_MACRO_NOT_FOUND 655    /* the INF section lacks the message macro */
#define ERROR_DEFAULTOFF_MACRO_NOT_FOUND 656 /* the INF section's defaultoff macro uses an undefined macro */
#define ERROR_FILE_COULD_NOT_BE_OPENED 657   /* the device INF file could not be opened */
#define ERROR_DEVICENAME_TOO_LONG 658        /* the device name in the INF or media INI file is too long */
#define ERROR_DEVICENAME_NOT_FOUND 659       /* the media INI file names an unknown device */
#define ERROR_NO_RESPONSES 660               /* the INF file lists no responses for the command */
#define ERROR_NO_COMMAND_FOUND 661           /* the INF file lacks a command */
#define ERROR_WRONG_KEY_SPECIFIED 662        /* attempt to set a macro that the INF section does not list */
#define ERROR_UNKNOWN_DEVICE_TYPE 663        /* the media INI file names an unknown device type */
#define ERROR_ALLOCATING_MEMORY 664          /* out of memory inside RAS */
#define ERROR_PORT_NOT_CONFIGURED 665        /* the port is not configured */
#define ERROR_DEVICE_NOT_READY 666           /* the device does not work */
#define ERROR_READING_INI_FILE 667           /* the media INI file cannot be read */
/*
 * there is no connection (any more); common result of hanging up something that is already
 * down
 */
#define ERROR_NO_CONNECTION 668
#define ERROR_BAD_USAGE_IN_INI_FILE 669 /* bad usage value in the media INI file */
#define ERROR_READING_SECTIONNAME 670   /* the section name in the media INI file cannot be read */
#define ERROR_READING_DEVICETYPE 671    /* the device type in the media INI file cannot be read */
#define ERROR_READING_DEVICENAME 672    /* the device name in the media INI file cannot be read */
#define ERROR_READING_USAGE 673         /* the usage in the media INI file cannot be read */
#define ERROR_READING_MAXCONNECTBPS 674 /* the maximum connect rate in the media INI file cannot be read */
#define ERROR_READING_MAXCARRIERBPS 675 /* the maximum carrier rate in the media INI file cannot be read */
#define ERROR_LINE_BUSY 676             /* the line is busy */
#define ERROR_VOICE_ANSWER 677          /* a person picked up instead of a modem */
#define ERROR_NO_ANSWER 678             /* no answer (also: a PPPoE peer that does not respond) */
#define ERROR_NO_CARRIER 679            /* no carrier was found */
#define ERROR_NO_DIALTONE 680           /* no dial tone */
#define ERROR_IN_COMMAND 681            /* the device reported a general command error */
#define ERROR_WRITING_SECTIONNAME 682   /* the section name cannot be written */
#define ERROR_WRITING_DEVICETYPE 683    /* the device type cannot be written */
#define ERROR_WRITING_DEVICENAME 684    /* the device name cannot be written */
#define ERROR_WRITING_MAXCONNECTBPS 685 /* the maximum connect rate cannot be written */
#define ERROR_WRITING_MAXCARRIERBPS 686 /* the maximum carrier rate cannot be written */
#define ERROR_WRITING_USAGE 687         /* the usage cannot be written */
#define ERROR_WRITING_DEFAULTOFF 688    /* the default-off value cannot be written */
#define ERROR_READING_DEFAULTOFF 689    /* the default-off value cannot be read */
#define ERROR_EMPTY_INI_FILE 690        /* the media INI file is empty */
/*
 * access denied: user name or password wrong on that domain, or the authentication protocol is
 * not allowed (the standard authentication failure)
 */
#define ERROR_AUTHENTICATION_FAILURE 691
#define ERROR_PORT_OR_DEVICE 692                 /* the port or the attached device failed */
#define ERROR_NOT_BINARY_MACRO 693               /* a macro is not binary */
#define ERROR_DCB_NOT_FOUND 694                  /* the device control block was not found */
#define ERROR_STATE_MACHINES_NOT_STARTED 695     /* the state machines have not been started */
#define ERROR_STATE_MACHINES_ALREADY_STARTED 696 /* the state machines are already running */
#define ERROR_PARTIAL_RESPONSE_LOOPING 697       /* looping over a partial response did not end */
#define ERROR_UNKNOWN_RESPONSE_KEY 698           /* a response key in the INF file has a wrong form */
#define ERROR_RECV_BUF_FULL 699                  /* the device's response was larger than the buffer */
#define ERROR_CMD_TOO_LONG 700                   /* the expanded device command is too long */
#define ERROR_UNSUPPORTED_BPS 701                /* the modem went to a speed the COM driver cannot do */
#define ERROR_UNEXPECTED_RESPONSE 702            /* the device answered although nothing was asked */
/*
 * the connection needs user input and the application does not allow it (what a paused state
 * becomes when paused states are off)
 */
#define ERROR_INTERACTIVE_MODE 703
#define ERROR_BAD_CALLBACK_NUMBER 704 /* the callback number is not valid */
#define ERROR_INVALID_AUTH_STATE 705  /* the authentication state does not fit the operation */
#define ERROR_WRITING_INITBPS 706     /* the initial rate cannot be written */
#define ERROR_X25_DIAGNOSTIC 707      /* X.25 error */
#define ERROR_ACCT_EXPIRED 708        /* the account has expired */
#define ERROR_CHANGING_PASSWORD 709   /* the password could not be changed (too short, or used before) */
#define ERROR_OVERRUN 710             /* serial overruns seen */
/* the Remote Access Connection Manager (rasman) is not running and could not be started */
#define ERROR_RASMAN_CANNOT_INITIALIZE 711
#define ERROR_BIPLEX_PORT_NOT_AVAILABLE 712     /* the two-way port is still initialising */
#define ERROR_NO_ACTIVE_ISDN_LINES 713          /* no ISDN line is active */
#define ERROR_NO_ISDN_CHANNELS_AVAILABLE 714    /* no ISDN channel is free */
#define ERROR_TOO_MANY_LINE_ERRORS 715          /* too many errors on the line */
#define ERROR_IP_CONFIGURATION 716              /* the IP configuration of RAS is unusable */
#define ERROR_NO_IP_ADDRESSES 717               /* the static IP address pool is exhausted */
#define ERROR_PPP_TIMEOUT 718                   /* PPP timed out waiting for the peer */
#define ERROR_PPP_REMOTE_TERMINATED 719         /* PPP was ended by the peer */
#define ERROR_PPP_NO_PROTOCOLS_CONFIGURED 720   /* no PPP control protocol could be agreed or is configured */
#define ERROR_PPP_NO_RESPONSE 721               /* the peer does not answer PPP */
#define ERROR_PPP_INVALID_PACKET 722            /* a bad PPP packet was received */
#define ERROR_PHONE_NUMBER_TOO_LONG 723         /* the number with its prefix and suffix is too long */
#define ERROR_IPXCP_NO_DIALOUT_CONFIGURED 724   /* IPX: cannot dial out, the machine is an IPX router */
#define ERROR_IPXCP_NO_DIALIN_CONFIGURED 725    /* IPX: cannot dial in, no IPX router is installed */
#define ERROR_IPXCP_DIALOUT_ALREADY_ACTIVE 726  /* IPX: dial-out is already active on another device */
#define ERROR_ACCESSING_TCPCFGDLL 727           /* the TCP configuration DLL cannot be accessed */
#define ERROR_NO_IP_RAS_ADAPTER 728             /* no IP adapter is bound to RAS */
#define ERROR_SLIP_REQUIRES_IP 729              /* SLIP needs IP to be installed */
#define ERROR_PROJECTION_NOT_COMPLETE 730       /* the projection (network control) phase has not finished yet */
#define ERROR_PROTOCOL_NOT_CONFIGURED 731       /* this network protocol is not configured for the connection */
#define ERROR_PPP_NOT_CONVERGING 732            /* PPP negotiation does not converge */
#define ERROR_PPP_CP_REJECTED 733               /* the PPP control protocol was rejected by the peer */
#define ERROR_PPP_LCP_TERMINATED 734            /* the PPP link control protocol was ended */
#define ERROR_PPP_REQUIRED_ADDRESS_REJECTED 735 /* the address asked for was refused by the server */
#define ERROR_PPP_NCP_TERMINATED 736            /* the peer ended the PPP network control protocol */
#define ERROR_PPP_LOOPBACK_DETECTED 737         /* loopback found */
#define ERROR_PPP_NO_ADDRESS_ASSIGNED 738       /* the server assigned no address */
/* the stored logon credentials cannot be used with the protocol the server asks for */
#define ERROR_CANNOT_USE_LOGON_CREDENTIALS 739
#define ERROR_TAPI_CONFIGURATION 740         /* a TAPI dialling rule is not valid */
#define ERROR_NO_LOCAL_ENCRYPTION 741        /* the local side lacks the required encryption */
#define ERROR_NO_REMOTE_ENCRYPTION 742       /* the remote side lacks the required encryption */
#define ERROR_REMOTE_REQUIRES_ENCRYPTION 743 /* the remote side requires encryption */
#define ERROR_IPXCP_NET_NUMBER_CONFLICT 744  /* IPX network number clash */
#define ERROR_INVALID_SMM 745                /* the session management module is not valid */
#define ERROR_SMM_UNINITIALIZED 746          /* the session management module is not initialised */
#define ERROR_NO_MAC_FOR_PORT 747            /* no MAC for the port */
#define ERROR_SMM_TIMEOUT 748                /* the session management module timed out */
#define ERROR_BAD_PHONE_NUMBER 749           /* the destination address or phone number is missing or not valid */
#define ERROR_WRONG_MODULE 750               /* the wrong session management module was named */
/* the callback number has a character outside the 18 allowed ones */
#define ERROR_INVALID_CALLBACK_NUMBER 751
#define ERROR_SCRIPT_SYNTAX 752    /* syntax error in a script */
#define ERROR_HANGUP_FAILED 753    /* no permission to disconnect this connection */
#define ERROR_BUNDLE_NOT_FOUND 754 /* no such multilink bundle */
/* the entry has a custom dialler, so it cannot be dialled automatically */
#define ERROR_CANNOT_DO_CUSTOMDIAL 755
#define ERROR_DIAL_ALREADY_IN_PROGRESS 756  /* this entry is already being dialled */
#define ERROR_RASAUTO_CANNOT_INITIALIZE 757 /* the auto-dial service could not be started */
#define ERROR_CONNECTION_ALREADY_SHARED 758 /* sharing is already on for the connection */
#define ERROR_SHARING_CHANGE_FAILED 759     /* the sharing settings could not be changed */
#define ERROR_SHARING_ROUTER_INSTALL 760    /* routing could not be enabled for sharing */
#define ERROR_SHARE_CONNECTION_FAILED 761   /* sharing could not be enabled for the connection */
#define ERROR_SHARING_PRIVATE_INSTALL 762   /* the private network could not be set up for sharing */
#define ERROR_CANNOT_SHARE_CONNECTION 763   /* sharing is not possible: more than one other LAN connection */
#define ERROR_NO_SMART_CARD_READER 764      /* no smart card reader */
#define ERROR_SHARING_ADDRESS_EXISTS 765    /* sharing is not possible: the needed LAN address is in use */
#define ERROR_NO_CERTIFICATE 766            /* no machine certificate for L2TP/IPsec */
/* sharing is not possible: the private LAN has more than one address */
#define ERROR_SHARING_MULTIPLE_ADDRESSES 767
#define ERROR_FAILED_TO_ENCRYPT 768             /* data could not be encrypted */
#define ERROR_BAD_ADDRESS_SPECIFIED 769         /* the destination cannot be reached */
#define ERROR_CONNECTION_REJECT 770             /* the peer rejected the call */
#define ERROR_CONGESTION 771                    /* the network is busy */
#define ERROR_INCOMPATIBLE 772                  /* the peer's equipment does not fit this kind of call */
#define ERROR_NUMBERCHANGED 773                 /* the number has changed */
#define ERROR_TEMPFAILURE 774                   /* temporary failure, retry */
#define ERROR_BLOCKED 775                       /* the peer blocked the call */
#define ERROR_DONOTDISTURB 776                  /* the peer has do-not-disturb on */
#define ERROR_OUTOFORDER 777                    /* the peer's device is out of order */
#define ERROR_UNABLE_TO_AUTHENTICATE_SERVER 778 /* the server's identity could not be verified */
#define ERROR_SMART_CARD_REQUIRED 779           /* a smart card is required */
/* the function does not apply to this entry (e.g. EAP identity asked for an entry without EAP) */
#define ERROR_INVALID_FUNCTION_FOR_ENTRY 780
#define ERROR_CERT_FOR_ENCRYPTION_NOT_FOUND 781 /* no certificate for encryption found */
#define ERROR_SHARING_RRAS_CONFLICT 782         /* sharing clashes with Routing and Remote Access */
#define ERROR_SHARING_NO_PRIVATE_LAN 783        /* sharing is not possible: the private LAN is missing or down */
#define ERROR_NO_DIFF_USER_AT_LOGON 784         /* cannot dial at logon: user differs from the smart card's */
#define ERROR_NO_REG_CERT_AT_LOGON 785          /* cannot dial at logon: entry does not use a smart card */
#define ERROR_OAKLEY_NO_CERT 786                /* IPsec/L2TP: no valid machine certificate */
#define ERROR_OAKLEY_AUTH_FAIL 787              /* IPsec/L2TP: the peer could not be authenticated */
#define ERROR_OAKLEY_ATTRIB_FAIL 788            /* IPsec/L2TP: no common parameters */
/*
 * IPsec/L2TP: processing error in the first negotiation (often a wrong pre-shared key or NAT
 * traversal setting)
 */
#define ERROR_OAKLEY_GENERAL_PROCESSING 789
#define ERROR_OAKLEY_NO_PEER_CERT 790     /* IPsec/L2TP: the peer's certificate is not valid */
#define ERROR_OAKLEY_NO_POLICY 791        /* IPsec/L2TP: no policy for the connection */
#define ERROR_OAKLEY_TIMED_OUT 792        /* IPsec/L2TP: negotiation timed out */
#define ERROR_OAKLEY_ERROR 793            /* IPsec/L2TP: unspecified negotiation error */
#define ERROR_UNKNOWN_FRAMED_PROTOCOL 794 /* RADIUS Framed-Protocol of the user is not PPP */
#define ERROR_WRONG_TUNNEL_TYPE 795       /* the tunnel type is not allowed */
/* RADIUS Service-Type of the user is neither Framed nor Callback-Framed */
#define ERROR_UNKNOWN_SERVICE_TYPE 796
#define ERROR_CONNECTING_DEVICE_NOT_FOUND 797   /* the modem was not found */
#define ERROR_NO_EAPTLS_CERTIFICATE 798         /* no certificate usable with this EAP type */
#define ERROR_SHARING_HOST_ADDRESS_CONFLICT 799 /* sharing clashes with another host's address */
/* all attempted VPN tunnel types failed (server not reachable, or settings differ) */
#define ERROR_AUTOMATIC_VPN_FAILED 800
#define ERROR_VALIDATING_SERVER_CERT 801     /* the server's certificate could not be validated */
#define ERROR_READING_SCARD 802              /* the smart card could not be read */
#define ERROR_INVALID_PEAP_COOKIE_CONFIG 803 /* PEAP cookie does not fit the session configuration */
#define ERROR_INVALID_PEAP_COOKIE_USER 804   /* PEAP cookie identity differs from the current one */
/* cannot dial at logon: entry uses the logged-on user's credentials */
#define ERROR_INVALID_MSCHAPV2_CONFIG 805
#define ERROR_VPN_GRE_BLOCKED 806 /* VPN: GRE (IP protocol 47) is blocked between the peers (PPTP) */
#define ERROR_VPN_DISCONNECT 807  /* VPN: the network path broke in mid session */
#define ERROR_VPN_REFUSED 808     /* VPN: the server refused the connection */
#define ERROR_VPN_TIMEOUT 809     /* VPN: the server does not answer (firewall, NAT) */
#define ERROR_VPN_BAD_CERT 810    /* VPN: missing or bad certificate */
#define ERROR_VPN_BAD_PSK 811     /* VPN: the server does not answer because of a wrong pre-shared key */
/* the server's policy forbids it (authentication method does not match the policy) */
#define ERROR_SERVER_POLICY 812
#define ERROR_BROADBAND_ACTIVE 813   /* a broadband connection on the same device or port is already up */
#define ERROR_BROADBAND_NO_NIC 814   /* broadband: no Ethernet adapter */
#define ERROR_BROADBAND_TIMEOUT 815  /* broadband: the server does not answer */
#define ERROR_FEATURE_DEPRECATED 816 /* the feature or setting is no longer supported */
#define ERROR_CANNOT_DELETE 817      /* a connected entry cannot be deleted */
/* NAP enforcement client: resources could not be created */
#define ERROR_RASQEC_RESOURCE_CREATION_FAILED 818
#define ERROR_RASQEC_NAPAGENT_NOT_ENABLED 819 /* NAP agent service disabled or not installed */
/* NAP enforcement client could not register with the NAP agent */
#define ERROR_RASQEC_NAPAGENT_NOT_CONNECTED 820
#define ERROR_RASQEC_CONN_DOESNOTEXIST 821         /* NAP enforcement client: the connection does not exist */
#define ERROR_RASQEC_TIMEOUT 822                   /* NAP enforcement client did not answer */
#define ERROR_PEAP_CRYPTOBINDING_INVALID 823       /* PEAP crypto-binding value is not valid */
#define ERROR_PEAP_CRYPTOBINDING_NOTRECEIVED 824   /* PEAP crypto-binding value is missing */
#define ERROR_INVALID_VPNSTRATEGY 825              /* the VPN strategy does not fit (PPTP with IPv6) */
#define ERROR_EAPTLS_CACHE_CREDENTIALS_INVALID 826 /* cached EAP-TLS credentials were refused; drop them */
/* the IPsec keying service or base filtering engine is not running */
#define ERROR_IPSEC_SERVICE_STOPPED 827
#define ERROR_IDLE_TIMEOUT 828           /* closed by idle time-out */
#define ERROR_LINK_FAILURE 829           /* the link failed */
#define ERROR_USER_LOGOFF 830            /* closed because the user logged off */
#define ERROR_FAST_USER_SWITCH 831       /* closed because of fast user switching */
#define ERROR_HIBERNATION 832            /* closed by hibernation */
#define ERROR_SYSTEM_SUSPENDED 833       /* closed by system suspend */
#define ERROR_RASMAN_SERVICE_STOPPED 834 /* closed because rasman stopped */
#define ERROR_INVALID_SERVER_CERT 835    /* L2TP: fields of the server certificate do not fit the target */
#define ERROR_NOT_NAP_CAPABLE 836        /* the NAP health state cannot be determined (machine not NAP capable) */
#define ERROR_INVALID_TUNNELID 837       /* the tunnel id is not valid */
#define ERROR_UPDATECONNECTION_REQUEST_IN_PROCESS 838    /* another RasUpdateConnection is still running */
#define ERROR_PROTOCOL_ENGINE_DISABLED 839               /* the protocol's engine is disabled */
#define ERROR_INTERNAL_ADDRESS_FAILURE 840               /* the inner address could not be negotiated */
#define ERROR_FAILED_CP_REQUIRED 841                     /* the client must ask for an inner IPv4 or IPv6 address */
#define ERROR_TS_UNACCEPTABLE 842                        /* traffic selectors could not be agreed */
#define ERROR_MOBIKE_DISABLED 843                        /* mobility (MOBIKE) is off for this connection */
#define ERROR_CANNOT_INITIATE_MOBIKE_UPDATE 844          /* a MOBIKE update is possible only in state Connected */
#define ERROR_PEAP_SERVER_REJECTED_CLIENT_TLV 845        /* PEAP: the server refused a TLV of the client */
#define ERROR_INVALID_PREFERENCES 846                    /* the VPN destination preference is missing or stale */
#define ERROR_EAPTLS_SCARD_CACHE_CREDENTIALS_INVALID 847 /* the cached smart card credential is not valid */
#define ERROR_SSTP_COOKIE_SET_FAILURE 848                /* SSTP: cookies could not be set */
/* attributes of the PEAP inner method in the cookie are not valid */
#define ERROR_INVALID_PEAP_COOKIE_ATTRIBUTES 849
#define ERROR_EAP_METHOD_NOT_INSTALLED 850           /* the EAP type is not installed */
#define ERROR_EAP_METHOD_DOES_NOT_SUPPORT_SSO 851    /* the EAP type cannot do single sign-on */
#define ERROR_EAP_METHOD_OPERATION_NOT_SUPPORTED 852 /* the EAP type cannot do the operation */
#define ERROR_EAP_USER_CERT_INVALID 853              /* EAP: user certificate not valid */
#define ERROR_EAP_USER_CERT_EXPIRED 854              /* EAP: user certificate expired */
#define ERROR_EAP_USER_CERT_REVOKED 855              /* EAP: user certificate revoked */
#define ERROR_EAP_USER_CERT_OTHER_ERROR 856          /* EAP: other error of the user certificate */
#define ERROR_EAP_SERVER_CERT_INVALID 857            /* EAP: server certificate not valid */
#define ERROR_EAP_SERVER_CERT_EXPIRED 858            /* EAP: server certificate expired */
#define ERROR_EAP_SERVER_CERT_REVOKED 859            /* EAP: server certificate revoked */
#define ERROR_EAP_SERVER_CERT_OTHER_ERROR 860        /* EAP: other error of the server certificate */
#define ERROR_EAP_USER_ROOT_CERT_NOT_FOUND 861       /* EAP: no trusted root for the user certificate */
#define ERROR_EAP_USER_ROOT_CERT_INVALID 862         /* EAP: root of the user certificate not valid */
#define ERROR_EAP_USER_ROOT_CERT_EXPIRED 863         /* EAP: root of the user certificate expired */
#define ERROR_EAP_SERVER_ROOT_CERT_NOT_FOUND 864     /* EAP: no trusted root for the server certificate */
#define ERROR_EAP_SERVER_ROOT_CERT_INVALID 865       /* EAP: root of the server certificate not valid */
#define ERROR_EAP_SERVER_ROOT_CERT_NAME_REQUIRED 866 /* EAP: the server certificate carries no server name */
#define ERROR_PEAP_IDENTITY_MISMATCH 867             /* PEAP: outer and inner identity differ though privacy is off */
#define ERROR_DNSNAME_NOT_RESOLVABLE 868             /* the server's DNS name does not resolve */
#define ERROR_EAPTLS_PASSWD_INVALID 869              /* wrong password for the certificate */
/* demand-dial: another interface has the same destination with a pre-shared key */
#define ERROR_IKEV2_PSK_INTERFACE_ALREADY_EXISTS 870
#define ERROR_INVALID_DESTINATION_IP 871     /* demand-dial: no valid destination address */
#define ERROR_INVALID_INTERFACE_CONFIG 872   /* demand-dial: interface configuration not valid */
#define ERROR_VPN_PLUGIN_GENERIC 873         /* a VPN plug-in failed (generic) */
#define ERROR_SSO_CERT_MISSING 874           /* no certificate for single sign-on */
#define ERROR_DEVICE_COMPLIANCE 875          /* the device is not compliant */
#define ERROR_PLUGIN_NOT_INSTALLED 876       /* the VPN plug-in's application is not installed */
#define ERROR_ACTION_REQUIRED 877            /* the connection needs user input */
#define ERROR_WINHTTP_AUTO_PROXY_SERVICE 878 /* the WinHTTP auto-proxy service call failed */

/* mprerror.h */
#define ERROR_ROUTER_STOPPED 900               /* the router does not run */
#define ERROR_ALREADY_CONNECTED 901            /* the interface is connected already */
#define ERROR_UNKNOWN_PROTOCOL_ID 902          /* the router does not know the protocol id */
#define ERROR_DDM_NOT_RUNNING 903              /* the demand-dial manager does not run */
#define ERROR_INTERFACE_ALREADY_EXISTS 904     /* an interface of that name is registered already */
#define ERROR_NO_SUCH_INTERFACE 905            /* no interface of that name */
#define ERROR_INTERFACE_NOT_CONNECTED 906      /* the interface is not connected */
#define ERROR_PROTOCOL_STOP_PENDING 907        /* the protocol is stopping */
#define ERROR_INTERFACE_CONNECTED 908          /* a connected interface cannot be deleted */
#define ERROR_NO_INTERFACE_CREDENTIALS_SET 909 /* the interface has no credentials */
#define ERROR_ALREADY_CONNECTING 910           /* the interface is being connected already */
#define ERROR_UPDATE_IN_PROGRESS 911           /* a routing update is running */
/* the interface configuration clashes with another one at the remote router */
#define ERROR_INTERFACE_CONFIGURATION 912
#define ERROR_NOT_CLIENT_PORT 913                 /* a client called on a port kept for routers */
#define ERROR_NOT_ROUTER_PORT 914                 /* a router called on a port kept for clients */
#define ERROR_CLIENT_INTERFACE_ALREADY_EXISTS 915 /* a client interface of that name is already connected */
#define ERROR_INTERFACE_DISABLED 916              /* the interface is disabled */
#define ERROR_AUTH_PROTOCOL_REJECTED 917          /* the peer rejected the authentication protocol */
#define ERROR_NO_AUTH_PROTOCOL_AVAILABLE 918      /* no authentication protocol is usable */
#define ERROR_PEER_REFUSED_AUTH 919               /* client and server settings share no authentication protocol */
#define ERROR_REMOTE_NO_DIALIN_PERMISSION 920     /* the remote account may not dial in */
#define ERROR_REMOTE_PASSWD_EXPIRED 921           /* the remote account's password has expired */
#define ERROR_REMOTE_ACCT_DISABLED 922            /* the remote account is disabled */
#define ERROR_REMOTE_RESTRICTED_LOGON_HOURS 923   /* the remote account may not log on now */
#define ERROR_REMOTE_AUTHENTICATION_FAILURE 924   /* user name or password of the remote account wrong */
#define ERROR_INTERFACE_HAS_NO_DEVICES 925        /* no routing port for the demand-dial interface */
#define ERROR_IDLE_DISCONNECTED 926               /* the port was closed for inactivity */
#define ERROR_INTERFACE_UNREACHABLE 927           /* the interface cannot be reached now */
#define ERROR_SERVICE_IS_PAUSED 928               /* the demand-dial service is paused */
#define ERROR_INTERFACE_DISCONNECTED 929          /* the administrator disconnected the interface */
#define ERROR_AUTH_SERVER_TIMEOUT 930             /* the authentication server timed out */
#define ERROR_PORT_LIMIT_REACHED 931              /* port limit of the multilink bundle reached */
#define ERROR_PPP_SESSION_TIMEOUT 932             /* the user's session time is over */
#define ERROR_MAX_LAN_INTERFACE_LIMIT 933         /* limit of LAN interfaces reached */
#define ERROR_MAX_WAN_INTERFACE_LIMIT 934         /* limit of demand-dial interfaces reached */
#define ERROR_MAX_CLIENT_INTERFACE_LIMIT 935      /* limit of client interfaces reached */
#define ERROR_BAP_DISCONNECTED 936                /* closed by bandwidth allocation (BAP) policy */
#define ERROR_USER_LIMIT 937                      /* incoming side accepts only one connection of this type */
#define ERROR_NO_RADIUS_SERVERS 938               /* no RADIUS server found */
#define ERROR_INVALID_RADIUS_RESPONSE 939         /* bad RADIUS response (wrong shared secret) */
#define ERROR_DIALIN_HOURS_RESTRICTION 940        /* no permission to connect at this time */
#define ERROR_ALLOWED_PORT_TYPE_RESTRICTION 941   /* no permission for this port type */
#define ERROR_AUTH_PROTOCOL_RESTRICTION 942       /* the access policy does not allow this authentication method */
#define ERROR_BAP_REQUIRED 943                    /* BAP is required for the user */
#define ERROR_DIALOUT_HOURS_RESTRICTION 944       /* the interface may not connect at this time */
#define ERROR_ROUTER_CONFIG_INCOMPATIBLE 945      /* the saved router configuration does not fit */
#define WARNING_NO_MD5_MIGRATION 946              /* warning: old user accounts are not migrated */
#define ERROR_PROTOCOL_ALREADY_INSTALLED 948      /* the transport is already with the router */
#define ERROR_INVALID_SIGNATURE_LENGTH 949        /* RADIUS packet: wrong signature length */
#define ERROR_INVALID_SIGNATURE 950               /* RADIUS packet: wrong signature */
#define ERROR_NO_SIGNATURE 951                    /* RADIUS packet with EAP message lacks a signature */
#define ERROR_INVALID_PACKET_LENGTH_OR_ID 952     /* RADIUS packet: wrong length or id */
#define ERROR_INVALID_ATTRIBUTE_LENGTH 953        /* RADIUS packet: wrong attribute length */
#define ERROR_INVALID_PACKET 954                  /* RADIUS packet not valid */
#define ERROR_AUTHENTICATOR_MISMATCH 955          /* RADIUS authenticator differs */
/* Routing and Remote Access is not configured or does not run */
#define ERROR_REMOTEACCESS_NOT_CONFIGURED 956

/* winerror.h */
#ifndef ERROR_IO_PENDING
#define ERROR_IO_PENDING 997 /* overlapped work is still running */
#endif
#ifndef ERROR_SERVICE_NOT_ACTIVE
#define ERROR_SERVICE_NOT_ACTIVE 1062 /* the service does not run (rasman stopped) */
#endif
#ifndef ERROR_CANCELLED
#define ERROR_CANCELLED 1223 /* the user cancelled the operation */
#endif
#ifndef RPC_S_INVALID_BINDING
#define RPC_S_INVALID_BINDING 1702 /* RPC binding not valid */
#endif
#ifndef RPC_S_UNKNOWN_IF
#define RPC_S_UNKNOWN_IF 1717 /* RPC interface unknown (service side missing) */
#endif
#ifndef RPC_S_SERVER_UNAVAILABLE
#define RPC_S_SERVER_UNAVAILABLE 1722 /* the RPC server (rasman) cannot be reached */
#endif
#ifndef ERROR_INVALID_USER_BUFFER
/* the buffer or its dwSize is not valid (RasEnumDevices, RasGetCountryInfo) */
#define ERROR_INVALID_USER_BUFFER 1784
#endif
#ifndef ERROR_IPSEC_IKE_AUTH_FAIL
#define ERROR_IPSEC_IKE_AUTH_FAIL 13801 /* IKE: credentials not acceptable (IKEv2 VPN) */
#endif
#ifndef ERROR_IPSEC_IKE_TIMED_OUT
#define ERROR_IPSEC_IKE_TIMED_OUT 13805 /* IKE: negotiation timed out */
#endif
#ifndef ERROR_IPSEC_IKE_NO_CERT
#define ERROR_IPSEC_IKE_NO_CERT 13806 /* IKE: no valid machine certificate */
#endif
#ifndef ERROR_IPSEC_IKE_INVALID_CERT_TYPE
#define ERROR_IPSEC_IKE_INVALID_CERT_TYPE 13819 /* IKE: wrong certificate type */
#endif
#ifndef ERROR_IPSEC_IKE_POLICY_MATCH
#define ERROR_IPSEC_IKE_POLICY_MATCH 13868 /* IKE: policies do not match (crypto proposals) */
#endif
#ifndef E_INVALIDARG
/*
 * an argument is not valid (HRESULT; the statistics, custom-auth and EAP-data functions are
 * documented with it; -2147024809 as int)
 */
#define E_INVALIDARG 0x80070057
#endif
#ifndef E_OUTOFMEMORY
#define E_OUTOFMEMORY 0x8007000E /* out of memory (HRESULT) */
#endif

/* eaphosterror.h */
#ifndef EAP_E_USER_NAME_PASSWORD_REJECTED
/*
 * EAP refused user name or password; can arrive as dwError of a notification or of
 * RASCONNSTATUS
 */
#define EAP_E_USER_NAME_PASSWORD_REJECTED 0x80420112
#endif

#endif

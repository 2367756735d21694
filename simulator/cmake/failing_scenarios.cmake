# SPDX-License-Identifier: Apache-2.0
# Writes a scenario failsIn<State> for each of the 25 running states into FAILING_DIR and appends them to
# SCENARIOS. The error is one whose text fits the state; no source says which errors a state can have.
set(FAILING_DIR ${CMAKE_CURRENT_BINARY_DIR}/failing)
set(_running OpenPort=633 PortOpened=619 ConnectDevice=678 DeviceConnected=629 AllDevicesConnected=628 Authenticate=718
  AuthNotify=691 AuthRetry=691 AuthCallback=704 AuthChangePassword=709 AuthProject=720 AuthLinkSpeed=638 AuthAck=732
  ReAuthenticate=691 Authenticated=742 PrepareForCallback=628 WaitForModemReset=630 WaitForCallback=638 Projected=733
  StartAuthentication=645 CallbackComplete=628 LogonNetwork=649 SubEntryConnected=629 SubEntryDisconnected=629
  ApplySettings=711)
set(_before "")
set(_index 0)
foreach(_pair IN LISTS _running)
  string(REGEX MATCH "^([A-Za-z]+)=([0-9]+)$" _match ${_pair})
  set(_state ${CMAKE_MATCH_1})
  set(_file ${FAILING_DIR}/failsIn${_state}.scenario)
  file(CONFIGURE OUTPUT ${_file} @ONLY
    CONTENT "# The dial fails in ${_state}.\n${_before}5ms ${_state}\n5ms ${_state} error ${CMAKE_MATCH_2}\nhang-up takes 20ms\n")
  list(APPEND SCENARIOS ${_file})
  # The states up to Authenticate come first, whichever it fails in.
  if(_index LESS 6)
    string(APPEND _before "5ms ${_state}\n")
  endif()
  math(EXPR _index "${_index} + 1")
endforeach()
list(SORT SCENARIOS COMPARE FILE_BASENAME)

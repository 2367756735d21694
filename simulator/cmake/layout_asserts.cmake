# SPDX-License-Identifier: Apache-2.0
#
# Proves headers/ against the tables made from the SDK headers (10.0.22000): writes one C file with a
# _Static_assert for every size, offset, constant and error code, and compiles it in every build.
# The header and the tables must name the same things, so that nothing is left out in silence.

get_filename_component(_headers "${CMAKE_CURRENT_LIST_DIR}/../../headers" ABSOLUTE)
get_filename_component(_tables "${CMAKE_CURRENT_LIST_DIR}/../../src/test/resources/layouts" ABSOLUTE)
set(_out "${CMAKE_CURRENT_BINARY_DIR}/layout_asserts.c")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
    "${_tables}/ras-layouts-x64.csv" "${_tables}/ras-constants.csv" "${_tables}/ras-errors.csv"
    "${_headers}/ras_structures.h" "${_headers}/ras_constants.h")

# The rows of a table below its heading, as a list; brackets and semicolons would break the list.
function(table_rows file result)
    file(READ "${_tables}/${file}" text)
    string(REPLACE "[" "<" text "${text}")
    string(REPLACE "]" ">" text "${text}")
    string(REPLACE ";" " " text "${text}")
    string(REGEX REPLACE "\r?\n" ";" rows "${text}")
    list(POP_FRONT rows)
    list(REMOVE_ITEM rows "")
    list(LENGTH rows count)
    if(count LESS 300)
        message(FATAL_ERROR "${file}: ${count} rows, so it is cut short")
    endif()
    set(${result} "${rows}" PARENT_SCOPE)
endfunction()

macro(assert_that condition)
    string(APPEND _code "_Static_assert(${condition}, \"SDK 10.0.22000\");\n")
    math(EXPR _asserts "${_asserts} + 1")
endmacro()

# The unnamed unions of the SDK have the name u in our headers.
set(_in_union RASTUNNELENDPOINT.ipv4 RASTUNNELENDPOINT.ipv6 RAS_PROJECTION_INFO.ppp RAS_PROJECTION_INFO.ikev2)

# A (sizeof) row gives the alignment as "align N" and the size at one WINVER level.
macro(assert_layouts)
    table_rows(ras-layouts-x64.csv _rows)
    set(_structures "")
    foreach(_row IN LISTS _rows)
        if(NOT _row MATCHES "^([A-Za-z0-9_]+),([A-Za-z0-9_()]+),([^,]*),([0-9]*),([0-9]+),([^,]*),([^,]*)$")
            message(FATAL_ERROR "ras-layouts-x64.csv: cannot read ${_row}")
        endif()
        set(_type ${CMAKE_MATCH_1})
        set(_field ${CMAKE_MATCH_2})
        set(_kind "${CMAKE_MATCH_3}")
        set(_offset ${CMAKE_MATCH_4})
        set(_size ${CMAKE_MATCH_5})
        set(_since "${CMAKE_MATCH_6}")
        list(APPEND _structures ${_type})
        if(NOT _field STREQUAL "(sizeof)")
            set(_path ${_field})
            set(_last ${_field})
            if("${_type}.${_field}" IN_LIST _in_union)
                set(_path u.${_field})
                set(_last u)
            endif()
            assert_that("offsetof(${_type}, ${_path}) == ${_offset}")
            assert_that("sizeof(((${_type} *)0)->${_path}) == ${_size}")
            # Fields are only appended: the last one of a WINVER level ends the structure of that level.
            set(_end_${_type}_${_since} "offsetof(${_type}, ${_last}) + sizeof(((${_type} *)0)->${_last})")
        elseif(_kind MATCHES "align ([0-9]+)")
            set(_align ${CMAKE_MATCH_1})
            assert_that("_Alignof(${_type}) == ${_align}")
            assert_that("(${_end_${_type}_${_since}} + ${_align} - 1) / ${_align} * ${_align} == ${_size}")
            set(_whole_${_type} ${_size})
        else()
            set(_whole_${_type} ${_size})
        endif()
    endforeach()
    list(REMOVE_DUPLICATES _structures)
    foreach(_type IN LISTS _structures)
        assert_that("sizeof(${_type}) == ${_whole_${_type}}") # rows go up, so this is the newest level
    endforeach()
    file(READ "${_headers}/ras_structures.h" _text)
    string(REGEX MATCHALL "typedef struct [A-Za-z0-9_]+" _declared "${_text}")
    foreach(_declaration IN LISTS _declared)
        string(REPLACE "typedef struct " "" _type "${_declaration}")
        if(NOT _type IN_LIST _structures)
            message(FATAL_ERROR "ras_structures.h declares ${_type}, which ras-layouts-x64.csv lacks")
        endif()
    endforeach()
endmacro()

macro(assert_constants)
    set(_names "")
    table_rows(ras-constants.csv _rows)
    foreach(_row IN LISTS _rows)
        # The SDK gives the notifier types no names; the header does.
        string(REGEX REPLACE "^\\(not a header name\\) RasDial(Func[0-9]?)" "RASNOTIFIER_\\1" _row "${_row}")
        string(REGEX REPLACE "^\\(not a header name\\) window handle" "RASNOTIFIER_Window" _row "${_row}")
        if(_row MATCHES "^([A-Za-z0-9_]+),(0x[0-9A-F]+),")
            assert_that("${CMAKE_MATCH_1} == ${CMAKE_MATCH_2}")
        elseif(_row MATCHES "^([A-Za-z0-9_]+),\"\"(\"[A-Za-z0-9]+\")\"\",")
            assert_that("sizeof(${CMAKE_MATCH_1}) == sizeof(${CMAKE_MATCH_2})")
            string(APPEND _code "SAME_TEXT(${CMAKE_MATCH_1}, ${CMAKE_MATCH_2});\n")
        else()
            message(FATAL_ERROR "ras-constants.csv: cannot read ${_row}")
        endif()
        list(APPEND _names ${CMAKE_MATCH_1})
    endforeach()
    file(READ "${_headers}/ras_constants.h" _text)
    string(REGEX MATCHALL "#define [A-Za-z0-9_]+|\n    [A-Z][A-Za-z0-9_]+ =" _declared "${_text}")
    foreach(_declaration IN LISTS _declared)
        string(REGEX MATCH "[A-Z][A-Za-z0-9_]+" _name "${_declaration}")
        if(NOT _name IN_LIST _names AND NOT _name STREQUAL "RASFFM_RAS_CONSTANTS_H")
            message(FATAL_ERROR "ras_constants.h declares ${_name}, which ras-constants.csv lacks")
        endif()
    endforeach()
endmacro()

macro(assert_errors)
    table_rows(ras-errors.csv _rows)
    foreach(_row IN LISTS _rows)
        if(NOT _row MATCHES "^([0-9]+),([A-Z][A-Z0-9_a-z]+),")
            message(FATAL_ERROR "ras-errors.csv: cannot read ${_row}")
        endif()
        assert_that("${CMAKE_MATCH_2} == ${CMAKE_MATCH_1}")
    endforeach()
endmacro()

set(_asserts 0)
set(_code "/* Written by layout_asserts.cmake. */
#include \"ras.h\"
#include \"raserror.h\"
#include \"win32.h\"

#include <stddef.h>

#if defined(__GNUC__)
#define SAME_TEXT(a, b) _Static_assert(__builtin_strcmp(a, b) == 0, \"SDK 10.0.22000\")
#else
#define SAME_TEXT(a, b) _Static_assert(sizeof(a) == sizeof(b), \"SDK 10.0.22000\")
#endif

")
assert_layouts()
assert_constants()
assert_errors()
# win32.h: sizes on 64-bit Windows, as its comments say.
assert_that("sizeof(POINT) == 8")
assert_that("sizeof(MSG) == 48")
assert_that("offsetof(MSG, pt) == 36")
assert_that("sizeof(WNDCLASSEXW) == 80")
assert_that("offsetof(WNDCLASSEXW, hIconSm) == 72")
assert_that("sizeof(OVERLAPPED_ENTRY) == 32")
assert_that("offsetof(OVERLAPPED_ENTRY, dwNumberOfBytesTransferred) == 24")
file(GENERATE OUTPUT "${_out}" CONTENT "${_code}")

add_library(layout_asserts OBJECT "${_out}")
target_include_directories(layout_asserts PRIVATE "${_headers}")
set_target_properties(layout_asserts PROPERTIES C_STANDARD 11 C_STANDARD_REQUIRED ON)
message(STATUS "headers: ${_asserts} assertions")

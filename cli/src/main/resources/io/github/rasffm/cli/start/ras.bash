# SPDX-License-Identifier: Apache-2.0
# Completion of ras for bash.
# shellcheck shell=bash
_ras() {
    local word value open=''
    local -a words=()
    for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
        open=''
        case $word in
            \"* | \'*)
                open=${word:0:1}
                word=${word#?}
                word=${word%"$open"}
                ;;
            *) word=${word//\\/} ;;
        esac
        words+=("$word")
    done
    COMPREPLY=()
    while IFS=$'\t' read -r value _; do
        if [ "$value" = ':files' ]; then
            compopt -o default
        elif [ -n "$open" ]; then
            COMPREPLY+=("$value")
        else
            printf -v value '%q' "$value"
            COMPREPLY+=("$value")
        fi
    done < <("${COMP_WORDS[0]/#\~/$HOME}" complete -- "${words[@]}" 2> /dev/null)
}
complete -F _ras ras

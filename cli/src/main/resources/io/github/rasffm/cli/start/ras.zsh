#compdef ras
# SPDX-License-Identifier: Apache-2.0
# Completion of ras for zsh.
_ras() {
    local value description
    local -a values shown
    # Of the current word zsh itself has taken an opened quote away.
    local current=${(Q)PREFIX}
    while IFS=$'\t' read -r value description; do
        if [[ $value == ':files' ]]; then
            [[ $current == --*=* ]] && compset -P '*='
            _files
            return
        fi
        values+=("$value")
        shown+=("$value${description:+  -- $description}")
    done < <("${(Q)words[1]/#\~/$HOME}" complete -- "${(@Q)words[2,CURRENT-1]}" "$current" 2> /dev/null)
    # ras has chosen by the word already, whatever its case; zsh quotes what needs it.
    compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -l -d shown -- "${values[@]}"
}
# Loaded from a folder of fpath it is the function itself, else it has to be registered.
if [[ ${funcstack[1]:-} == _ras ]]; then
    _ras "$@"
else
    compdef _ras ras
fi

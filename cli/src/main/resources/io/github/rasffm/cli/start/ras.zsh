#compdef ras
# SPDX-License-Identifier: Apache-2.0
# Completion of ras for zsh.
_ras() {
    local value description
    local -a values shown
    while IFS=$'\t' read -r value description; do
        if [[ $value == ':files' ]]; then
            _files
            return
        fi
        values+=("$value")
        shown+=("$value${description:+  -- $description}")
    done < <("${(Q)words[1]/#\~/$HOME}" complete -- "${(@Q)words[2,CURRENT]}" 2> /dev/null)
    compadd -Q -l -d shown -- "${(@q)values}"
}
# Loaded from a folder of fpath it is the function itself, else it has to be registered.
if [[ ${funcstack[1]:-} == _ras ]]; then
    _ras "$@"
else
    compdef _ras ras
fi

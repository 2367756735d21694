# SPDX-License-Identifier: Apache-2.0
# Completion of ras for fish.
function __ras_complete
    set -l words (commandline -opc)
    set -l ras $words[1]
    set -e words[1]
    set -l current (string replace -r '^["\']' '' -- (commandline -ct) | string replace -a '\\' '')
    for line in ($ras complete -- $words "$current" 2>/dev/null)
        if test "$line" = ':files'
            set -l option (string match -r -- '^--[^=]+=' "$current")
            __fish_complete_path (string replace -- "$option" '' "$current") | string replace -r -- '^' "$option"
        else
            printf '%s\n' $line
        end
    end
end
complete -c ras -f -a '(__ras_complete)'


# What follows `api` the program completes by itself: it has more operations and flags than a script should.
_koodrive_and_api() {
    local words=() kind= line index word
    # bash takes `--flag=value` apart at the `=`.
    for ((index = 1; index <= COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if ((index > 1)) && [[ $word == = || ${COMP_WORDS[index - 1]} == = ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
    done
    COMPREPLY=()
    if [[ " ${words[*]} " == *" api "* ]]; then
        while IFS= read -r line; do
            if [[ -z $kind ]]; then
                kind=$line
            elif [[ $line == --*=* && $COMP_WORDBREAKS == *=* ]]; then
                COMPREPLY+=("${line#*=}")
            else
                COMPREPLY+=("$line")
            fi
        done < <(KOODRIVE_COMPLETE=bash "$1" "${words[@]}" 2>/dev/null)
    fi
    case $kind in
        words) compopt +o bashdefault +o default 2>/dev/null ;;
        files) ;; # by default, where nothing else is offered
        *) _koodrive "$@" ;;
    esac
}

if [[ "${BASH_VERSINFO[0]}" -eq 4 && "${BASH_VERSINFO[1]}" -ge 4 || "${BASH_VERSINFO[0]}" -gt 4 ]]; then
    complete -F _koodrive_and_api -o nosort -o bashdefault -o default koodrive
else
    complete -F _koodrive_and_api -o bashdefault -o default koodrive
fi


# What follows `api` the program completes by itself: it has more operations and flags than a script should.
_koodrive() {
    local kind
    local -a offered
    if (( ${words[(I)api]} )); then
        offered=("${(@f)$(KOODRIVE_COMPLETE=zsh ${(Q)words[1]} "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
        kind=$offered[1]
        shift offered
    fi
    case $kind in
        words) (( $#offered )) && _describe -V 'argument' offered ;;
        files) compset -P '--*='; _files ;;
        *) _koodrive_without_api "$@" ;;
    esac
}

if [ "$funcstack[1]" = "_koodrive" ]; then
    _koodrive "$@"
else
    compdef _koodrive koodrive
fi

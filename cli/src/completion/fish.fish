
# What follows `api` the program completes by itself: it has more operations and flags than a script should.
function __koodrive_api
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l offered (env KOODRIVE_COMPLETE=fish $words[1] $words[2..-1] "$current" 2>/dev/null)
    switch "$offered[1]"
        case words
            printf '%s\n' $offered[2..-1]
        case files
            __fish_complete_path "$current"
    end
end

complete -c koodrive -n 'contains -- api (commandline -opc)' -f -k -a '(__koodrive_api)'

# Sourced by the scripts beside this folder: --help prints the comment at the head of the script, and ends it.
case ${1-} in
    -h | --help)
        sed -n '2,/^[^#]/s/^# \{0,1\}//p; /^#$/s/#//p' "$0"
        exit
        ;;
esac

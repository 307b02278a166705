# Completes duban in bash: source this file, or put it as "duban" into bash-completion's folder.
_duban() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) compopt -o default 2>/dev/null; return ;;
      :folders) compopt -o dirnames 2>/dev/null; return ;;
      *)
        line=${line%%$'\t'*}
        COMPREPLY+=("${line// /\\ }")
        ;;
    esac
  done < <("${COMP_WORDS[0]/#\~/$HOME}" __complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _duban duban

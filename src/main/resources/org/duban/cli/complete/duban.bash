# Completes duban in bash: source this file, or put it as "duban" into bash-completion's folder.
_duban() {
  local line
  # As typed, without what the shell needs to keep a word together.
  local -a typed=("${COMP_WORDS[@]:1:COMP_CWORD}")
  typed=("${typed[@]//[\\\"\']/}")
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) compopt -o default 2>/dev/null; return ;;
      :folders) compopt -o dirnames 2>/dev/null; return ;;
      *)
        # Names come from the workspace: what the shell would run in them is quoted.
        printf -v line %q "${line%%$'\t'*}"
        COMPREPLY+=("$line")
        ;;
    esac
  done < <("${COMP_WORDS[0]/#\~/$HOME}" __complete -- "${typed[@]}" 2>/dev/null)
}
complete -F _duban duban

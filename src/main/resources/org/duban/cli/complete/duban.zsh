#compdef duban
# Completes duban in zsh: put it as _duban into a folder of $fpath, or source it after compinit.
_duban() {
  local line word
  local -a found
  while IFS= read -r line; do
    case $line in
      :files) _files; return ;;
      :folders) _files -/; return ;;
    esac
    # _describe takes these two for its own, and quotes the rest for the shell.
    word=${${${line%%$'\t'*}//\\/\\\\}//:/\\:}
    if [[ $line == *$'\t'* ]]; then
      found+=("$word:${line#*$'\t'}")
    else
      found+=("$word")
    fi
  done < <("${(Q)words[1]}" __complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)
  _describe duban found
}
if [[ ${funcstack[1]-} == _duban ]]; then
  _duban "$@"
else
  compdef _duban duban
fi

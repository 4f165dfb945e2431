/**
 * A shell program that runs its arguments for as long as the pipe on descriptor 3 is open: a killed launcher cannot
 * stop anything any more, but the system closes its pipes.
 *
 * @param {string} ending what is then done; `$child` is the program
 */
export function withLifeline(ending) {
  return `"$@" 3<&- & child=$!; { cat >/dev/null; ${ending}; } <&3 2>/dev/null & exec 3<&-; wait $child`
}

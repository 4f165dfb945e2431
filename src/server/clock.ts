/** The one source of "now". Services never call it: they take `now` as a parameter, so that tests can choose it. */
export const clock = {
  now: (): Date => new Date(),
}

/** The only place where the server speaks: to the person at the terminal, in whole lines, never with the secret of a user's key. */

/** Prints one line of information; without text, an empty line. */
export function print(line = ''): void {
  console.log(line);
}

/** Prints one line about something that is wrong, with what to do about it. */
export function printProblem(line: string): void {
  console.error(line);
}

// A text cell that a spreadsheet would run is led by an apostrophe: `=1+1` -> `'=1+1` (OWASP, CSV injection).

const runs = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;

/** The cell as a spreadsheet will show it instead of running it. Only for text: numeric columns stay untouched. */
export function formulaSafe(cell: string): string {
  return runs.test(cell) ? `'${cell}` : cell;
}

/** A text as Postgres can hold it: NUL and lone surrogates become U+FFFD. */
export function storable(value: string): string {
  return value.includes("\0") ? value.replaceAll("\0", "\uFFFD").toWellFormed() : value.toWellFormed();
}

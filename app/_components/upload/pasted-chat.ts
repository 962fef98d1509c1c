const headerLike = /^\s*\[?\p{Nd}{1,4}\s?[./-]\s?\p{Nd}{1,2}\s?[./-]\s?\p{Nd}{1,4}\D/mu;

/** A pasted text as a file, when a line of it begins with a date as the lines of an export do; else null. */
export function pastedChat(text: string): File | null {
  return headerLike.test(text) ? new File([text], "Pasted chat.txt", { type: "text/plain" }) : null;
}

// Sets replace names, addresses and users by placeholders that no message holds. Example: "[NAME] is late ##URL##".

const placeholder = /\[(?:NAME|RELIGION)\]|##\w+##|@?<\w+>|@\w+|\bhttps?:\/\/\S+|\bhttp\b/gi;

/** The text with each placeholder, address and @user replaced by a space. */
export function withoutPlaceholders(text: string): string {
  return text.replace(placeholder, " ");
}

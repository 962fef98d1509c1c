/** The language of the interface's own numbers and dates. */
export const locale = "en-GB";

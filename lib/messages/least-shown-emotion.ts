/** The least byte of a stored emotion (0..255 for 0..1) from which on a message shows it: a half. */
export const leastShownEmotion = 128;

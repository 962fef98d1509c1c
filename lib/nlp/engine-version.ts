/**
 * Version of what the engine answers. Raise it by one with every change that makes any answer of `createAnalyser` other
 * than before for any message (rules, word lists, weights): conversations analysed under another version are then
 * analysed anew in the background.
 */
export const engineVersion = 9;

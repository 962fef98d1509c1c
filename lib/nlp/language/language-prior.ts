/**
 * What is known of a conversation's languages before a message is read: share of each, 0..1, together 1.
 * Plain data, so that it can be stored and sent to a thread. Without shares every message stands for itself.
 */
export type LanguagePrior = { shares: Record<string, number> };

/** The prior of a text that belongs to no conversation. */
export const noPrior: LanguagePrior = { shares: {} };

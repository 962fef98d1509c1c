/**
 * What is known of a conversation's languages before a message is read: share of each, 0..1, together 1.
 * Plain data, so that it can be stored and sent to a thread. Without shares every message stands for itself.
 */
export type LanguagePrior = {
  shares: Record<string, number>;
  /** The priors of those who wrote enough, by their names; the others speak as the conversation does. */
  speakers?: Record<string, LanguagePrior>;
  /** Languages of the countries of the participants: where two are near, these are meant. */
  favoured?: string[];
};

/** The prior of a text that belongs to no conversation. */
export const noPrior: LanguagePrior = { shares: {} };

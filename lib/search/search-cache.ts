import { LRUCache } from "lru-cache";
import type { SearchDirectory } from "./load-directory.ts";
import type { Ranking } from "./rank-messages.ts";

const ttl = 15 * 60 * 1_000;
const maxRows = 300_000;

type SearchCache = {
  directories: LRUCache<string, SearchDirectory>;
  /** Ids and scores only: texts are read again for each page, under the rights of who asks. */
  rankings: LRUCache<string, Ranking>;
};
const shared = globalThis as typeof globalThis & { parlanceSearch?: SearchCache };

/**
 * What searches have found in this process, for 15 minutes. Keys begin with the workspace and its version, which
 * grows with every change: what is old or another's is never found. Check the role before asking.
 */
export function searchCache(): SearchCache {
  shared.parlanceSearch ??= {
    directories: new LRUCache({ max: 100, ttl }),
    rankings: new LRUCache({ ttl, maxSize: maxRows, sizeCalculation: ({ ranked }) => ranked.length + 1 }),
  };
  return shared.parlanceSearch;
}

/** What has been read of a file of saved webhooks, as it stands in the progress of its import. */
export type SavedCounts = {
  payloads: number;
  /** Messages that became rows. */
  stored: number;
  /** Messages that were here already. */
  duplicates: number;
  /** Messages that Meta gives without their content. */
  unsupported: number;
  /** Messages that came with another text than the one that is here. */
  conflicts: number;
  /** Tests of Meta's dashboard. */
  tests: number;
  /** Things that could not be read. */
  failed: number;
  /** Connections made for numbers that nobody has set up. */
  connections: number;
  /** Bytes of the file, and how many of them are read. */
  read: number;
  total: number;
};

const nothing: SavedCounts = {
  payloads: 0,
  stored: 0,
  duplicates: 0,
  unsupported: 0,
  conflicts: 0,
  tests: 0,
  failed: 0,
  connections: 0,
  read: 0,
  total: 0,
};

/** The counts in the progress of an import. */
export function savedCounts(progress: Record<string, number>): SavedCounts {
  return { ...nothing, ...progress };
}

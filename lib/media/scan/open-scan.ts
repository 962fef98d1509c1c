import { config } from "#lib/runtime/config.ts";
import { ClamdScan } from "./clamd-scan.ts";

/** Looks at one file while its bytes pass by on the way into storage. */
export type Scan = {
  see(piece: Uint8Array): Promise<void>;
  /**
   * What was found, as the scanner names it; null for nothing.
   * @throws AppError `network`, to be tried again, when the scanner gives no answer
   */
  verdict(): Promise<string | null>;
  /** Gives up, when the file cannot be read to its end. */
  close(): void;
};

/** A scan by the configured scanner; null when there is none. */
export function openScan(): Scan | null {
  const { PARLANCE_VIRUS_SCANNER } = config();
  return PARLANCE_VIRUS_SCANNER ? new ClamdScan(PARLANCE_VIRUS_SCANNER) : null;
}

import type { MediaFacts, Probe } from "./probe.ts";
import { readMovie } from "./read-movie.ts";

/** The directory of a film of hours has a few megabytes. */
const mostMovieBytes = 24 * 1024 ** 2;

/**
 * Length and size of a film or sound of the MP4 family (ISO 14496-12): its directory, the box `moov`, is kept wherever
 * in the file it stands; the other boxes pass by.
 */
export class Mp4Probe implements Probe {
  #skip = 0;
  #wanted = 16;
  #pieces: Uint8Array[] = [];
  #held = 0;
  #movie: Buffer | null = null;
  #isOver = false;

  see(piece: Uint8Array): void {
    let rest = piece;
    while (rest.length > 0 && !this.#isOver) {
      if (this.#skip > 0) {
        const passed = Math.min(this.#skip, rest.length);
        this.#skip -= passed;
        rest = rest.subarray(passed);
        continue;
      }
      const taken = rest.subarray(0, this.#wanted - this.#held);
      this.#pieces.push(taken);
      this.#held += taken.length;
      rest = rest.subarray(taken.length);
      if (this.#held === this.#wanted) this.#look(Buffer.concat(this.#pieces));
    }
  }

  async facts(): Promise<Partial<MediaFacts>> {
    return this.#movie ? readMovie(this.#movie) : {};
  }

  /** Sees the first 16 bytes of a box, or the whole directory. */
  #look(held: Buffer): void {
    const type = held.toString("latin1", 4, 8);
    if (held.length > 16) {
      this.#movie = held;
      this.#isOver = true;
      return;
    }
    const short = held.readUInt32BE(0);
    const size = short === 1 ? Number(held.readBigUInt64BE(8)) : short;
    // Size 0 is a box to the end of the file. A box of 8 bytes has let us read into the one behind it.
    if (size !== 8 && size < 16) this.#isOver = true;
    else if (type === "moov" && size > 16) {
      this.#isOver = size > mostMovieBytes;
      this.#wanted = size;
    } else {
      this.#pieces = size === 8 ? [held.subarray(8)] : [];
      this.#held = size === 8 ? 8 : 0;
      this.#skip = Math.max(0, size - 16);
    }
  }
}

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { AppError } from "#lib/runtime/errors.ts";
import type { Scan } from "./open-scan.ts";

const silenceMs = 120_000;
const mostAnswerBytes = 4_096;
const lastPiece = Buffer.alloc(4);

/**
 * A scan by ClamAV's daemon, over the command INSTREAM of its protocol (`man 8 clamd`): pieces with their length before
 * them, an empty one at the end, one line as the answer.
 */
export class ClamdScan implements Scan {
  readonly #socket: Socket;
  readonly #ended: Promise<void>;
  #answer = "";

  /** @param address `host:port`, or the path of a socket */
  constructor(address: string) {
    const [, host, port] = /^([^/]+):(\d+)$/.exec(address) ?? [];
    this.#socket = host ? connect({ host, port: Number(port) }) : connect({ path: address });
    this.#socket.setTimeout(silenceMs, () => this.#socket.destroy());
    this.#socket.on("data", (bytes) => {
      if (this.#answer.length < mostAnswerBytes) this.#answer += bytes.toString("latin1");
    });
    // A scanner that is gone shows as a missing answer.
    this.#socket.on("error", () => undefined);
    this.#ended = new Promise((resolve) => {
      this.#socket.on("close", () => resolve());
    });
    this.#socket.write("zINSTREAM\0");
  }

  async see(piece: Uint8Array): Promise<void> {
    if (!this.#socket.writable || piece.length === 0) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    this.#socket.write(length);
    if (this.#socket.write(piece)) return;
    const drained = new AbortController();
    await Promise.race([once(this.#socket, "drain", drained).catch(() => undefined), this.#ended]);
    drained.abort();
  }

  async verdict(): Promise<string | null> {
    if (this.#socket.writable) this.#socket.end(lastPiece);
    await this.#ended;
    const answer = this.#answer.replaceAll("\0", "").trim();
    const found = /^stream: (.{1,200}) FOUND$/.exec(answer);
    if (found?.[1]) return found[1];
    // More than the daemon is set up to look at.
    if (answer === "stream: OK" || answer.startsWith("INSTREAM size limit exceeded")) return null;
    throw new AppError("network", "The virus scanner does not answer.", { retryable: true });
  }

  close(): void {
    this.#socket.destroy();
  }
}

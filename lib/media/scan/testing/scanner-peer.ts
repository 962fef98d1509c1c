import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** The file that every scanner reports and that does no harm, as eicar.org defines it; in two halves, so that this one is not reported. */
export const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD", "-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

export type ScannerPeer = { address: string; scans: number; close(): Promise<void> };

/** The other end of clamd's INSTREAM with one signature, on a port of its own; its limit is in bytes of a file. */
export async function createScannerPeer(limit = 1_000_000): Promise<ScannerPeer> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let bytes = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (piece) => {
      bytes = Buffer.concat([bytes, piece]);
      const file = readFile(bytes);
      if (file.size > limit) socket.end("INSTREAM size limit exceeded. ERROR\0");
      else if (file.isWhole) {
        peer.scans += 1;
        socket.end(file.text.includes(eicar) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async () => {
    server.close();
    await once(server, "close");
  };
  const peer = { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, scans: 0, close };
  return peer;
}

function readFile(bytes: Buffer): { text: string; size: number; isWhole: boolean } {
  const pieces: Buffer[] = [];
  let size = 0;
  for (let at = "zINSTREAM\0".length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return { text: Buffer.concat(pieces).toString("latin1"), size, isWhole: true };
    if (at + 4 + length > bytes.length) break;
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    size += length;
    at += 4 + length;
  }
  return { text: "", size, isWhole: false };
}

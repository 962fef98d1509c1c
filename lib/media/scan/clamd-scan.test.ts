import { afterAll, beforeAll, expect, test } from "vitest";
import { ClamdScan } from "./clamd-scan.ts";
import { createScannerPeer, eicar, type ScannerPeer } from "./testing/scanner-peer.ts";

let peer: ScannerPeer;
beforeAll(async () => {
  peer = await createScannerPeer();
});
afterAll(() => peer.close());

async function scan(bytes: Buffer, pieceBytes: number): Promise<string | null> {
  const found = new ClamdScan(peer.address);
  for (let at = 0; at < bytes.length; at += pieceBytes) await found.see(bytes.subarray(at, at + pieceBytes));
  return found.verdict();
}

test("the test file of the scanners is found, in one piece or many", async () => {
  for (const size of [1, 10, 1_000]) expect(await scan(Buffer.from(eicar), size)).toBe("Eicar-Test-Signature");
});

test("what is harmless, empty, or larger than the scanner looks at, is no threat", async () => {
  expect(await scan(Buffer.from("hello"), 2)).toBeNull();
  expect(await scan(Buffer.alloc(0), 1)).toBeNull();
  expect(await scan(Buffer.alloc(9_000_000), 64_000)).toBeNull();
});

test("a scanner that is not there is said, to be tried again", async () => {
  const gone = new ClamdScan("/nowhere/clamd.sock");
  await gone.see(Buffer.from("a"));
  await expect(gone.verdict()).rejects.toMatchObject({ code: "network", retryable: true });
});

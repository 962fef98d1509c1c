const preSkip = 312;
const samplesOfPage = 48_000;

/** An Opus file of the given length whose pages hold filling instead of sound. */
export function oggOf(lengthMs: number, pageBytes = 4_000): Buffer {
  const head = Buffer.from("OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0", "latin1");
  head.writeUInt16LE(preSkip, 10);
  const last = preSkip + lengthMs * 48;
  const pages = [page(0n, head), page(0n, Buffer.from("OpusTags\x04\0\0\0test\0\0\0\0", "latin1"))];
  for (let at = samplesOfPage; at < last; at += samplesOfPage)
    pages.push(page(BigInt(at), Buffer.alloc(pageBytes, at)));
  pages.push(page(BigInt(last), Buffer.alloc(pageBytes, 3)));
  // A packet that ends on no page: such pages name no position (RFC 3533).
  pages.push(page(0xffff_ffff_ffff_ffffn, Buffer.alloc(64, 4)));
  return Buffer.concat(pages);
}

function page(position: bigint, packet: Buffer): Buffer {
  const lacing = [...Array<number>(Math.floor(packet.length / 255)).fill(255), packet.length % 255];
  const head = Buffer.alloc(27);
  head.write("OggS");
  head.writeBigUInt64LE(position, 6);
  head.writeUInt32LE(0xabcd, 14);
  head.writeUInt8(lacing.length, 26);
  return Buffer.concat([head, Buffer.from(lacing), packet]);
}

import type { ChatRandom } from "./chat-random.ts";

const telling = Buffer.from("[]/:.,-<>() \n\r\0\u200e\ufeff0159 ");

/** The bytes with up to eight wounds: flipped and foreign bytes, stretches that are lost, doubled or swapped, a torn end. */
export function damageBytes(bytes: Buffer, random: ChatRandom): Buffer {
  let damaged: Buffer = Buffer.from(bytes);
  for (let wounds = random.below(9); wounds > 0 && damaged.length > 0; wounds--) damaged = wound(damaged, random);
  return damaged;
}

function wound(bytes: Buffer, random: ChatRandom): Buffer {
  const at = random.below(bytes.length);
  const end = Math.min(bytes.length, at + 1 + random.below(60));
  const piece = bytes.subarray(at, end);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(end)];
  switch (random.below(6)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      return bytes;
    case 1:
      bytes[at] = random.pick([...telling]);
      return bytes;
    case 2:
      return Buffer.concat([before, after]);
    case 3:
      return Buffer.concat([before, piece, piece, after]);
    case 4:
      return Buffer.concat([after, piece, before]);
    default:
      return random.below(4) === 0
        ? Buffer.from(before)
        : Buffer.concat([before, Buffer.from([random.below(256)]), bytes.subarray(at)]);
  }
}

// Packs the statistics of the detector eld (large, 60 languages, Apache-2.0) for a thread: what takes 138 MB as objects
// takes 3 as bytes. Languages with a script of their own are left out. `node tests/train/language/pack-eld.ts`
import { writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { hashBytes } from "#lib/nlp/language/byte-groups.ts";

type Statistics = { languages: Record<string, string>; ngrams: Record<string, Record<string, number>> };

const source = new URL("../../../node_modules/eld/src/", import.meta.url);
const { ngramsData }: { ngramsData: Statistics } = await import(new URL("ngrams/large.js", source).href);
const { dictionary }: { dictionary: string[] } = await import(new URL("dictionary.js", source).href);
const ownScript = new Set("bn el gu hy ja ka kn ko lo ml or pa ta te th zh".split(" "));
const byteOf = new Map(dictionary.map((char, byte) => [char, byte]));

const numbers = Object.keys(ngramsData.languages).filter(
  (number) => !ownScript.has(ngramsData.languages[number] ?? ""),
);
const places = new Map(numbers.map((number, place) => [number, place]));
const groups = new Map<number, [place: number, points: number][]>();
for (const [group, points] of Object.entries(ngramsData.ngrams)) {
  const kept = Object.entries(points).flatMap(([number, value]): [number, number][] => {
    const place = places.get(number);
    return place === undefined ? [] : [[place, value]];
  });
  const bytes = Uint8Array.from([...group.trim()].map((char) => byteOf.get(char) ?? 0));
  const hash = hashBytes(bytes, 0, bytes.length, group.startsWith(" "), group.endsWith(" "));
  if (kept.length > 0) groups.set(hash, kept);
}

const sorted = [...groups].sort(([one], [other]) => one - other);
const head = new TextEncoder().encode(
  JSON.stringify({ languages: numbers.map((number) => ngramsData.languages[number]), groups: sorted.length }),
);
const pairs = sorted.flatMap(([, kept]) => kept);
const bytes = new Uint8Array(4 + head.length + sorted.length * 5 + pairs.length * 2);
const view = new DataView(bytes.buffer);
view.setUint32(0, head.length, true);
bytes.set(head, 4);
let at = 4 + head.length;
for (const [place, [hash]] of sorted.entries()) {
  view.setUint32(at, hash - (sorted[place - 1]?.[0] ?? 0), true);
  at += 4;
}
for (const [, kept] of sorted) bytes[at++] = kept.length;
for (const [place] of pairs) bytes[at++] = place;
for (const [, points] of pairs) bytes[at++] = points;
const packed = brotliCompressSync(bytes);
writeFileSync(new URL("../../../lib/nlp/weights/letter-groups.bin", import.meta.url), packed);
console.log(`${sorted.length} groups, ${packed.length} bytes`);

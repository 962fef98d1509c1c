import { type EmojiPictures, emojiKey } from "./emoji-pictures.ts";
import { type Face, faceFor, openFace, type Weight } from "./faces.ts";

// A paragraph as what may not be torn apart: `e` + accent is one cluster, a family emoji is one.

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const blank = /^[\s\p{Cf}\p{Cc}]/u;

/** UTF-16 range with the face that draws it, or the key of its emoji picture. */
export type Cluster = { start: number; end: number } & ({ face: Face; emoji: null } | { face: null; emoji: string });

/** The clusters of a paragraph; code points for which no face has a glyph go to `onMissing`. */
export function clustersOf(
  paragraph: string,
  weight: Weight,
  pictures: EmojiPictures,
  onMissing: (codePoint: number) => void,
): Cluster[] {
  const general = openFace("general", weight);
  let previous = general;
  return Array.from(graphemes.segment(paragraph), ({ segment, index }): Cluster => {
    const end = index + segment.length;
    const key = emojiKey(segment);
    if (key && pictures.get(key)) return { start: index, end, face: null, emoji: key };
    if (blank.test(segment)) return { start: index, end, face: previous, emoji: null };
    const codePoint = segment.codePointAt(0) ?? 0x20;
    const face = faceFor(codePoint, weight);
    if (!face) onMissing(codePoint);
    previous = face ?? general;
    return { start: index, end, face: previous, emoji: null };
  });
}

/** The clusters that begin in `start..end`. */
export function clustersBetween(clusters: readonly Cluster[], start: number, end: number): readonly Cluster[] {
  return clusters.slice(firstFrom(clusters, start), firstFrom(clusters, end));
}

function firstFrom(clusters: readonly Cluster[], position: number): number {
  let low = 0;
  let high = clusters.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clusters[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

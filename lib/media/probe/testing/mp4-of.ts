export type Mp4Options = {
  lengthMs: number;
  width?: number;
  height?: number;
  /** Taken upright: the axes are swapped by the matrix. */
  isTurned?: boolean;
  /** The directory behind the pictures, as cameras write it. */
  isDirectoryLast?: boolean;
  brand?: string;
  mediaBytes?: number;
};

/** A film of the given length and size whose pictures are filling. */
export function mp4Of(options: Mp4Options): Buffer {
  const { lengthMs, width = 0, height = 0, isTurned = false, isDirectoryLast = false } = options;
  const { brand = "mp42", mediaBytes = 20_000 } = options;
  const length = Buffer.alloc(100);
  length.writeUInt32BE(600, 12);
  length.writeUInt32BE(Math.round(lengthMs * 0.6), 16);
  const track = Buffer.alloc(84);
  track.writeInt32BE(isTurned ? 0 : 0x1_0000, 40);
  track.writeInt32BE(isTurned ? 0x1_0000 : 0, 44);
  track.writeUInt32BE(width * 0x1_0000, 76);
  track.writeUInt32BE(height * 0x1_0000, 80);
  const movie = box("moov", box("mvhd", length), box("trak", box("tkhd", track)));
  const media = box("mdat", Buffer.alloc(mediaBytes, 5));
  const start = [box("ftyp", Buffer.from(`${brand}\0\0\0\0${brand}isom`)), box("free")];
  return Buffer.concat([...start, ...(isDirectoryLast ? [media, movie] : [movie, media])]);
}

function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4);
  return Buffer.concat([head, body]);
}

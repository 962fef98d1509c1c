import { crc32 } from "node:zlib";

/** A file as the archive tells of it, truly or not. */
export type RawEntry = {
  name: string;
  data: Buffer;
  /** 0 stored, 8 deflated; then `packed` are the bytes. */
  method?: 0 | 8;
  packed?: Buffer;
  /** What the directory says of the length unpacked. */
  byteSize?: number;
  crc32?: number;
  /** General purpose flags: 1 is encrypted. */
  flags?: number;
  /** External attributes: the mode of Unix in the upper half. */
  attributes?: number;
  /** zip64: lengths in the extra field; descriptor: lengths behind the data, as phones write them. */
  form?: "plain" | "zip64" | "descriptor";
  /** Number of the entry, among those with this set, whose bytes are its bytes too. */
  at?: number;
};

const utf8Flag = 0x800;
const descriptorFlag = 0x8;
const asZip64 = 0xffff_ffff;

/** Writes a zip record by record (PKWARE APPNOTE 6.3), so that it can be wrong in any way. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const shared = new Map<number, number>();
  let offset = 0;
  for (const entry of entries) {
    const known = entry.at === undefined ? undefined : shared.get(entry.at);
    const start = known ?? offset;
    if (known === undefined) {
      const written = local(entry);
      pieces.push(written);
      if (entry.at !== undefined) shared.set(entry.at, offset);
      offset += written.length;
    }
    directory.push(central(entry, start));
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...pieces, listed, ...ends(entries, listed.length, offset)]);
}

function fields(entry: RawEntry) {
  const { data, method = 0, packed = data, byteSize = data.length, flags = 0, form = "plain" } = entry;
  const sum = entry.crc32 ?? crc32(data);
  const allFlags = flags | utf8Flag | (form === "descriptor" ? descriptorFlag : 0);
  return { name: Buffer.from(entry.name), method, packed, byteSize, sum, flags: allFlags, form };
}

function local(entry: RawEntry): Buffer {
  const { name, method, packed, byteSize, sum, flags, form } = fields(entry);
  const isLate = form === "descriptor";
  const extra = form === "zip64" ? zip64Extra([byteSize, packed.length]) : Buffer.alloc(0);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(form === "zip64" ? 45 : 20, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(method, 8);
  head.writeUInt32LE(isLate ? 0 : sum, 14);
  head.writeUInt32LE(isLate ? 0 : form === "zip64" ? asZip64 : packed.length, 18);
  head.writeUInt32LE(isLate ? 0 : form === "zip64" ? asZip64 : byteSize, 22);
  head.writeUInt16LE(name.length, 26);
  head.writeUInt16LE(extra.length, 28);
  const tail = Buffer.alloc(isLate ? 16 : 0);
  if (isLate) {
    tail.writeUInt32LE(0x08074b50, 0);
    tail.writeUInt32LE(sum, 4);
    tail.writeUInt32LE(packed.length, 8);
    tail.writeUInt32LE(byteSize, 12);
  }
  return Buffer.concat([head, name, extra, packed, tail]);
}

function central(entry: RawEntry, offset: number): Buffer {
  const { name, method, packed, byteSize, sum, flags, form } = fields(entry);
  const extra = form === "zip64" ? zip64Extra([byteSize, packed.length, offset]) : Buffer.alloc(0);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(0x031e, 4);
  head.writeUInt16LE(form === "zip64" ? 45 : 20, 6);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(method, 10);
  head.writeUInt32LE(sum, 16);
  head.writeUInt32LE(form === "zip64" ? asZip64 : packed.length, 20);
  head.writeUInt32LE(form === "zip64" ? asZip64 : byteSize, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(entry.attributes ?? 0, 38);
  head.writeUInt32LE(form === "zip64" ? asZip64 : offset, 42);
  return Buffer.concat([head, name, extra]);
}

function zip64Extra(values: number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  for (const [at, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + at * 8);
  return extra;
}

/** The end of the directory; more than 65,534 files, or one in zip64 form, need the wide one before it. */
function ends(entries: readonly RawEntry[], directoryBytes: number, offset: number): Buffer[] {
  const isWide = entries.length > 0xfffe || entries.some(({ form }) => form === "zip64");
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(isWide ? 0xffff : entries.length, 8);
  end.writeUInt16LE(isWide ? 0xffff : entries.length, 10);
  end.writeUInt32LE(isWide ? asZip64 : directoryBytes, 12);
  end.writeUInt32LE(isWide ? asZip64 : offset, 16);
  if (!isWide) return [end];
  const wide = Buffer.alloc(56);
  wide.writeUInt32LE(0x06064b50, 0);
  wide.writeBigUInt64LE(44n, 4);
  wide.writeUInt16LE(45, 12);
  wide.writeUInt16LE(45, 14);
  wide.writeBigUInt64LE(BigInt(entries.length), 24);
  wide.writeBigUInt64LE(BigInt(entries.length), 32);
  wide.writeBigUInt64LE(BigInt(directoryBytes), 40);
  wide.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + directoryBytes), 8);
  locator.writeUInt32LE(1, 16);
  return [wide, locator, end];
}

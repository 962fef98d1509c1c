import type { CloudChange } from "../payload/cloud-event.ts";
import { readPayload } from "../payload/read-payload.ts";
import { unwrapPayload } from "../payload/unwrap-payload.ts";
import type { SavedText } from "./open-saved.ts";
import { splitJson } from "./split-json.ts";

/** What one saved value says. Lines count on from file to file of an archive. */
export type SavedValue = {
  line: number;
  /** Of what is stored. */
  bytes: number;
  payloads: { changes: CloudChange[] }[];
  /** Where something cannot be read and why, without text of a conversation. */
  problems: string[];
};

/** A webhook has at most 3 MB; in a wrapper, as text inside text, several times as much. */
const mostBytes = 16 * 1024 ** 2;
const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The webhooks of opened files, one saved value after the other. Nothing that is wrong hides what stands beside it.
 * @param skip values that were dealt with before: they are not parsed
 */
export async function* readSaved(
  texts: readonly SavedText[],
  skip: number,
  onBytes: (count: number) => void,
): AsyncGenerator<SavedValue> {
  let number = 0;
  let before = 0;
  for (const { name, read } of texts) {
    let last = 0;
    for await (const { line, bytes, isTooLong } of splitJson(read(onBytes), mostBytes)) {
      last = line;
      number += 1;
      if (number <= skip) continue;
      const read = isTooLong ? tooLong : readValue(bytes);
      const where = name === null ? "" : `${name}, line ${line}: `;
      yield { ...read, line: before + line, bytes: bytes.length, problems: read.problems.map((one) => where + one) };
    }
    before += last;
  }
}

const tooLong = { payloads: [], problems: ["it is longer than any webhook can be"] };

function readValue(bytes: Buffer): Pick<SavedValue, "payloads" | "problems"> {
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(bytes));
  } catch {
    return { payloads: [], problems: ["it is no valid JSON"] };
  }
  const read = unwrapPayload(value).map((one) => readPayload(one));
  const problems = read.flatMap(({ problems }) =>
    problems.map(({ path, reason }) => (path ? `${path}: ${reason}` : reason)),
  );
  return { payloads: read.filter(({ changes }) => changes.length > 0), problems };
}

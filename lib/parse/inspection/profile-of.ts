import type { ChatProfile, DateOrder } from "../chat-profile.ts";
import type { ChatReading } from "../chat-reading.ts";
import { type DateOrderDecision, decideDateOrder } from "../headers/decide-date-order.ts";
import { lastPossibleDate } from "../headers/last-possible-date.ts";
import { formatDate, formatTime } from "../headers/local-time.ts";
import type { OrderTally, ShapeTally, Span } from "../headers/shape-tally.ts";
import type { ShapeEvidence } from "./chat-inspector.ts";
import { diagnose } from "./diagnose.ts";
import type { PhraseCensus } from "./phrase-census.ts";

export type Evidence = {
  encoding: ChatProfile["encoding"];
  /** `YYYY-MM-DD`, or null when it does not matter. */
  today: string | null;
  /** The shapes to be read, the commonest first; never empty. */
  shapes: ShapeEvidence[];
  lines: number;
  otherLinesAfterCrLf: number;
  otherLinesAfterLf: number;
  phrases: PhraseCensus;
  /** Lines that attach a file which carries a date in its name. */
  attachedFiles: number;
};

type Decided = ShapeEvidence & { decision: DateOrderDecision };

/** Draws the conclusions from a whole file's evidence. */
export function profileOf(evidence: Evidence): Omit<ChatProfile, "replacedCharacters"> {
  const languages = evidence.phrases.languages();
  const lastDate = lastPossibleDate(evidence.today);
  const decided = evidence.shapes.map((shape) => ({
    ...shape,
    decision: decideDateOrder(shape.tally, languages, lastDate),
  }));
  const [leader] = decided;
  if (!leader) throw new RangeError("no shape to read");
  const { tally, decision } = leader;
  const onlyAfterCrLf = decided.length === 1 && isUntouchedIos(tally, evidence);
  const reading = readingOf(decided, evidence.phrases, onlyAfterCrLf);
  const spans = decided.map(({ tally: { orders }, decision: { order } }) => spanOf(orders[order], onlyAfterCrLf));
  const hasPasted = reading.pastedSenders.length > 0;
  const records = countRecords(decided, reading);
  return {
    ...diagnose({
      records,
      phrases: evidence.phrases,
      spans,
      firstLines: decided.map(({ tally: { firstLine } }) => firstLine),
      attachedFiles: evidence.attachedFiles,
      hasPasted,
      senders: decided.map(({ senders }) => senders),
      shape: tally.shape,
      lastDate,
    }),
    platform: tally.shape.platform,
    encoding: evidence.encoding,
    shape: tally.shape.key,
    shapeExample: leader.example,
    dateOrder: decision.order,
    dateOrderProof: decision.proof,
    ambiguous: decision.ambiguous,
    clock: tally.shape.hasPeriod ? "12h" : "24h",
    records,
    lines: evidence.lines,
    firstLocalAt: formatMoment(Math.min(...spans.map((span) => (hasPasted ? span.earliestNear : span.earliest)))),
    lastLocalAt: formatMoment(Math.max(...spans.map(({ latest }) => latest))),
    otherOrder: otherOrderOf(tally, decision.order, onlyAfterCrLf),
    reading,
  };
}

function otherOrderOf(tally: ShapeTally, order: DateOrder, onlyAfterCrLf: boolean): ChatProfile["otherOrder"] {
  const dateOrder = order === "dmy" ? "mdy" : "dmy";
  const { count, earliest, latest } = spanOf(tally.orders[dateOrder], onlyAfterCrLf);
  if (count === 0 || (order !== "ymd" && tally.asymmetric === 0)) return null;
  const impossible = Math.max(0, spanOf(tally.orders[order], onlyAfterCrLf).count - count);
  return { dateOrder, firstLocalAt: formatMoment(earliest), lastLocalAt: formatMoment(latest), impossible };
}

function readingOf(decided: readonly Decided[], phrases: PhraseCensus, onlyAfterCrLf: boolean): ChatReading {
  return {
    shapes: decided.map(({ tally: { shape }, decision }) => ({
      key: shape.key,
      dateOrder: decision.order,
      isOrderFixed: shape.fourDigitYear === 0,
    })),
    onlyAfterCrLf,
    isMarked: phrases.marked > 0,
    languages: phrases.languages(),
    colonSenders: Object.fromEntries(decided.flatMap(({ senders }) => senders.colonSenders())),
    oddSenders: decided.flatMap(({ senders }) => senders.oddSenders()),
    pastedSenders: decided.length === 1 ? decided.flatMap(({ senders }) => senders.pastedSenders()) : [],
    unknownPlaceholders: phrases.unknownPlaceholders(),
  };
}

function spanOf({ all, notAfterLf }: OrderTally, onlyAfterCrLf: boolean): Span {
  return onlyAfterCrLf ? notAfterLf : all;
}

function countRecords(decided: readonly Decided[], { onlyAfterCrLf, pastedSenders }: ChatReading): number {
  return decided.reduce((sum, { tally, senders, decision }) => {
    const { count } = spanOf(tally.orders[decision.order], onlyAfterCrLf);
    const pasted = pastedSenders.reduce((far, sender) => far + senders.countFarBack(sender, !onlyAfterCrLf), 0);
    return sum + count - pasted;
  }, 0);
}

/** iOS ends records with CR LF and line breaks within them with a bare LF; an editor makes them all alike. */
function isUntouchedIos(tally: ShapeTally, { otherLinesAfterCrLf, otherLinesAfterLf }: Evidence): boolean {
  if (tally.shape.platform !== "ios" || tally.headersAfterCrLf === 0) return false;
  const stray = tally.headersAfterLf;
  return (
    stray <= Math.max(3, tally.headersAfterCrLf * 0.05) &&
    stray <= tally.headersAfterCrLf &&
    otherLinesAfterCrLf <= otherLinesAfterLf * 0.01
  );
}

function formatMoment(moment: number): string {
  return formatDate(Math.floor(moment / 86_400)) + formatTime(moment % 86_400);
}

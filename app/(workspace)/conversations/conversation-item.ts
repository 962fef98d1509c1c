import type { WeeklyCounts } from "#app/_components/layout/spine-path.ts";
import type { ConversationRow } from "#lib/library/list-conversations.ts";

/** A conversation as its row in the list shows it: plain data for the browser. */
export type ConversationItem = {
  id: string;
  title: string;
  status: ConversationRow["status"];
  isSample: boolean;
  people: readonly string[];
  participantCount: number;
  languages: readonly string[];
  messageCount: number;
  spine: WeeklyCounts | null;
  firstAt: string | null;
  lastAt: string | null;
  lastSender: string | null;
  lastText: string | null;
  import: { id: string; state: "waiting" | "running" | "failed" | "done"; share: number | null; words: string } | null;
  /** Where another conversation that may be the same chat is compared with it. */
  offer: { importId: string; otherTitle: string } | null;
  /** When it was put into the trash, as an instant; null outside of it. */
  trashedAt: string | null;
};

const shownLanguages = 3;
const minLanguageShare = 0.05;
const excerptChars = 120;

/** What the browser needs of a row, and no more. */
export function conversationItem(row: ConversationRow): ConversationItem {
  const { messageCount, languages } = row;
  return {
    id: String(row.id),
    title: row.title,
    status: row.status,
    isSample: row.isSample,
    people: row.people,
    participantCount: row.participantCount,
    languages: (languages ?? [])
      .filter(({ messages }) => messages >= messageCount * minLanguageShare)
      .slice(0, shownLanguages)
      .map(({ language }) => language),
    messageCount,
    spine: row.spine,
    firstAt: row.firstAt,
    lastAt: row.lastAt,
    lastSender: row.lastSender,
    lastText: row.lastText?.slice(0, excerptChars) ?? null,
    import: row.lastImport && importItem(row.lastImport),
    offer: row.offer && { importId: String(row.offer.importId), otherTitle: row.offer.otherTitle },
    trashedAt: row.trashedAt?.toISOString() ?? null,
  };
}

function importItem({ id, status, stage, progress, errorMessage }: NonNullable<ConversationRow["lastImport"]>) {
  const { total = 0, stored = 0 } = progress;
  const share = total > 0 ? Math.min(1, stored / total) : null;
  switch (status) {
    case "queued":
      return { id: String(id), state: "waiting" as const, share: null, words: "Waiting" };
    case "running":
      return { id: String(id), state: "running" as const, share, words: stageWords[stage] };
    case "failed":
      return { id: String(id), state: "failed" as const, share: null, words: errorMessage ?? "The import failed" };
    default:
      return { id: String(id), state: "done" as const, share: null, words: "" };
  }
}

const stageWords: Readonly<Record<NonNullable<ConversationRow["lastImport"]>["stage"], string>> = {
  waiting: "Waiting",
  reading: "Reading",
  storing: "Reading",
  media: "Media",
  figures: "Figures",
  done: "Done",
};

import { formatCount } from "#app/_components/format/format-count.ts";
import { formatLanguage } from "#app/_components/format/format-language.ts";
import { formatPercent } from "#app/_components/format/format-percent.ts";
import { kindWords } from "#lib/conversations/kind-words.ts";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import { CheckSection } from "./check-section.tsx";
import { CountTable } from "./count-table.tsx";

const shownLanguages = 6;
const words: Readonly<Record<string, string>> = { ...kindWords, text: "Text" };

/** Messages by kind, and the languages they are in. Notices have a section of their own. */
export function HoldsSection({ report }: { report: ImportReport }) {
  const { messages = 0, notices = 0, kinds = {}, languages = [] } = report;
  const scored = languages.reduce((sum, entry) => sum + entry.messages, 0);
  const counted = Object.entries(kinds).filter(([kind, count]) => kind !== "notice" && count > 0);
  return (
    <CheckSection
      id="holds"
      isUnsure={messages === 0}
      decided={formatCount(messages, "message")}
      note={`and ${formatCount(notices, "notice")}`}
      proof={
        scored > 0 && (
          <p>
            {languages
              .slice(0, shownLanguages)
              .map(({ language, messages: count }) => `${formatLanguage(language)} ${formatPercent(count / scored)}`)
              .join(", ")}
            {languages.length > shownLanguages && ` and ${languages.length - shownLanguages} more`}.
          </p>
        )
      }
    >
      {counted.length > 0 && (
        <CountTable
          caption="Messages by kind"
          thing="Kind"
          unit="Messages"
          rows={counted.map(([kind, count]) => ({ key: kind, name: words[kind] ?? kind, count }))}
        />
      )}
    </CheckSection>
  );
}

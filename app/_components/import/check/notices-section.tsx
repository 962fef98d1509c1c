import { formatCount } from "#app/_components/format/format-count.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import styles from "./check.module.css";
import { CheckSection } from "./check-section.tsx";
import { CountTable } from "./count-table.tsx";
import { noticeWords } from "./notice-words.ts";

const names: Readonly<Record<string, string>> = noticeWords;
const shownPhrases = 10;

type Phrase = { text: string; count: number };

/** What WhatsApp itself wrote into the chat: understood by what it tells, and the wording that no table has. */
export function NoticesSection({ report }: { report: ImportReport }) {
  const { notices = 0, noticeTypes, unknownPhrases = [] } = report;
  const unknown = noticeTypes?.unknown ?? 0;
  const types = Object.entries(noticeTypes ?? {}).filter(([, count]) => count > 0);
  const told = types.reduce((sum, [, count]) => sum + count, 0);
  return (
    <CheckSection
      id="notices"
      isUnsure={unknown > 0}
      decided={notices + told === 0 ? "No notices" : formatCount(notices, "notice")}
      note={noticeTypes && unknown > 0 ? `${formatNumber(unknown)} in a wording that is not known` : undefined}
      proof={
        noticeTypes === undefined ? (
          <p>Read before Parlance told notices apart. Read the file again to see what they tell.</p>
        ) : (
          told > 0 && (
            <p>
              What WhatsApp wrote itself: who came and went, calls, settings. It counts for nobody
              {unknown > 0 && "; notices in unknown wording are kept as written"}.
            </p>
          )
        )
      }
    >
      {(types.length > 0 || unknownPhrases.length > 0) && (
        <>
          {types.length > 0 && (
            <CountTable
              caption="Notices by what they tell"
              thing="What they tell"
              unit="Notices"
              hasBars={false}
              rows={types.map(([type, count]) => ({ key: type, name: names[type] ?? type, count }))}
            />
          )}
          {unknownPhrases.length > 0 && <UnknownPhrases phrases={unknownPhrases} />}
        </>
      )}
    </CheckSection>
  );
}

function UnknownPhrases({ phrases }: { phrases: readonly Phrase[] }) {
  const rest = phrases.slice(shownPhrases);
  return (
    <div>
      <h4>Wording that is not known</h4>
      <PhraseList phrases={phrases.slice(0, shownPhrases)} />
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>Show {formatNumber(rest.length)} more</summary>
          <PhraseList phrases={rest} />
        </details>
      )}
    </div>
  );
}

function PhraseList({ phrases }: { phrases: readonly Phrase[] }) {
  return (
    <ul className={styles.raw}>
      {phrases.map(({ text, count }) => (
        <li key={text}>
          <span className={styles.lineNumber}>{formatNumber(count)} ×</span>
          <code dir="auto">{text}</code>
        </li>
      ))}
    </ul>
  );
}

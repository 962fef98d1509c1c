import { Globe, MoonStar } from "lucide-react";
import Link from "next/link";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatLanguage } from "#app/_components/format/format-language.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { formatPercent } from "#app/_components/format/format-percent.ts";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import { ParticipantName } from "#app/_components/people/participant-name.tsx";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";
import type { ImportDetails } from "#lib/uploads/get-import.ts";
import { DateOrderQuestion } from "./date-order-question.tsx";
import { Fact } from "./fact.tsx";
import styles from "./import.module.css";
import { dateOrderWords, encodingWords, platformWords } from "./import-words.ts";
import { KindCounts } from "./kind-counts.tsx";
import { MediaFact } from "./media-fact.tsx";
import { RawLines } from "./raw-lines.tsx";
import { RereadButton } from "./reread-button.tsx";

const shownPeople = 24;

/** One row a question: what was decided, why, and what it rests on. What the file cannot answer comes first. */
export function CheckPage({
  found,
  report,
  people,
  canEdit,
}: {
  found: ImportDetails;
  report: ImportReport;
  people: ReaderParticipant[];
  canEdit: boolean;
}) {
  const id = String(found.id);
  const isAsked = report.ambiguous && !report.isOrderChosen && report.otherOrder !== null && found.status === "ready";
  const { dateOrder, firstLocalAt, lastLocalAt, languages = [], messages, notices, clockNights } = report;
  const scored = languages.reduce((sum, entry) => sum + entry.messages, 0);
  const change = canEdit && found.status === "ready" && (
    <RereadButton importId={id} dateOrder={dateOrder} zone={report.zone} zones={Intl.supportedValuesOf("timeZone")} />
  );
  return (
    <section className={styles.check} aria-label="How it was read">
      <h2>Check how it was read</h2>
      <p className="quiet">
        {isAsked ? "One answer is not in the file and needs you." : "All but the time zone comes from the file."}
      </p>
      {isAsked && report.otherOrder && (
        <DateOrderQuestion
          key={id}
          importId={id}
          present={{ dateOrder, firstLocalAt, lastLocalAt }}
          other={report.otherOrder}
          proof={report.dateOrderProof}
          canChange={canEdit}
        />
      )}
      <dl className={styles.facts}>
        <Fact
          label="Format"
          note={`${formatCount(report.lines, "line")}, ${encodingWords[report.encoding] ?? report.encoding}`}
          proof={
            <code className={styles.stamp}>
              <bdi>{report.shapeExample}</bdi>
            </code>
          }
        >
          {platformWords[report.platform]}, {report.clock === "12h" ? "12 hours" : "24 hours"}
        </Fact>
        <Fact
          label="Date order"
          isUnsure={report.ambiguous && !report.isOrderChosen}
          note={report.isOrderChosen ? "chosen by a person" : report.dateOrderProof}
          proof={
            <span>
              {firstLocalAt && lastLocalAt && (
                <>
                  first on {formatWallClock(firstLocalAt, "date")}, last on {formatWallClock(lastLocalAt, "date")}{" "}
                </>
              )}
              {change}
            </span>
          }
        >
          {dateOrderWords[dateOrder]}
        </Fact>
        <Fact
          label="Time zone"
          icon={<Globe />}
          note="an export holds none"
          proof={
            <span>Days and hours are shown as the phone wrote them; the zone places them on the world’s clock.</span>
          }
        >
          {report.zone}
        </Fact>
        {messages !== undefined && notices !== undefined && (
          <Fact
            label="Messages"
            note={formatCount(notices, "notice")}
            proof={<KindCounts kinds={report.kinds ?? {}} />}
          >
            {formatCount(messages, "message")}
          </Fact>
        )}
        {people.length > 0 && (
          <Fact
            label="People"
            proof={
              <span className={styles.people}>
                {people.slice(0, shownPeople).map(({ id: personId, name, rank, isMe }) => (
                  <ParticipantName key={personId} name={name} rank={rank} isMe={isMe} />
                ))}
                {people.length > shownPeople && <span>and {formatCount(people.length - shownPeople, "other")}</span>}
                <Link className="door" href={`/conversations/${found.conversationId}/settings`} prefetch={false}>
                  say who you are
                </Link>
              </span>
            }
          >
            {formatCount(people.length, "person", "people")}
          </Fact>
        )}
        {scored > 0 && (
          <Fact
            label="Languages"
            proof={languages
              .slice(0, 6)
              .map(({ language, messages: count }) => `${formatLanguage(language)} ${formatPercent(count / scored)}`)
              .join(" · ")}
          >
            {formatCount(languages.length, "language")}
          </Fact>
        )}
        {clockNights && clockNights.gap + clockNights.overlap > 0 && (
          <Fact
            label="Clock nights"
            icon={<MoonStar />}
            note={report.zone}
            proof="They keep the order of the file and carry a mark: their hour came twice, or the zone skipped it."
          >
            {formatCount(clockNights.gap + clockNights.overlap, "message")}
          </Fact>
        )}
        {report.media && <MediaFact media={report.media} hasArchive={report.chatName !== null} />}
        {report.furtherChats.length > 0 && (
          <Fact
            label="Other chats"
            isUnsure
            note="left alone"
            proof={
              <span>
                Read was <span className="file">{report.chatName}</span>. Unpack the archive to import the others:{" "}
                <span className="file">{report.furtherChats.join(", ")}</span>
              </span>
            }
          >
            {formatCount(report.furtherChats.length, "more chat")} in the archive
          </Fact>
        )}
        {found.rejects.total > 0 && (
          <Fact
            label="Not understood"
            isUnsure
            isWide
            note="kept as written, in no count"
            proof={
              <>
                <RawLines lines={found.rejects.sample} />
                {found.rejects.total > found.rejects.sample.length && (
                  <Link className="door" href={`/imports/${id}?lines=0`} prefetch={false}>
                    All {formatCount(found.rejects.total, "line")}
                  </Link>
                )}
              </>
            }
          >
            {formatNumber(found.rejects.total)} of {formatCount(report.lines, "line")}
          </Fact>
        )}
      </dl>
    </section>
  );
}

import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { isolate, shareInWords } from "#lib/figures/in-words.ts";
import { behindAddress, csvAddress } from "../charts/addresses.ts";
import { Figure } from "../charts/figure.tsx";
import { FigureTable } from "../charts/figure-table.tsx";
import { formatDuration } from "../format/format-duration.ts";
import { formatNumber } from "../format/format-number.ts";
import { ParticipantName } from "../people/participant-name.tsx";
import { exchangesAddress } from "./exchanges-address.ts";

type Row = {
  participantId: number;
  name: string;
  asked: number;
  answered: number;
  unanswered: number;
  medianSeconds: number | null;
  awakeMedianSeconds: number | null;
};

const mostRows = 12;
const scrolledByKeys = { tabIndex: 0 };

/** Who asks, what is answered, and after how long: a table in itself. */
export function QuestionsFigure({ number, scope, rows }: { number: number; scope: Scope; rows: readonly Row[] }) {
  const asked = rows.reduce((sum, row) => sum + row.asked, 0);
  const answered = rows.reduce((sum, row) => sum + row.answered, 0);
  const [most] = rows;
  const people = new Map(scope.people.map((person) => [person.id, person]));
  const table = (limit: number) => (
    <FigureTable
      caption="Questions by person"
      columns={[
        { label: "Person" },
        ...["Asked", "Answered", "No answer", "Median wait", "No nights"].map((label) => ({ label, isNumber: true })),
      ]}
      rows={rows.slice(0, limit).map((row) => {
        const person = people.get(row.participantId);
        const to = row.participantId;
        const own = { ...scope, chosen: [row.participantId] };
        const door = (count: number, href: string) =>
          count === 0 ? (
            "0"
          ) : (
            <a className="door" href={href}>
              {formatNumber(count)}
            </a>
          );
        return {
          key: String(row.participantId),
          cells: [
            <ParticipantName key="name" name={row.name} rank={person?.rank ?? null} isMe={person?.isMe ?? false} />,
            door(row.asked, behindAddress(own, { question: 1 })),
            door(row.answered, exchangesAddress(scope, { list: "questions", to })),
            door(row.unanswered, exchangesAddress(scope, { list: "open", to })),
            row.medianSeconds === null ? "–" : formatDuration(row.medianSeconds),
            row.awakeMedianSeconds === null ? "–" : formatDuration(row.awakeMedianSeconds),
          ],
        };
      })}
    />
  );
  return (
    <Figure
      number={number}
      span={12}
      finding={
        most && asked > 0
          ? `${isolate(most.name)} asks most; of all questions, ${shareInWords(answered / asked)} found an answer`
          : "Nobody asks anything in this range"
      }
      note="Questions by who asks, those answered, those that nobody took up within a day, and the median wait with and without nights. Where an answer cannot be told, a question is in neither."
      messagesHref={behindAddress(scope, { question: 1 })}
      csvHref={csvAddress(scope, all.questions.key)}
      table={table(rows.length)}
    >
      {rows.length === 0 ? (
        <p className="quiet">No questions.</p>
      ) : (
        <section {...scrolledByKeys} style={{ overflowX: "auto" }} aria-label="Questions by person">
          {table(mostRows)}
        </section>
      )}
    </Figure>
  );
}

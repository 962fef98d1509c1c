import { metrics as all } from "#lib/analytics/registry.ts";
import type { Person, Scope } from "#lib/analytics/scope.ts";
import { isolate } from "#lib/figures/in-words.ts";
import { quantileBins } from "#lib/figures/quantile-bins.ts";
import { csvAddress } from "../charts/addresses.ts";
import { Figure } from "../charts/figure.tsx";
import { FigureTable } from "../charts/figure-table.tsx";
import { PeopleMatrix } from "../charts/people-matrix.tsx";
import { formatDuration } from "../format/format-duration.ts";
import { formatNumber } from "../format/format-number.ts";
import { exchangesAddress } from "./exchanges-address.ts";

type Row = { participantId: number; toId: number; name: string; answers: number; medianSeconds: number };

const mostPeople = 10;

/** Who answers whom, as a table of people by people; each number opens the messages behind it. */
export function AnswersFigure({ number, scope, rows }: { number: number; scope: Scope; rows: readonly Row[] }) {
  const names = new Map(scope.people.map(({ id, name }) => [id, name]));
  const people = scope.people.slice(0, mostPeople);
  const answers = new Map(rows.map((row) => [`${row.participantId} ${row.toId}`, row.answers]));
  const answersOf = (person: Person, other: Person) => answers.get(`${person.id} ${other.id}`) ?? 0;
  const step = quantileBins(rows.map((row) => row.answers));
  const [most, next] = rows;
  const leads = most && most.answers > (next?.answers ?? 0);
  const link = (row: { participantId: number; toId: number; answers: number }) => (
    <a
      className="door"
      href={exchangesAddress(scope, { list: "answers", by: row.participantId, to: row.toId })}
      title={`Answers of ${names.get(row.participantId)} to ${names.get(row.toId)}`}
    >
      {formatNumber(row.answers)}
    </a>
  );
  return (
    <Figure
      number={number}
      span={12}
      finding={
        leads ? `${isolate(most.name)} answers ${isolate(names.get(most.toId) ?? "")} most often` : "Who answers whom"
      }
      note={
        scope.people.length > mostPeople
          ? `Answers of each row’s person to the column’s; the ${mostPeople} who write most, the table has all. What cannot be told is left out.`
          : "Answers of each row’s person to the column’s. What cannot be told is left out."
      }
      messagesHref={exchangesAddress(scope, { list: "answers" })}
      csvHref={csvAddress(scope, all.answers.key)}
      table={
        <FigureTable
          caption="Who answers whom"
          columns={[
            { label: "Who answers" },
            { label: "Whom" },
            { label: "Answers", isNumber: true },
            { label: "Median wait", isNumber: true },
          ]}
          rows={rows.map((row) => ({
            key: `${row.participantId} ${row.toId}`,
            cells: [
              <bdi key="name">{row.name}</bdi>,
              <bdi key="to">{names.get(row.toId)}</bdi>,
              link(row),
              formatDuration(row.medianSeconds),
            ],
          }))}
        />
      }
    >
      <PeopleMatrix
        caption="Who answers whom"
        corner="answers →"
        people={people}
        stepOf={(person, other) => step(answersOf(person, other))}
      >
        {(person, other) => {
          const count = answersOf(person, other);
          return count === 0 ? "0" : link({ participantId: person.id, toId: other.id, answers: count });
        }}
      </PeopleMatrix>
    </Figure>
  );
}

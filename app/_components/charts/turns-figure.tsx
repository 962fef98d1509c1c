import { metrics as all } from "#lib/analytics/registry.ts";
import type { Person, Scope } from "#lib/analytics/scope.ts";
import { isolate } from "#lib/figures/in-words.ts";
import { quantileBins } from "#lib/figures/quantile-bins.ts";
import { formatNumber } from "../format/format-number.ts";
import { csvAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { PeopleMatrix } from "./people-matrix.tsx";

const mostPeople = 10;

/** Who writes after whom, as a table of people by people. */
export function TurnsFigure({
  number,
  span,
  scope,
  rows,
}: {
  number: number;
  span: 6 | 12;
  scope: Scope;
  rows: readonly { participantId: number; afterId: number; name: string; turns: number }[];
}) {
  const people = scope.people.slice(0, mostPeople);
  const turns = new Map(rows.map((row) => [`${row.participantId} ${row.afterId}`, row.turns]));
  const turnsOf = (person: Person, other: Person) => turns.get(`${person.id} ${other.id}`) ?? 0;
  const step = quantileBins(rows.map((row) => row.turns));
  const [most] = [...rows].sort((a, b) => b.turns - a.turns);
  const before = scope.people.find(({ id }) => id === most?.afterId);
  return (
    <Figure
      number={number}
      span={span}
      finding={
        most && before && scope.people.length > 2
          ? `${isolate(most.name)} comes in most often after ${isolate(before.name)}`
          : "Who writes after whom"
      }
      note="Messages of each row's person that come directly after one of the column's person; whole months of the range."
      csvHref={csvAddress(scope, all.turns.key)}
    >
      <PeopleMatrix
        caption="Who writes after whom"
        corner="after →"
        people={people}
        stepOf={(person, other) => step(turnsOf(person, other))}
      >
        {(person, other) => formatNumber(turnsOf(person, other))}
      </PeopleMatrix>
    </Figure>
  );
}

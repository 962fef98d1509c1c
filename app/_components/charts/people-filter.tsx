import Link from "next/link";
import type { Scope } from "#lib/analytics/scope.ts";
import { ParticipantName } from "../people/participant-name.tsx";
import { type AddressFilter, scopeQuery } from "./addresses.ts";
import styles from "./people-filter.module.css";

const mostShown = 14;

/** Whom the numbers are about: each person switches in or out; nobody chosen is everybody. */
export function PeopleFilter({ scope, filter }: { scope: Scope; filter: AddressFilter }) {
  if (scope.people.length < 2) return null;
  const { chosen } = scope;
  const address = (next: number[]) => `?${scopeQuery({ ...scope, chosen: next.length > 0 ? next : null }, filter)}`;
  const toggled = (id: number) => {
    if (chosen === null) return [id];
    return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
  };
  return (
    <nav className={styles.people} aria-label="People">
      <Link href={address([])} prefetch={false} scroll={false} aria-current={chosen === null ? "true" : undefined}>
        Everybody
      </Link>
      {scope.people.slice(0, mostShown).map((person) => (
        <Link
          key={person.id}
          href={address(toggled(person.id))}
          prefetch={false}
          scroll={false}
          aria-current={chosen?.includes(person.id) ? "true" : undefined}
        >
          <ParticipantName name={person.name} rank={person.rank} isMe={person.isMe} />
        </Link>
      ))}
    </nav>
  );
}

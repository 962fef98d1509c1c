import { formatCount } from "#app/_components/format/format-count.ts";
import { PeopleTable } from "#app/_components/people/people-table.tsx";
import { WhoAmI } from "#app/_components/people/who-am-i.tsx";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";
import styles from "./check.module.css";
import { CheckSection } from "./check-section.tsx";

/** Who wrote: who of them one is, their names, and which two are one person. */
export function PeopleSection({
  conversationId,
  people,
  canEdit,
}: {
  conversationId: string;
  people: readonly ReaderParticipant[];
  canEdit: boolean;
}) {
  const standing = people.filter(({ mergedInto }) => mergedInto === null).length;
  const isMeKnown = people.some(({ isMe }) => isMe);
  return (
    <CheckSection
      id="people"
      decided={formatCount(standing, "person", "people")}
      note={standing < people.length ? `under ${formatCount(people.length, "name")}` : undefined}
      proof={<p>A name can be changed, two names of one person joined and taken apart again. No message is changed.</p>}
    >
      {people.length > 0 && (
        <>
          {canEdit && !isMeKnown && (
            <div className={styles.who}>
              <WhoAmI id={conversationId} participants={people} canEdit />
            </div>
          )}
          <PeopleTable id={conversationId} participants={people} canEdit={canEdit} />
        </>
      )}
    </CheckSection>
  );
}

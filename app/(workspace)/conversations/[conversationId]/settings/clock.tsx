import Link from "next/link";
import { Section } from "./section.tsx";

/**
 * The zone of the conversation, and the way to change it: where its file was read. Times are shown as the export wrote
 * them; the zone says which instants they are.
 */
export function Clock({ zone, importId }: { zone: string; importId: number | undefined }) {
  return (
    <Section
      title="Clock"
      help="WhatsApp writes the phone's own clock without a zone. Times are shown as written; the zone says which instants they were."
    >
      <p>
        <b>{zone}</b>{" "}
        {importId !== undefined && (
          <Link className="link" href={`/imports/${importId}#zone`} prefetch={false}>
            Change it where the file was read
          </Link>
        )}
      </p>
    </Section>
  );
}

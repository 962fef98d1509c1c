import { Section } from "./section.tsx";

/** The zone of the conversation. Times are shown as the export wrote them; the zone says which instants they are. */
export function Clock({ zone }: { zone: string }) {
  return (
    <Section
      title="Clock"
      help="WhatsApp writes the phone's own clock without a zone. Times are shown as written; the zone says which instants they were."
    >
      <p>
        <b>{zone}</b>
      </p>
    </Section>
  );
}

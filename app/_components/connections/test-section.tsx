import { ConnectionSection } from "./connection-section.tsx";
import type { SectionProps } from "./section-props.ts";
import { TestButton } from "./test-button.tsx";

/** Proves the way in without Meta. */
export function TestSection({ connection }: SectionProps) {
  if (connection.status !== "active") return null;
  return (
    <ConnectionSection
      id="test"
      title="The way in"
      about="Parlance signs a webhook as Meta does and sends it to the callback address. It is counted as a test and stays out of the conversations."
    >
      <TestButton connectionId={connection.id} />
    </ConnectionSection>
  );
}

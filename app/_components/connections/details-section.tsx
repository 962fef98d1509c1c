import { ConnectionSection } from "./connection-section.tsx";
import { DetailsForm } from "./details-form.tsx";
import type { SectionProps } from "./section-props.ts";

/** Name, ids, version and zone, to be changed. */
export function DetailsSection({ connection }: SectionProps) {
  const { id, name, phoneNumberId, wabaId, appId, apiVersion, zone } = connection;
  const values = { name, phoneNumberId, wabaId: wabaId ?? "", appId: appId ?? "", apiVersion };
  return (
    <ConnectionSection id="details" title="Name and ids">
      <DetailsForm connectionId={id} values={values} zone={zone} zones={Intl.supportedValuesOf("timeZone")} />
    </ConnectionSection>
  );
}

import type { ReactNode } from "react";
import { Field } from "#app/_components/forms/field.tsx";
import { Select } from "#app/_components/forms/select.tsx";

/** The zone of the wall clock that conversations of a connection show: Meta gives instants, no clock. */
export function ZoneField({ zones, zone, error }: { zones: readonly string[]; zone: string; error: ReactNode }) {
  const known = ["UTC", ...zones];
  return (
    <Field
      id="zone"
      label="Time zone"
      help="The clock that new conversations of this number show. Those that are there keep theirs."
      error={error}
    >
      <Select id="zone" name="zone" defaultValue={zone} aria-describedby="zone-note">
        {(known.includes(zone) ? known : [zone, ...known]).map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Field>
  );
}

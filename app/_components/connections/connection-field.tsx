import { Field } from "#app/_components/forms/field.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { connectionFields, type FieldName } from "./connection-fields.ts";

/** One of the fields that are no secret, with where Meta shows it. */
export function ConnectionField({
  name,
  value,
  error,
}: {
  name: FieldName;
  value?: string;
  error: string | undefined;
}) {
  const { label, help, ...control } = connectionFields[name];
  return (
    <Field id={name} label={label} help={help} error={error}>
      <Input
        {...control}
        {...(value !== undefined && { defaultValue: value })}
        id={name}
        name={name}
        aria-describedby={`${name}-note`}
      />
    </Field>
  );
}

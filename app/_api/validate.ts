import type { z } from "zod";
import { AppError, type FieldErrors } from "#lib/runtime/errors.ts";

/**
 * What a schema makes of a value.
 * @throws AppError `validation` with the errors by field; the values themselves are not repeated
 */
export function validate<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields: FieldErrors = {};
  for (const issue of parsed.error.issues) {
    const key = issue.path.join(".") || "body";
    fields[key] = [...(fields[key] ?? []), issue.message];
  }
  throw new AppError("validation", "Something in the request is not valid.", { fields });
}

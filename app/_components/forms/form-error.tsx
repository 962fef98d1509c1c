import { Notice } from "#app/_components/layout/notice.tsx";
import type { ApiError } from "./call-api.ts";

/** What was refused, unless a field already says it. */
export function FormError({ error, fields }: { error: ApiError | null; fields: readonly string[] }) {
  if (!error || fields.some((field) => error.fields[field])) return null;
  return <Notice kind="failed">{error.message}</Notice>;
}

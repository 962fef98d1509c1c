import { type FormEvent, useState } from "react";
import { ApiError } from "./call-api.ts";

/** Sends a form by script: what the server refused stands in `error`, and the fields stay as they are. */
export function useSubmit(send: (form: FormData, element: HTMLFormElement) => Promise<void>) {
  const [error, setError] = useState<ApiError | null>(null);
  const [isSending, setIsSending] = useState(false);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    setIsSending(true);
    setError(null);
    try {
      await send(new FormData(event.currentTarget), event.currentTarget);
    } catch (cause) {
      setError(cause instanceof ApiError ? cause : new ApiError(0, {}));
    } finally {
      setIsSending(false);
    }
  }

  /** What the server said of one field. */
  const errorOf = (field: string) => error?.fields[field]?.join(" ");
  return { onSubmit, error, errorOf, isSending };
}

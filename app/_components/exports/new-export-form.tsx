"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { ApiError, callApi } from "#app/_components/forms/call-api.ts";
import { Checkbox } from "#app/_components/forms/checkbox.tsx";
import { Field } from "#app/_components/forms/field.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { Notice } from "#app/_components/layout/notice.tsx";
import { ParticipantName } from "#app/_components/people/participant-name.tsx";
import styles from "./exports.module.css";

type Person = { id: number; name: string; rank: number; isMe: boolean };
type Format = "pdf" | "csv" | "json";

const formats: { value: Format; label: string; help: string }[] = [
  { value: "pdf", label: "PDF", help: "To read, print or hand over. Every script and emoji is readable." },
  { value: "csv", label: "CSV", help: "A table for spreadsheets: one row a message." },
  { value: "json", label: "JSON", help: "Everything that is known, for programs." },
];

/** Orders an export of one conversation. */
export function NewExportForm({
  conversationId,
  firstDay,
  lastDay,
  people,
  mailTo,
}: {
  conversationId: string;
  firstDay: string | null;
  lastDay: string | null;
  people: Person[];
  mailTo: string | null;
}) {
  const router = useRouter();
  const [format, setFormat] = useState<Format>("pdf");
  const [error, setError] = useState<ApiError | null>(null);
  const [isSending, setIsSending] = useState(false);

  async function order(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const chosen = form.getAll("person").map(Number);
    setIsSending(true);
    setError(null);
    try {
      await callApi("POST", `/api/v1/conversations/${conversationId}/export`, {
        format,
        from: form.get("from") || undefined,
        to: form.get("to") || undefined,
        participantIds: chosen.length === people.length ? undefined : chosen,
        layout: form.get("layout") ?? undefined,
        csv: {
          bom: form.get("bom") === "on",
          separator: form.get("separator") === "semicolon" ? ";" : ",",
          mode: form.get("raw") === "on" ? "raw" : "safe",
        },
      });
      router.refresh();
    } catch (cause) {
      setError(cause instanceof ApiError ? cause : new ApiError(0, {}));
    } finally {
      setIsSending(false);
    }
  }

  return (
    <form className={styles.form} onSubmit={order}>
      <fieldset>
        <legend>Format</legend>
        {formats.map(({ value, label, help }) => (
          <Checkbox
            key={value}
            type="radio"
            name="format"
            value={value}
            checked={format === value}
            onChange={() => setFormat(value)}
            help={help}
          >
            {label}
          </Checkbox>
        ))}
      </fieldset>
      {format === "pdf" && (
        <fieldset>
          <legend>Layout</legend>
          <Checkbox type="radio" name="layout" value="bubbles" defaultChecked help="As in the reader, with colours.">
            Bubbles
          </Checkbox>
          <Checkbox type="radio" name="layout" value="transcript" help="Numbered lines with full time and sender.">
            Transcript
          </Checkbox>
        </fieldset>
      )}
      {format === "csv" && (
        <fieldset>
          <legend>Table</legend>
          <Checkbox name="bom" defaultChecked help="Excel needs it to see letters beyond English.">
            Byte order mark
          </Checkbox>
          <Checkbox name="separator" value="semicolon">
            Semicolons between cells
          </Checkbox>
          <Checkbox name="raw" help="Cells as they were written, also those that a spreadsheet would run as a formula.">
            Raw texts
          </Checkbox>
        </fieldset>
      )}
      <div className={styles.row}>
        <Field id="export-from" label="From" error={error?.fields.from?.[0]}>
          <Input id="export-from" name="from" type="date" min={firstDay ?? undefined} max={lastDay ?? undefined} />
        </Field>
        <Field id="export-to" label="To" help="Both days belong to it. Empty means all." error={error?.fields.to?.[0]}>
          <Input id="export-to" name="to" type="date" min={firstDay ?? undefined} max={lastDay ?? undefined} />
        </Field>
      </div>
      <fieldset>
        <legend>People</legend>
        <div className={styles.people}>
          {people.map((person) => (
            <Checkbox key={person.id} name="person" value={person.id} defaultChecked>
              <ParticipantName name={person.name} rank={person.rank} isMe={person.isMe} />
            </Checkbox>
          ))}
        </div>
      </fieldset>
      {error && (
        <Notice kind="failed" title="Not ordered.">
          {error.message}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button type="submit" look="action" disabled={isSending}>
          Make the {formats.find(({ value }) => value === format)?.label}
        </Button>
        {mailTo && <p className={styles.note}>A link comes by mail when it is ready.</p>}
      </div>
    </form>
  );
}

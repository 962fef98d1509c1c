"use client";
import { useId, useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { Field } from "#app/_components/forms/field.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { useChange } from "#app/_components/forms/use-change.ts";
import { Section } from "./section.tsx";
import styles from "./settings.module.css";

const maxChars = 200;

export function TitleForm({ id, title, canEdit }: { id: string; title: string; canEdit: boolean }) {
  const change = useChange();
  const input = useId();
  const [typed, setTyped] = useState(title);
  const isNew = typed.trim() !== "" && typed.trim() !== title;
  const rename = (to: string) => ({ method: "PATCH", path: id, body: { title: to } }) as const;
  return (
    <Section title="Title" help="What this conversation is called here. The file keeps its own name.">
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          if (isNew) void change(rename(typed.trim()), "Renamed", rename(title));
        }}
      >
        <Field id={input} label="Shown as">
          <Input
            id={input}
            className="people"
            dir="auto"
            required
            maxLength={maxChars}
            value={typed}
            disabled={!canEdit}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        {canEdit && (
          <Button type="submit" disabled={!isNew}>
            Rename
          </Button>
        )}
      </form>
    </Section>
  );
}

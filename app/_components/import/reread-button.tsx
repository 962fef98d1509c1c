"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Field } from "#app/_components/forms/field.tsx";
import { Select } from "#app/_components/forms/select.tsx";
import { Dialog } from "#app/_components/layout/dialog.tsx";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import styles from "./import.module.css";
import { dateOrderWords } from "./import-words.ts";

type DateOrder = ImportReport["dateOrder"];

/** Asks for another date order or zone and reads the stored file anew. What is shown stays until that is done. */
export function RereadButton({
  importId,
  dateOrder,
  zone,
  zones,
}: {
  importId: string;
  dateOrder: DateOrder;
  zone: string;
  zones: readonly string[];
}) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [order, setOrder] = useState(dateOrder);
  const [clock, setClock] = useState(zone);
  const [error, setError] = useState<string | null>(null);
  const isSame = order === dateOrder && clock === zone;

  async function read() {
    try {
      const path = `/api/v1/imports/${importId}/date-order`;
      const started = await callApi<{ importId: string }>("POST", path, { dateOrder: order, zone: clock });
      setIsOpen(false);
      router.push(`/imports/${started.importId}`);
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : "That did not work.");
    }
  }

  return (
    <>
      <button type="button" className={styles.change} onClick={() => setIsOpen(true)}>
        change
      </button>
      <Dialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title="Read the file another way?"
        actions={
          <>
            <Button onClick={() => setIsOpen(false)}>Leave it</Button>
            <Button look="action" onClick={read} disabled={isSame}>
              Read it again
            </Button>
          </>
        }
      >
        <div className={styles.fields}>
          <p>The conversation stays as it is until the new reading is complete.</p>
          <Field id="reread-order" label="Order of the dates">
            <Select id="reread-order" value={order} onChange={(event) => setOrder(event.target.value as DateOrder)}>
              {Object.entries(dateOrderWords).map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Select>
          </Field>
          <Field id="reread-zone" label="Time zone of the phone" error={error}>
            <Select id="reread-zone" value={clock} onChange={(event) => setClock(event.target.value)}>
              {zones.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
        </div>
      </Dialog>
    </>
  );
}

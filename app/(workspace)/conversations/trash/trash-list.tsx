"use client";
import { Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { useToast } from "#app/_components/layout/use-toast.ts";
import { Table } from "#app/_components/table/table.tsx";
import type { ConversationItem } from "../conversation-item.ts";
import { EraseDialog } from "./erase-dialog.tsx";
import styles from "./trash.module.css";

const keptMs = 30 * 86_400_000;

export function TrashList({
  items,
  canRestore,
  canErase,
}: {
  items: readonly ConversationItem[];
  canRestore: boolean;
  canErase: boolean;
}) {
  const router = useRouter();
  const say = useToast();
  const [erasing, setErasing] = useState<ConversationItem | null>(null);

  async function restore(item: ConversationItem) {
    try {
      await callApi("POST", `/api/v1/conversations/${item.id}/restore`);
      say("Brought back");
      router.refresh();
    } catch (error) {
      say(error instanceof Error ? error.message : "It could not be brought back.");
    }
  }

  return (
    <div className={styles.trash}>
      <Table caption="Conversations in the trash">
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col" className="number">
              Messages
            </th>
            <th scope="col">Erased on</th>
            <th scope="col">
              <span className="visually-hidden">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <bdi className="people">{item.title}</bdi>
              </th>
              <td className="number">{formatNumber(item.messageCount)}</td>
              <td>{item.trashedAt && formatInstant(new Date(Date.parse(item.trashedAt) + keptMs), "date", "UTC")}</td>
              <td>
                <span className={styles.actions}>
                  {canRestore && (
                    <Button size="small" onClick={() => restore(item)}>
                      <Undo2 /> Bring back
                    </Button>
                  )}
                  {canErase && (
                    <Button size="small" look="bare" className={styles.erase} onClick={() => setErasing(item)}>
                      Erase now
                    </Button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {erasing && <EraseDialog item={erasing} onClose={() => setErasing(null)} />}
    </div>
  );
}

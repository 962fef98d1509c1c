"use client";
import { BookOpenText, ChartNoAxesColumn, Ellipsis, FileCheck2, PackageCheck, Settings, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { callApi } from "#app/_components/forms/call-api.ts";
import { IconButton } from "#app/_components/forms/icon-button.tsx";
import { Menu } from "#app/_components/layout/menu.tsx";
import { useToast } from "#app/_components/layout/use-toast.ts";
import type { ConversationItem } from "./conversation-item.ts";

/** What can be done with a conversation from the list. */
export function ConversationMenu({ item, canEdit }: { item: ConversationItem; canEdit: boolean }) {
  const router = useRouter();
  const say = useToast();
  const at = `/conversations/${item.id}`;

  async function change(method: "DELETE" | "POST", path: string, done: string, undo?: () => void) {
    try {
      await callApi(method, `/api/v1${path}`);
      say(done, undo ? { undo } : {});
      router.refresh();
    } catch (error) {
      say(error instanceof Error ? error.message : "That did not work.");
    }
  }
  const restore = () => change("POST", `${at}/restore`, "Brought back");
  const trash = () => change("DELETE", at, "Moved to the trash. It stays there for 30 days.", restore);

  return (
    <Menu
      trigger={
        <IconButton label={`More about ${item.title}`} size="small">
          <Ellipsis />
        </IconButton>
      }
      items={[
        { label: "Overview", icon: <ChartNoAxesColumn />, href: `${at}/overview` },
        { label: "Read", icon: <BookOpenText />, href: `${at}/read` },
        ...(item.import
          ? [{ label: "How it was read", icon: <FileCheck2 />, href: `/imports/${item.import.id}` } as const]
          : []),
        ...(canEdit
          ? ([
              { label: "Export", icon: <PackageCheck />, href: `${at}/exports` },
              { label: "Settings", icon: <Settings />, href: `${at}/settings` },
              "rule",
              { label: "Move to trash", icon: <Trash2 />, onSelect: trash, danger: true },
            ] as const)
          : []),
      ]}
    />
  );
}

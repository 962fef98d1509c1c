"use client";
import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { Button } from "#app/_components/forms/button.tsx";
import { useChange } from "#app/_components/forms/use-change.ts";
import { Section } from "./section.tsx";

export function ToTrash({ id, isSample }: { id: string; isSample: boolean }) {
  const change = useChange();
  const router = useRouter();
  async function trash() {
    router.push("/conversations");
    await change({ method: "DELETE", path: id }, "Moved to the trash. It stays there for 30 days.", {
      method: "POST",
      path: `${id}/restore`,
    });
  }
  return (
    <Section
      title="Trash"
      help={
        isSample
          ? "This conversation is invented. Nothing is lost with it."
          : "It stays in the trash for 30 days and can be brought back. Then its messages, files and exports are erased for good."
      }
    >
      <Button onClick={trash}>
        <Trash2 />
        Move to trash
      </Button>
    </Section>
  );
}

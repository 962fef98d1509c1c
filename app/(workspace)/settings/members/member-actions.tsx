"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { ApiError, callApi } from "#app/_components/forms/call-api.ts";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Select } from "#app/_components/forms/select.tsx";
import { Dialog } from "#app/_components/layout/dialog.tsx";
import { useToast } from "#app/_components/layout/use-toast.ts";
import { type Role, roles } from "#lib/context/context.ts";
import styles from "../settings.module.css";

/** What an owner can do about a member: another role, or the end of the membership. */
export function MemberActions({ memberId, name, role }: { memberId: string; name: string; role: Role }) {
  const router = useRouter();
  const say = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const path = `/api/v1/members/${memberId}`;

  async function change(done: string, send: () => Promise<unknown>) {
    setError(null);
    try {
      await send();
      setIsAsking(false);
      say(done);
      router.refresh();
    } catch (cause) {
      setError(cause instanceof ApiError ? cause : new ApiError(0, {}));
    }
  }

  return (
    <>
      <div className={styles.end}>
        <Select
          aria-label={`Role of ${name}`}
          value={role}
          onChange={(event) => change("Role changed", () => callApi("PATCH", path, { role: event.target.value }))}
        >
          {roles.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
        <Button look="bare" onClick={() => setIsAsking(true)}>
          Remove
        </Button>
      </div>
      {!isAsking && <FormError error={error} fields={[]} />}
      <Dialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={
          <>
            Remove <bdi>{name}</bdi> from the workspace?
          </>
        }
        actions={
          <>
            <Button onClick={() => setIsAsking(false)}>Keep</Button>
            <Button look="danger" onClick={() => change("Member removed", () => callApi("DELETE", path))}>
              Remove the member
            </Button>
          </>
        }
      >
        <p>Access ends at once, also of the keys this person made. What they imported stays.</p>
        <FormError error={error} fields={[]} />
      </Dialog>
    </>
  );
}

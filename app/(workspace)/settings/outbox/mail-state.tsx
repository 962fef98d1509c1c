import { State } from "#app/_components/layout/state.tsx";

type Status = "waiting" | "sent" | "kept" | "failed";

/** Where a mail stands; tries are counted once the first was in vain. */
export function MailState({ status, attempt }: { status: Status; attempt: number }) {
  switch (status) {
    case "sent":
      return <State kind="done">Sent</State>;
    case "kept":
      return <State kind="info">Kept</State>;
    case "failed":
      return <State kind="failed">Not sent</State>;
    case "waiting":
      return <State kind="waiting">{attempt > 0 ? `Waiting, tried ${attempt} of 4` : "Waiting"}</State>;
  }
}

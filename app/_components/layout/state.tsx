import { clsx } from "clsx";
import {
  Ban,
  CircleCheck,
  CircleX,
  Clock3,
  Info,
  LoaderCircle,
  Radio,
  ShieldCheck,
  TimerOff,
  TriangleAlert,
} from "lucide-react";
import type { ReactNode } from "react";
import styles from "./state.module.css";

export const stateKinds = {
  done: { icon: CircleCheck, tone: "ok" },
  sealed: { icon: ShieldCheck, tone: "ok" },
  live: { icon: Radio, tone: "ok" },
  warning: { icon: TriangleAlert, tone: "warn" },
  failed: { icon: CircleX, tone: "danger" },
  running: { icon: LoaderCircle, tone: "info" },
  info: { icon: Info, tone: "info" },
  waiting: { icon: Clock3, tone: "faint" },
  revoked: { icon: Ban, tone: "faint" },
  expired: { icon: TimerOff, tone: "faint" },
} as const;
export type StateKind = keyof typeof stateKinds;

/** A state in a line of text: always icon, word and colour together. */
export function State({ kind, children }: { kind: StateKind; children: ReactNode }) {
  const { icon: Icon, tone } = stateKinds[kind];
  return (
    <span className={clsx(styles.state, styles[tone])}>
      <Icon />
      <span>{children}</span>
    </span>
  );
}

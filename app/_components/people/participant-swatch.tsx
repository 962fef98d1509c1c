import styles from "./participant.module.css";
import { participantColor } from "./participant-color.ts";

/** The square beside a name. Never the only sign of who it is. */
export function ParticipantSwatch({ rank, isMe = false }: { rank: number | null; isMe?: boolean }) {
  return <i className={styles.swatch} style={{ background: participantColor(rank, isMe) }} aria-hidden="true" />;
}

import styles from "./participant.module.css";
import { ParticipantSwatch } from "./participant-swatch.tsx";

/** Square and name, isolated from the direction of the text around it. */
export function ParticipantName({ name, rank, isMe = false }: { name: string; rank: number | null; isMe?: boolean }) {
  return (
    <span className={styles.name}>
      <ParticipantSwatch rank={rank} isMe={isMe} />
      <bdi>{name}</bdi>
    </span>
  );
}

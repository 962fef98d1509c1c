import styles from "./progress-bar.module.css";

/** `value` 0..1; null while nothing can be said yet. `label` names what is under way. */
export function ProgressBar({ value, label }: { value: number | null; label: string }) {
  const share = value === null ? null : Math.min(1, Math.max(0, value));
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
    >
      <i style={{ transform: `scaleX(${share ?? 0})` }} />
    </div>
  );
}

import styles from "./bar-doors.module.css";
import type { BarDoor } from "./bar-doors.tsx";

/** What stands under the pointer or the focus, in words. */
export function ShownBar({ door }: { door: BarDoor | undefined }) {
  return (
    <p className={styles.shown} aria-hidden="true">
      {door ? (
        <>
          <strong>{door.label}</strong> {door.words}
          <span className="faint"> · Enter or click opens them</span>
        </>
      ) : (
        " "
      )}
    </p>
  );
}

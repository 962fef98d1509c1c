import type { Phone } from "./export-steps.tsx";
import styles from "./welcome.module.css";

/** The place of the export in the phone's own menu, as a line drawing. */
export function PhoneDrawing({ phone }: { phone: Phone }) {
  const label = phone === "Android" ? "The menu of a chat" : "The page about a chat";
  return (
    <svg className={styles.phone} viewBox="0 0 190 300" role="img" aria-label={`${label} with the export marked`}>
      <rect className={styles.body} x="1" y="1" width="188" height="298" rx="20" />
      {phone === "Android" ? <AndroidMenu /> : <IphonePage />}
    </svg>
  );
}

function AndroidMenu() {
  return (
    <>
      <path className={styles.line} d="M1 44h188" />
      <circle className={styles.blank} cx="26" cy="27" r="8" />
      <path className={styles.word} d="M42 27h56" />
      <path className={styles.dots} d="M172 20v.1M172 27v.1M172 34v.1" />
      <rect className={styles.other} x="14" y="196" width="96" height="26" rx="7" />
      <rect className={styles.other} x="14" y="228" width="70" height="26" rx="7" />
      <rect className={styles.own} x="92" y="262" width="84" height="24" rx="7" />
      <rect className={styles.menu} x="66" y="38" width="116" height="148" rx="7" />
      <path className={styles.words} d="M80 58h52M80 82h66M80 106h44M80 166h58" />
      <rect className={styles.chosen} x="70" y="120" width="108" height="30" rx="4" />
      <text x="80" y="139">
        Export chat
      </text>
    </>
  );
}

function IphonePage() {
  return (
    <>
      <path className={styles.dots} d="M22 22l-6 6 6 6" />
      <circle className={styles.blank} cx="95" cy="58" r="20" />
      <path className={styles.word} d="M67 92h56" />
      <path className={styles.words} d="M80 105h30" />
      {[0, 1, 2].map((row) => (
        <g key={row} transform={`translate(0 ${row * 30})`}>
          <path className={styles.line} d="M14 154h162" />
          <path className={styles.words} d="M24 139h70" />
        </g>
      ))}
      <rect className={styles.chosen} x="10" y="220" width="170" height="30" rx="6" />
      <text x="24" y="239">
        Export Chat
      </text>
      <path className={styles.words} d="M24 270h52" />
    </>
  );
}

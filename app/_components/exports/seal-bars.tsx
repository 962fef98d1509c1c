import styles from "./exports.module.css";

/** A hash as 64 bars, so that two can be compared by eye, and in groups of eight. */
export function SealBars({ sha256 }: { sha256: string }) {
  return (
    <figure className={styles.seal}>
      <svg viewBox="0 0 256 40" preserveAspectRatio="none" role="img" aria-label={`SHA-256 ${sha256}`}>
        {Array.from(sha256, (digit, index) => {
          const height = 4 + (Number.parseInt(digit, 16) / 15) * 36;
          // The bars stand still: their place is their identity.
          const x = index * 4;
          return <rect key={x} x={x} y={40 - height} width={2.4} height={height} />;
        })}
      </svg>
      <figcaption className="file">{sha256.match(/.{8}/g)?.join(" ")}</figcaption>
    </figure>
  );
}

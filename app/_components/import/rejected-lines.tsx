import Link from "next/link";
import type { Context } from "#lib/context/context.ts";
import { listRejects } from "#lib/uploads/list-rejects.ts";
import styles from "./import.module.css";
import { RawLines } from "./raw-lines.tsx";

const pageLines = 200;

/** All lines that were not understood, 200 at a time. */
export async function RejectedLines({ ctx, importId, after }: { ctx: Context; importId: number; after: number }) {
  const lines = await listRejects(ctx, { importId, after });
  const last = lines.at(-1);
  return (
    <section className={styles.check} aria-label="Lines that were not understood">
      <h2>Lines that were not understood</h2>
      <p className="quiet">
        Kept as written, in no count.{" "}
        <Link className="door" href={`/imports/${importId}`} prefetch={false}>
          Back to how it was read
        </Link>
      </p>
      <RawLines lines={lines} />
      {last && lines.length === pageLines && (
        <Link className="door" href={`/imports/${importId}?lines=${last.line}`} prefetch={false}>
          Next {pageLines}
        </Link>
      )}
    </section>
  );
}

import { formatNumber } from "#app/_components/format/format-number.ts";
import { Table } from "#app/_components/table/table.tsx";
import type { SavedCounts } from "#lib/uploads/saved-counts.ts";
import checkStyles from "../check/check.module.css";
import styles from "../import.module.css";

const lines = [
  { key: "payloads", label: "Webhooks read", isAlways: true },
  { key: "stored", label: "Messages stored", isAlways: true },
  { key: "duplicates", label: "Messages that were here already", isAlways: true },
  { key: "unsupported", label: "Messages that Meta gives without content", isAlways: true },
  { key: "conflicts", label: "Messages here with another text, which stays", isAlways: false },
  { key: "tests", label: "Tests of Meta’s dashboard, kept out", isAlways: false },
  { key: "failed", label: "Could not be read", isAlways: true },
] as const;

/** What a file of saved webhooks came to, in counts. */
export function SavedCountTable({ counts }: { counts: SavedCounts }) {
  return (
    <div className={styles.part}>
      <h2>What the file held</h2>
      <Table caption="What the file held" className={checkStyles.counts}>
        <tbody>
          {lines
            .filter(({ key, isAlways }) => isAlways || counts[key] > 0)
            .map(({ key, label }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td className="number">{formatNumber(counts[key])}</td>
              </tr>
            ))}
        </tbody>
      </Table>
    </div>
  );
}

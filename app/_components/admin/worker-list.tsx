import { formatDuration } from "#app/_components/format/format-duration.ts";
import { Notice } from "#app/_components/layout/notice.tsx";
import { State } from "#app/_components/layout/state.tsx";
import { Table } from "#app/_components/table/table.tsx";
import type { WorkerProcess } from "#lib/queue/list-workers.ts";

/** Worker processes and when each was last heard of. */
export function WorkerList({ workers, now }: { workers: WorkerProcess[]; now: Date }) {
  const ago = (instant: string) => formatDuration((now.getTime() - Date.parse(instant)) / 1000);
  if (!workers.some((worker) => worker.isAlive)) {
    return (
      <Notice kind="failed" title="No worker is there.">
        Imports and exports wait until one starts.
      </Notice>
    );
  }
  return (
    <Table caption="Workers">
      <thead>
        <tr>
          <th scope="col">Machine</th>
          <th scope="col">State</th>
          <th scope="col">Up for</th>
          <th scope="col">Last heard of</th>
        </tr>
      </thead>
      <tbody>
        {workers.map((worker) => (
          <tr key={worker.id}>
            <td>{worker.host}</td>
            <td>{worker.isAlive ? <State kind="live">Working</State> : <State kind="failed">Silent</State>}</td>
            <td>{ago(worker.startedAt)}</td>
            <td>{ago(worker.seenAt)} ago</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

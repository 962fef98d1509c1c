import { formatDuration } from "#app/_components/format/format-duration.ts";
import { State } from "#app/_components/layout/state.tsx";
import { Table } from "#app/_components/table/table.tsx";
import type { Job } from "#lib/queue/job.ts";
import styles from "./admin.module.css";
import { queueWords } from "./queue-words.ts";

/** Jobs that run, and those that wait for another try with the reason of the last. */
export function JobList({ jobs, now }: { jobs: Job[]; now: Date }) {
  if (jobs.length === 0) return <p className={styles.none}>Nothing runs, and nothing waits for another try.</p>;
  return (
    <Table caption="Jobs at work" className={styles.stacked}>
      <thead>
        <tr>
          <th scope="col">Job</th>
          <th scope="col">State</th>
          <th scope="col">Attempt</th>
          <th scope="col">Last reason</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <tr key={job.id}>
            <td>
              {queueWords[job.queue] ?? job.queue} <span className="file">{job.id.slice(0, 8)}</span>
            </td>
            <td>
              <JobState job={job} now={now} />
            </td>
            <td>
              {job.attempt} of {job.attempts}
            </td>
            <td className={styles.reason}>{job.error?.message ?? "–"}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function JobState({ job, now }: { job: Job; now: Date }) {
  const seconds = (instant: string) => Math.abs(now.getTime() - Date.parse(instant)) / 1000;
  if (job.state === "running") {
    return (
      <State kind="running">
        {job.startedAt ? `Running for ${formatDuration(seconds(job.startedAt))}` : "Running"}
      </State>
    );
  }
  return (
    <State kind="waiting">{job.nextTryAt ? `Next try in ${formatDuration(seconds(job.nextTryAt))}` : "Waiting"}</State>
  );
}

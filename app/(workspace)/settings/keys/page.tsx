import type { Metadata } from "next";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { Table } from "#app/_components/table/table.tsx";
import { ownerPageContext } from "#app/_data/owner-page-context.ts";
import { pageZone } from "#app/_data/page-zone.ts";
import { listApiKeys } from "#lib/auth/list-api-keys.ts";
import styles from "../settings.module.css";
import { EndKeyButton } from "./end-key-button.tsx";
import { KeyForm } from "./key-form.tsx";

export const metadata: Metadata = { title: "API keys" };

export default async function KeysPage() {
  const ctx = await ownerPageContext();
  const zone = await pageZone();
  const keys = await listApiKeys(ctx);
  return (
    <div className={styles.page}>
      <section className={styles.section}>
        <h2>API keys</h2>
        <p className={styles.text}>
          A key lets a program act in this workspace with the role of whoever made it. It goes into the header{" "}
          <span className="file">Authorization: Bearer …</span>; what it can ask stands in{" "}
          <a className="link" href="/api/v1/openapi.json">
            the description of the API
          </a>
          .
        </p>
        <KeyForm />
      </section>
      {keys.length > 0 && (
        <section className={styles.section}>
          <h2>Keys in use</h2>
          <Table caption="API keys of the workspace">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col" className="wide">
                  Made
                </th>
                <th scope="col" className="wide">
                  Last used
                </th>
                <th scope="col">Ends</th>
                <th scope="col">
                  <span className="visually-hidden">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {keys.map(({ id, name, start, madeBy, createdAt, lastUsedAt, expiresAt }) => (
                <tr key={id}>
                  <td>
                    <bdi className={styles.name}>{name}</bdi>
                    <span className={`${styles.note} file`}>{start}…</span>
                  </td>
                  <td className="wide">
                    <span className={styles.nowrap}>{formatInstant(createdAt, "date", zone)}</span>
                    <bdi className={styles.note}>{madeBy}</bdi>
                  </td>
                  <td className={`${styles.nowrap} wide`}>
                    {lastUsedAt ? formatInstant(lastUsedAt, "dateTime", zone) : "never"}
                  </td>
                  <td className={styles.nowrap}>{expiresAt ? formatInstant(expiresAt, "date", zone) : "never"}</td>
                  <td>
                    <EndKeyButton keyId={id} name={name} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </section>
      )}
    </div>
  );
}

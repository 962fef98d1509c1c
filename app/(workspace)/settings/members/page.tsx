import type { Metadata } from "next";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { Table } from "#app/_components/table/table.tsx";
import { pageContext } from "#app/_data/page-context.ts";
import { pageZone } from "#app/_data/page-zone.ts";
import { findWorkspaceName } from "#lib/auth/find-workspace-name.ts";
import { listInvitations } from "#lib/auth/list-invitations.ts";
import { listMembers } from "#lib/auth/list-members.ts";
import styles from "../settings.module.css";
import { InvitationActions } from "./invitation-actions.tsx";
import { InviteForm } from "./invite-form.tsx";
import { MemberActions } from "./member-actions.tsx";
import { WorkspaceForm } from "./workspace-form.tsx";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const ctx = await pageContext();
  const zone = await pageZone();
  const isOwner = ctx.role === "owner";
  const members = await listMembers(ctx);
  const invitations = isOwner ? await listInvitations(ctx) : [];
  return (
    <div className={styles.page}>
      <section className={styles.section}>
        <h2>Members</h2>
        <p className={styles.text}>
          A viewer reads and searches. An editor also imports, edits and exports. An owner also looks after members,
          keys and the trail, and erases for good.
        </p>
        <Table caption="Members of the workspace">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col" className="wide">
                Since
              </th>
              <th scope="col">Role</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ id, name, email, role, since }) => (
              <tr key={id}>
                <td>
                  <bdi className={styles.name}>{name}</bdi>
                  <bdi className={styles.note}>{email}</bdi>
                </td>
                <td className={`${styles.nowrap} wide`}>{formatInstant(since, "date", zone)}</td>
                <td>{isOwner ? <MemberActions memberId={id} name={name} role={role} /> : role}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </section>
      {isOwner && (
        <section className={styles.section}>
          <h2>Invitations</h2>
          <p className={styles.text}>
            An invitation goes by mail and opens the workspace to that address only. Without a mail server it waits in
            the outbox; its link can be copied here.
          </p>
          <InviteForm />
          {invitations.length > 0 && (
            <Table caption="Open invitations">
              <thead>
                <tr>
                  <th scope="col">Address</th>
                  <th scope="col" className="wide">
                    Role
                  </th>
                  <th scope="col" className="wide">
                    Ends
                  </th>
                  <th scope="col">
                    <span className="visually-hidden">Actions</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {invitations.map(({ id, email, role, expiresAt }) => (
                  <tr key={id}>
                    <td>
                      <bdi>{email}</bdi>
                      <span className={`${styles.note} narrow`}>{role}</span>
                    </td>
                    <td className="wide">{role}</td>
                    <td className={`${styles.nowrap} wide`}>{formatInstant(expiresAt, "dateTime", zone)}</td>
                    <td>
                      <InvitationActions invitationId={id} email={email} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </section>
      )}
      {isOwner && (
        <section className={styles.section}>
          <h2>Workspace</h2>
          <WorkspaceForm workspaceId={String(ctx.workspaceId)} name={await findWorkspaceName(ctx)} />
        </section>
      )}
    </div>
  );
}

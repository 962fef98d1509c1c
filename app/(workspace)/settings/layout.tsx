import type { ReactNode } from "react";
import { Head } from "#app/_components/layout/head.tsx";
import { type Tab, Tabs } from "#app/_components/layout/tabs.tsx";
import { pageContext } from "#app/_data/page-context.ts";

const forAll: Tab[] = [
  { href: "/settings/profile", label: "Profile" },
  { href: "/settings/members", label: "Members" },
];
const forOwners: Tab[] = [
  { href: "/settings/keys", label: "API keys" },
  { href: "/settings/outbox", label: "Outbox" },
  { href: "/settings/trail", label: "Trail" },
];

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { role } = await pageContext();
  return (
    <>
      <Head title="Settings" />
      <Tabs label="Settings" tabs={role === "owner" ? [...forAll, ...forOwners] : forAll} />
      {children}
    </>
  );
}

import type { Tab } from "./tabs.tsx";

const figures = ["from", "to", "participants"];

/** The views of one conversation. Range and people go along between the views that show figures. */
export function conversationTabs(id: string): Tab[] {
  const at = `/conversations/${id}`;
  return [
    { href: `${at}/overview`, label: "Overview", keep: figures },
    { href: `${at}/read`, label: "Read" },
    { href: `${at}/people`, label: "People", keep: figures },
    { href: `${at}/flow`, label: "Flow", keep: [...figures, "night"] },
    { href: `${at}/rhythm`, label: "Rhythm", keep: figures },
    { href: `${at}/words`, label: "Words", keep: figures },
    { href: `${at}/topics`, label: "Topics", keep: figures },
    { href: `${at}/mood`, label: "Mood", keep: figures },
    { href: `${at}/entities`, label: "Entities", keep: figures },
    { href: `${at}/media`, label: "Media", keep: figures },
    { href: `${at}/exports`, label: "Exports" },
    { href: `${at}/settings`, label: "Settings" },
  ];
}

"use client";
import { Keyboard, LogOut, Moon, Search, Sun, SunMoon } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useMemo } from "react";
import { conversationSpan } from "./conversation-span.ts";
import { conversationTabs } from "./conversation-tabs.ts";
import { sectionsOf } from "./sections.tsx";
import { signOut } from "./sign-out.ts";
import { Spine } from "./spine.tsx";
import { useShell } from "./use-shell.ts";
import { useTheme } from "./use-theme.ts";

export type Command = {
  key: string;
  group: string;
  label: string;
  people?: boolean;
  picture?: ReactNode;
  end?: ReactNode;
  href?: string;
  run?: () => void;
};

/** What the palette offers for `query`, in its groups: conversations first, then places, then deeds. */
export function useCommands(query: string): Command[] {
  const path = usePathname();
  const { conversations, isOwner, isOperator, openKeys } = useShell();
  const [, setTheme] = useTheme();
  const commands = useMemo(() => {
    const here = path.match(/^\/conversations\/(\d+)/)?.[1];
    const title = conversations.find(({ id }) => id === here)?.title;
    const place = (href: string, label: string, picture?: ReactNode): Command => ({
      key: href,
      group: "Go to",
      label,
      href,
      picture,
    });
    return [
      ...conversations.map(
        ({ id, title: label, spine }): Command => ({
          key: `conversation-${id}`,
          group: "Conversations",
          label,
          people: true,
          href: `/conversations/${id}/overview`,
          end: spine && <Spine spine={spine} span={conversationSpan(spine)} height={16} soft />,
        }),
      ),
      ...(here && title ? conversationTabs(here).map((tab) => place(tab.href, `${tab.label} of ${title}`)) : []),
      ...sectionsOf({ isOwner, isOperator }).map(({ href, label, icon: Icon }) => place(href, label, <Icon />)),
      { key: "keys", group: "Do", label: "Show all keys", picture: <Keyboard />, end: <kbd>?</kbd>, run: openKeys },
      { key: "light", group: "Do", label: "Light theme", picture: <Sun />, run: () => setTheme("light") },
      { key: "dark", group: "Do", label: "Dark theme", picture: <Moon />, run: () => setTheme("dark") },
      { key: "system", group: "Do", label: "Theme of the system", picture: <SunMoon />, run: () => setTheme("system") },
      { key: "sign-out", group: "Do", label: "Sign out", picture: <LogOut />, run: signOut },
    ];
  }, [path, conversations, isOwner, isOperator, openKeys, setTheme]);
  return useMemo(() => findCommands(commands, query.trim()), [commands, query]);
}

const most = { Conversations: 5, "Go to": 6, Do: 5 };

function findCommands(commands: readonly Command[], query: string): Command[] {
  const wanted = fold(query);
  const hits = commands.filter((command) => fold(command.label).includes(wanted));
  const shown = Object.entries(most).flatMap(([group, rows]) =>
    hits.filter((command) => command.group === group).slice(0, rows),
  );
  if (query === "") return shown;
  return [
    ...shown,
    {
      key: "search",
      group: "Search",
      label: `“${query}” in all conversations`,
      picture: <Search />,
      href: `/search?q=${encodeURIComponent(query)}`,
    },
  ];
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

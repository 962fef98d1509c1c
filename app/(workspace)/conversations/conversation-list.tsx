"use client";
import { ListFilter, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { SearchInput } from "#app/_components/forms/search-input.tsx";
import { Head } from "#app/_components/layout/head.tsx";
import { ChooseFiles } from "#app/_components/upload/choose-files.tsx";
import type { ConversationItem } from "./conversation-item.ts";
import { ConversationRow } from "./conversation-row.tsx";
import { DropZone } from "./drop-zone.tsx";
import styles from "./list.module.css";
import type { YearAxis } from "./year-axis.ts";

/** All conversations, their spines on one year axis. */
export function ConversationList({
  items,
  axis,
  sub,
  canEdit,
}: {
  items: readonly ConversationItem[];
  axis: YearAxis | null;
  sub: string;
  canEdit: boolean;
}) {
  const [filter, setFilter] = useState("");
  const shown = useMemo(() => filterItems(items, filter), [items, filter]);
  return (
    <>
      <Head
        title="Conversations"
        sub={sub}
        actions={
          <>
            <SearchInput
              className={`wide ${styles.filter}`}
              label="Filter by name or person"
              placeholder="Filter by name or person"
              icon={<ListFilter />}
              value={filter}
              onChange={(event) => setFilter(event.target.value)}
            />
            <ChooseFiles look="action">
              <Plus />
              Import
            </ChooseFiles>
          </>
        }
      />
      {canEdit && <DropZone />}
      <table className={styles.list}>
        <caption className="visually-hidden">Conversations</caption>
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col">
              <span className="visually-hidden">Messages over time, one scale of years for all rows</span>
              <span className={styles.years} aria-hidden="true">
                {axis?.years.map(({ label, share }, index) => (
                  <span key={label || `year ${index}`} style={{ flexGrow: share }}>
                    {label}
                  </span>
                ))}
              </span>
            </th>
            <th scope="col" className="number">
              Messages
            </th>
            <th scope="col">Last message</th>
            <th scope="col">
              <span className="visually-hidden">More</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <ConversationRow key={item.id} item={item} span={axis?.span ?? null} canEdit={canEdit} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && (
        <p className={styles.none}>
          No conversation has “<bdi>{filter}</bdi>” in its title or among its people.{" "}
          <button type="button" className="link" onClick={() => setFilter("")}>
            Show all
          </button>
        </p>
      )}
    </>
  );
}

function filterItems(items: readonly ConversationItem[], filter: string): readonly ConversationItem[] {
  const wanted = fold(filter.trim());
  if (wanted === "") return items;
  return items.filter(({ title, people }) => [title, ...people].some((name) => fold(name).includes(wanted)));
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

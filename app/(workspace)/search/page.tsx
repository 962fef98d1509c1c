import type { Metadata } from "next";
import { formatCount } from "#app/_components/format/format-count.ts";
import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { EmptyState } from "#app/_components/layout/empty-state.tsx";
import { Head } from "#app/_components/layout/head.tsx";
import { SearchScreen } from "#app/_components/search/search-screen.tsx";
import { pageContext } from "#app/_data/page-context.ts";
import { listSearchChoices } from "#lib/search/list-search-choices.ts";

export const metadata: Metadata = { title: "Search" };

type Address = Promise<Readonly<Record<string, string | string[] | undefined>>>;

export default async function SearchPage({ searchParams }: { searchParams: Address }) {
  const { q, in: inside, order } = await searchParams;
  const choices = await listSearchChoices(await pageContext());
  const conversations = formatCount(choices.conversations.length, "conversation");
  const query = [
    typeof inside === "string" && /^\d+$/.test(inside) ? `in:#${inside}` : "",
    typeof q === "string" ? q : "",
  ];
  return (
    <>
      <Head title="Search" sub={`${formatCount(choices.messages, "message")} in ${conversations}`} />
      {choices.conversations.length === 0 ? (
        <EmptyState
          title="Nothing to search yet"
          actions={
            <LinkButton href="/conversations" look="action">
              Import a chat
            </LinkButton>
          }
        >
          Every message of every conversation you import can be found here, in any language and within a second.
        </EmptyState>
      ) : (
        <SearchScreen
          choices={choices}
          initial={{ query: query.filter(Boolean).join(" "), order: order === "newest" ? "newest" : "relevance" }}
        />
      )}
    </>
  );
}

import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { EmptyState } from "./empty-state.tsx";

/** What stands at an address of nothing, or of something that is not for who asks. */
export function NothingHere() {
  return (
    <EmptyState
      isPage
      title="There is nothing at this address"
      actions={<LinkButton href="/conversations">Go to conversations</LinkButton>}
    >
      It may have been erased, or it belongs to a workspace you are not a member of.
    </EmptyState>
  );
}

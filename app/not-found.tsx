import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { EmptyState } from "#app/_components/layout/empty-state.tsx";

export default function NotFound() {
  return (
    <EmptyState
      title="There is nothing at this address"
      actions={<LinkButton href="/conversations">Go to conversations</LinkButton>}
    >
      It may have been erased, or it belongs to a workspace you are not a member of.
    </EmptyState>
  );
}

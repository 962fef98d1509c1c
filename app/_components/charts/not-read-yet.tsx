import { EmptyState } from "../layout/empty-state.tsx";

/** A view of figures while the first import has not finished. */
export function NotReadYet() {
  return <EmptyState title="Nothing to draw yet">The figures appear when the import has finished.</EmptyState>;
}

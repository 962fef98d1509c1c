import { NothingHere } from "#app/_components/layout/nothing-here.tsx";

/** Within the workspace the way around stays in sight. */
export default function NotFound() {
  return <NothingHere />;
}

import { NothingHere } from "#app/_components/layout/nothing-here.tsx";

/** Within the workspace the way around stays in sight. The page that was asked for gives no title any more. */
export default function NotFound() {
  return (
    <>
      <title>Nothing here · Parlance</title>
      <NothingHere />
    </>
  );
}

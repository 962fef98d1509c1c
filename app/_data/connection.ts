import { notFound } from "next/navigation";
import { type ConnectionPlace, viewConnection } from "#lib/connections/view-connection.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { ownerPageContext } from "./owner-page-context.ts";

export type ConnectionParams = { connectionId: string };

/** The connection in the address, for owners of its workspace; for all others there is nothing at the address. */
export async function readConnection(params: Promise<ConnectionParams>): Promise<ConnectionPlace> {
  const { connectionId } = await params;
  if (!/^[1-9]\d{0,14}$/.test(connectionId)) notFound();
  return viewConnection(await ownerPageContext(), Number(connectionId)).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
}

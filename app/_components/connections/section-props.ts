import type { ConnectionPlace } from "#lib/connections/view-connection.ts";
import type { Context } from "#lib/context/context.ts";

/** What each section of a connection's page is given; it asks for the rest by itself. `zone` is the onlooker's. */
export type SectionProps = { ctx: Context; connection: ConnectionPlace; zone: string; now: Date };

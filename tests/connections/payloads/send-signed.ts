import { POST } from "#app/api/webhooks/whatsapp/[webhookId]/route.ts";
import { signatureOf, type TestConnection } from "#lib/connections/testing/create-test-connection.ts";

/** Sends bytes to the address of a connection as Meta does. @returns status of the answer */
export async function sendSigned({ webhookId }: TestConnection, body: string | Buffer): Promise<number> {
  const headers = { "content-type": "application/json", "x-hub-signature-256": signatureOf(body) };
  const url = `https://parlance.test/api/webhooks/whatsapp/${webhookId}`;
  const request = new Request(url, { method: "POST", headers, body: new Uint8Array(Buffer.from(body)) });
  return (await POST(request, { params: Promise.resolve({ webhookId }) })).status;
}

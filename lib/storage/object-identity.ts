/** What every chunk and the wrapped key of an object are bound to: one of another workspace or object never opens. */
export function objectIdentity(workspaceId: number, id: string): string {
  return `objects/${workspaceId}/${id}`;
}

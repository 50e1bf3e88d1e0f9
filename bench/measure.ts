// Times as ratios in one run against a yardstick, so that they mean the same on every machine.
// Whole processes, interleaved, medians.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

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

/** The day on which everything is judged. */
export const asOf = "2027-06-30";

/** The command line of the last build, from its start to its end, in milliseconds. */
export async function dossier(
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  return run(
    process.execPath,
    [join(process.cwd(), "dist", "dossier.js"), ...args],
    folder,
    environment,
  );
}

const tellUse =
  "data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>{" +
  "const{userCPUTime:u,systemCPUTime:s,maxRSS}=process.resourceUsage();" +
  "writeSync(3,JSON.stringify({ms:(u+s)/1000,peakMb:maxRSS/1024}))})";

/** Milliseconds of processor time that a run of Node.js takes, with all its threads; its memory. */
export function processorUse(args: readonly string[], cwd: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", tellUse, ...args], {
      cwd,
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    let told = "";
    child.stdio[3]?.on("data", (part: Buffer) => (told += part.toString()));
    child.on("error", reject);
    child.on("close", () => {
      if (told === "") reject(new Error(`${args.join(" ")} did not end by itself`));
      else resolve(JSON.parse(told) as Measured);
    });
  });
}

/** What starting Node.js and running a line of JavaScript takes. */
export async function node(script: string, folder: string, ...args: string[]): Promise<number> {
  return (await run(process.execPath, ["-e", script, ...args], folder)).ms;
}

/** Milliseconds of a work within this process. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Medians of several works, one after another in each round. */
export async function medians<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const times = names.map((): number[] => []);
  for (let n = 0; n < rounds; n += 1) {
    for (const [i, name] of names.entries()) times[i]?.push(await works[name]());
  }
  const middles = times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0);
  return Object.fromEntries(names.map((name, i) => [name, middles[i]])) as Record<Name, number>;
}

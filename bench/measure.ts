// Times as ratios in one run against a yardstick, so that they mean the same on every machine.
// Whole processes, interleaved, medians.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
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

/**
 * Milliseconds of processor time that a run of Node.js takes, with all its threads and, where the
 * system tells (Linux), the browser that it starts; its own memory.
 */
export function processorUse(args: readonly string[], cwd: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", tellUse, ...args], {
      cwd,
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    const others = new Map<number, number>();
    const timer = setInterval(() => {
      lookBelow(child.pid ?? 0, others);
    }, 50);
    let told = "";
    child.stdio[3]?.on("data", (part: Buffer) => (told += part.toString()));
    child.on("error", reject);
    child.on("close", () => {
      clearInterval(timer);
      if (told === "") return reject(new Error(`${args.join(" ")} did not end by itself`));
      const own = JSON.parse(told) as Measured;
      resolve({ ...own, ms: [...others.values()].reduce((sum, ms) => sum + ms, own.ms) });
    });
  });
}

/** Notes what each process below another has taken so far, in milliseconds. */
function lookBelow(parent: number, taken: Map<number, number>): void {
  const all = new Map(processes().map((p) => [p.pid, p]));
  const isBelow = (pid: number): boolean => {
    const above = all.get(pid)?.parent;
    return above !== undefined && above > 1 && (above === parent || isBelow(above));
  };
  for (const { pid, ms } of all.values()) if (isBelow(pid)) taken.set(pid, ms);
}

/** The processes of the system, as /proc has them; ticks are hundredths of a second. */
function processes(): { readonly pid: number; readonly parent: number; readonly ms: number }[] {
  const names = existsSync("/proc/self/stat") ? readdirSync("/proc") : [];
  return names
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [, after = ""] = readFileSync(`/proc/${name}/stat`, "utf8").split(/\) (?=[A-Z] )/);
        const fields = after.split(" ").map(Number);
        const ms = 10 * ((fields[11] ?? 0) + (fields[12] ?? 0));
        return [{ pid: Number(name), parent: fields[1] ?? 0, ms }];
      } catch {
        return []; // ended meanwhile
      }
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

let deadline = Infinity;

/** Rounds end when so many seconds have gone by, the first excepted: on a busy machine. */
export function allowSeconds(seconds: number): void {
  deadline = performance.now() + seconds * 1000;
}

/** Medians of several works, one after another in each round. */
export async function medians<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const times = names.map((): number[] => []);
  for (let n = 0; n < rounds; n += 1) {
    if (n > 0 && performance.now() > deadline) {
      console.log(`          (${n} rounds instead of ${rounds}: no time left)`);
      break;
    }
    for (const [i, name] of names.entries()) times[i]?.push(await works[name]());
  }
  const middles = times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0);
  return Object.fromEntries(names.map((name, i) => [name, middles[i]])) as Record<Name, number>;
}

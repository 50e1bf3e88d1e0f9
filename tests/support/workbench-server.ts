import { type ChildProcess, spawn } from "node:child_process";
import { request } from "node:http";
import { join } from "node:path";
import { startWorkbench, type Workbench } from "../../src/web/workbench/server.js";
import { openWorkspace } from "../../src/workspace/workspace.js";
import { sampleRepository } from "./cli.js";
import { root } from "./sample.js";

/** What the server said. */
export interface Said {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}
export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks a server as any program could: with every header as it is given, the path untouched. */
export function ask(url: string, path: string, asking: Asking = {}): Promise<Said> {
  const { method = "GET", headers = {}, body } = asking;
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** A browser that has come by the address with the token. */
export interface SignedIn {
  readonly cookie: string;
  readonly csrf: string;
  get(path: string): Promise<Said>;
  json<T>(path: string): Promise<T>;
}

export async function signIn(url: string): Promise<SignedIn> {
  const { search } = new URL(url);
  const came = await ask(url, `/${search}`);
  const cookie = String(came.headers["set-cookie"]).split(";")[0] ?? "";
  const get = (path: string) => ask(url, path, { headers: { cookie } });
  const json = async <T>(path: string) => JSON.parse((await get(path)).body) as T;
  const { csrf } = await json<{ csrf: string }>("/api/session");
  return { cookie, csrf, get, json };
}

/** A workbench in this process, over a repository of its own with the first sample. */
export async function workbenchOfSample(): Promise<{
  readonly workbench: Workbench;
  readonly repository: ReturnType<typeof sampleRepository>;
  readonly log: readonly string[];
  /** The address for the next browser. */
  next(): string;
  close(): Promise<void>;
}> {
  const repository = sampleRepository();
  const log: string[] = [];
  let next = "";
  const workbench = await startWorkbench({
    cwd: repository.folder,
    workspaceNow: () => openWorkspace(repository.folder),
    asOf: "2027-06-30",
    language: "zh",
    port: 0,
    log: ({ en }) => log.push(en),
    nextAddress: (url) => {
      next = url;
    },
  });
  return {
    workbench,
    repository,
    log,
    next: () => next || workbench.url,
    async close() {
      await workbench.close();
      repository.remove();
    },
  };
}

/** `dossier serve` as a user starts it; resolves with the last line on stdout. */
export async function served(
  cwd: string,
  args: readonly string[] = [],
): Promise<{
  readonly child: ChildProcess;
  readonly url: string;
  readonly ended: Promise<number | null>;
}> {
  const program = join(root, "dist", "dossier.js");
  const child = spawn(process.execPath, [program, "serve", "--port", "0", "--no-open", ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", (code) => {
      resolve(code);
    });
  });
  let stdout = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      stdout += part;
      if (stdout.endsWith("\n")) resolve(stdout.trim().split("\n").at(-1) ?? "");
    });
    child.once("close", (code) => {
      reject(new Error(`ended with ${code} before it was ready`));
    });
  });
  return { child, url, ended };
}

import { type ChildProcess, spawn } from "node:child_process";
import type { Browser } from "puppeteer";
import { childEnvironment } from "../model/base/child-environment.js";
import { messageOf, UserError } from "../model/base/errors.js";
import type { BrowserBinary } from "./browser-binary.js";
import type { Fonts } from "./fonts.js";
import { words } from "./launch.words.js";
import type { Layer } from "./page.js";
import { toRun } from "./remedy.js";

export const runsAsRoot = process.getuid?.() === 0;
/** For containers that give no user namespaces; said aloud, never taken by itself. */
export const noSandboxVariable = "DOSSIER_NO_SANDBOX";

/**
 * The browser's own sandbox is off only for root, who cannot have it, and where somebody said so.
 */
export function isWithoutSandbox(environment: NodeJS.ProcessEnv): boolean {
  return runsAsRoot || environment[noSandboxVariable] === "1";
}

// No name resolves and the only proxy is a closed port: even what slips past the page's own layers
// reaches nothing.
const isolation = [
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=http://127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
  "--disable-background-networking",
];
const rendering = [
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--disable-lcd-text",
  "--hide-scrollbars",
];

/** Starts the browser over a pipe: when our process dies, however it dies, the browser ends too. */
export async function launch(
  binary: BrowserBinary,
  fonts: Fonts,
  without: readonly Layer[] = [],
): Promise<Browser> {
  // What starts but never answers is ended, with all that it has started.
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
  }, answersWithin);
  try {
    const { default: puppeteer } = await import("puppeteer");
    const browser = await puppeteer.launch({
      executablePath: binary.path,
      headless: "shell",
      pipe: true,
      timeout: answersWithin,
      protocolTimeout: answersWithin,
      signal: late.signal,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [
        ...(without.includes("network") ? [] : isolation),
        ...rendering,
        ...(isWithoutSandbox(process.env) ? ["--no-sandbox"] : []),
      ],
      env: {
        ...childEnvironment(process.env),
        FONTCONFIG_FILE: fonts.config,
        TZ: "UTC",
        LANG: "C.UTF-8",
        ...(binary.libraries && { LD_LIBRARY_PATH: binary.libraries }),
      },
    });
    // A browser that dies while we write to it is told where an answer is waited for.
    for (const pipe of browser.process()?.stdio ?? []) pipe?.on("error", () => undefined);
    return browser;
  } catch (error) {
    if (late.signal.aborted) throw silent(binary, error);
    throw explain(binary, `${messageOf(error)}\n${await lastWords(binary)}`, error);
  } finally {
    clearTimeout(timer);
  }
}

/** Milliseconds: a browser starts in one second, and answers all but printing in less. */
const answersWithin = 20_000;

function silent({ path }: BrowserBinary, cause: unknown): UserError {
  return new UserError(
    "environment",
    words.noAnswer({ path, seconds: answersWithin / 1000 }),
    toRun("dossier doctor"),
    { cause },
  );
}

/**
 * Over a pipe the browser's own complaint does not reach us: it is started once more, with an empty
 * page, and listened to.
 */
async function lastWords(binary: BrowserBinary): Promise<string> {
  const environment = {
    ...childEnvironment(process.env),
    ...(binary.libraries && { LD_LIBRARY_PATH: binary.libraries }),
  };
  const args = [
    "--dump-dom",
    "about:blank",
    ...isolation,
    ...(isWithoutSandbox(process.env) ? ["--no-sandbox"] : []),
  ];
  return new Promise((resolve) => {
    const child = spawn(binary.path, args, {
      env: environment,
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (part: Buffer) => {
      if (said.length < 100_000) said += part.toString("utf8");
    });
    const ended = () => {
      clearTimeout(timer);
      child.stderr.destroy();
      killGroup(child);
      resolve(said);
    };
    const timer = setTimeout(ended, 10_000);
    child.on("error", (error) => {
      said += error.message;
      ended();
    });
    child.on("exit", () => setTimeout(ended, 100));
  });
}

/** Ends a process that leads a group, and all that it has started. */
function killGroup({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    if (process.platform !== "win32") process.kill(-pid, "SIGKILL");
    else if (exitCode === null) process.kill(pid, "SIGKILL");
  } catch {
    return; // it is gone
  }
}

function explain(binary: BrowserBinary, message: string, cause: unknown): UserError {
  const libraries = [...message.matchAll(/loading shared libraries: (\S+?):/g)].map((m) => m[1]);
  if (libraries.length > 0) {
    return new UserError(
      "environment",
      words.librariesMissing({ path: binary.path, libraries: libraries.join(", ") }),
      "Debian: apt-get install libnss3 libexpat1",
      { cause },
    );
  }
  if (/sandbox/i.test(message) && /usable|namespace|setuid/i.test(message)) {
    return new UserError(
      "environment",
      words.noSandbox({ path: binary.path }),
      words.allowSandbox({ variable: noSandboxVariable }),
      { cause },
    );
  }
  return new UserError(
    "environment",
    words.notStarted({ path: binary.path, reason: message.split("\n")[0] ?? "" }),
    toRun("dossier doctor"),
    { cause },
  );
}

/** Closes a browser that may hang: after five seconds it is killed with all its processes. */
export async function closeBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  const closed = browser.close().then(
    () => true,
    () => false,
  );
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, 5_000).unref();
  });
  if (!(await Promise.race([closed, late])) && child) killGroup(child);
}

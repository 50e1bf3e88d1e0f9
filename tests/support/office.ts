import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Provider } from "oidc-provider";
import { startWorkbench, type Workbench } from "../../src/web/workbench/server.js";
import { openWorkspace } from "../../src/workspace/workspace.js";
import { asOf, root } from "./sample.js";
import { ask, type Said } from "./workbench-server.js";

const secret = "only-the-provider-knows-it";

/** An OpenID provider of its own, at which everybody may sign in as whom they say. */
export interface OpenIdProvider {
  readonly issuer: string;
  /** What it says of an account besides the account. */
  readonly claims: Map<string, object>;
  close(): Promise<void>;
}

async function openIdProvider(publicUrl: string): Promise<OpenIdProvider> {
  let handle: RequestListener = () => undefined;
  const server = createServer((request, response) => handle(request, response));
  const port = await listening(server);
  const issuer = `http://127.0.0.1:${port}`;
  const claims = new Map<string, object>();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "dossier",
        client_secret: secret,
        token_endpoint_auth_method: "client_secret_post",
        redirect_uris: [`${publicUrl}/sign-in/callback`],
        post_logout_redirect_uris: [`${publicUrl}/`],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: true, ...claims.get(id) }),
    }),
    cookies: { keys: ["for tests"] },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
  });
  handle = provider.callback();
  return {
    issuer,
    claims,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listening(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The team of an office, as its configuration has it; `people` are of the sample. */
export function teamFor(issuer: string) {
  return {
    signIn: { issuer, clientId: "dossier" },
    session: { idleMinutes: 30, hours: 10 },
    roles: {
      planner: {
        label: { zh: "策划", en: "Planner" },
        confidential: true,
        edits: ["contract", "audit-plan", "audit-programme", "case", "attachments"],
        signs: ["auditPlanner"],
      },
      auditor: {
        label: { zh: "审核员", en: "Auditor" },
        edits: ["audit-plan", "audit-report", "case", "contract"],
        signs: ["teamLeader", "auditor"],
      },
      reader: { label: { zh: "查阅", en: "Reader" } },
      all: {
        label: { zh: "管理", en: "Management" },
        confidential: true,
        edits: ["*"],
        signs: ["*"],
        archives: true,
        administers: true,
      },
    },
    people: {
      "A-001": { account: "lin@tb-cert.example", roles: ["auditor"] },
      "R-001": { account: "planner@tb-cert.example", roles: ["planner"] },
      "H-001": { account: "reader@tb-cert.example", roles: ["reader"] },
      "G-001": { account: "all@tb-cert.example", roles: ["all"] },
    },
  };
}

export interface Office {
  readonly workbench: Workbench;
  readonly provider: OpenIdProvider;
  readonly url: string;
  readonly folder: string;
  readonly log: readonly string[];
  git(...args: readonly string[]): string;
  /** Writes the configuration of the team anew. */
  configure(change: (team: ReturnType<typeof teamFor>) => object): void;
  close(): Promise<void>;
}

/** The workbench of an office in this process, over the samples, with a provider beside it. */
export async function openOffice(
  samples: readonly string[] = ["tb-gz-036/PII-2026-0001"],
): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), "dossier-office-"));
  for (const part of ["personnel", ...samples]) {
    cpSync(join(root, "records", part), join(folder, "records", part), { recursive: true });
  }
  const git = (...args: readonly string[]) =>
    spawnSync("git", args, { cwd: folder, encoding: "utf8" }).stdout.trim();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const provider = await openIdProvider(url);
  const configure: Office["configure"] = (change) => {
    const config = JSON.parse(readFileSync(join(root, "dossier.config.json"), "utf8")) as object;
    const team = change(teamFor(provider.issuer));
    writeFileSync(
      join(folder, "dossier.config.json"),
      `${JSON.stringify({ ...config, team }, null, 2)}\n`,
    );
  };
  configure((team) => team);
  git("init", "-q", "-b", "main");
  git("config", "user.name", "工作台服务器");
  git("config", "user.email", "server@tb-cert.example");
  git("config", "commit.gpgsign", "false");
  git("add", "-A");
  git("commit", "-q", "-m", "起点");
  const log: string[] = [];
  const workbench = await startWorkbench({
    cwd: folder,
    workspaceNow: () => openWorkspace(folder),
    asOf,
    language: "zh",
    port,
    log: ({ zh, en }) => log.push(zh, en),
    nextAddress: () => undefined,
    team: {
      publicUrl: new URL(url),
      listen: "127.0.0.1",
      isProxy: (address) => address.endsWith("127.0.0.1"),
      secret,
    },
  });
  return {
    workbench,
    provider,
    url,
    folder,
    log,
    git,
    configure,
    async close() {
      await workbench.close();
      await provider.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A browser as far as signing in needs one: it keeps cookies and follows where it is sent. */
export class Visitor {
  readonly #cookies = new Map<string, Map<string, string>>();
  csrf = "";

  constructor(private readonly office: Pick<Office, "url">) {}

  cookieFor(url: string): string {
    const own = this.#cookies.get(new URL(url).origin) ?? new Map<string, string>();
    return [...own].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async visit(url: string, form?: Record<string, string>): Promise<Said> {
    const said = await ask(url, url.slice(new URL(url).origin.length) || "/", {
      ...(form && { method: "POST", body: new URLSearchParams(form).toString() }),
      headers: {
        host: new URL(url).host,
        cookie: this.cookieFor(url),
        ...(form && { "content-type": "application/x-www-form-urlencoded" }),
      },
    });
    const { origin } = new URL(url);
    const own = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, own);
    for (const cookie of [said.headers["set-cookie"] ?? []].flat()) {
      const [pair = ""] = cookie.split(";");
      const at = pair.indexOf("=");
      const isGone = /expires=Thu, 01 Jan 1970/i.test(cookie);
      if (isGone) own.delete(pair.slice(0, at));
      else own.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return said;
  }

  /** Follows answers that lead on; stops before `until`, whose address it gives. */
  async follow(url: string, until?: string): Promise<{ url: string; said: Said }> {
    let at = url;
    for (let step = 0; step < 20; step += 1) {
      if (until !== undefined && at.startsWith(until)) {
        return { url: at, said: { status: 0, body: "", headers: {} } };
      }
      const said = await this.visit(at);
      const { location } = said.headers;
      if (typeof location !== "string") return { url: at, said };
      at = new URL(location, at).href;
    }
    throw new Error("led round and round");
  }

  /** Goes to sign in, and says at the provider who that is: the address that leads back. */
  async vouched(account: string, to = "/"): Promise<string> {
    const { url: office } = this.office;
    const callback = `${office}/sign-in/callback`;
    let { url, said } = await this.follow(
      `${office}/sign-in?to=${encodeURIComponent(to)}`,
      callback,
    );
    for (let page = 0; page < 4 && !url.startsWith(callback); page += 1) {
      const prompt = /name="prompt" value="(\w+)"/.exec(said.body)?.[1] ?? "";
      const action = /<form[^>]* action="([^"]+)"/.exec(said.body)?.[1] ?? "";
      const answer = await this.visit(new URL(action, url).href, {
        prompt,
        login: account,
        password: "any",
      });
      const next = new URL(String(answer.headers["location"]), url).href;
      ({ url, said } = await this.follow(next, callback));
    }
    return url;
  }

  async signIn(account: string): Promise<Said> {
    const said = await this.visit(await this.vouched(account));
    const session = await this.get("/api/session");
    this.csrf = (JSON.parse(session.body) as { csrf?: string }).csrf ?? "";
    return said;
  }

  get(path: string): Promise<Said> {
    return this.visit(`${this.office.url}${path}`);
  }

  async json<T>(path: string): Promise<T> {
    return JSON.parse((await this.get(path)).body) as T;
  }

  send(method: string, path: string, body: unknown = {}): Promise<Said> {
    return ask(this.office.url, path, {
      method,
      headers: {
        host: new URL(this.office.url).host,
        cookie: this.cookieFor(this.office.url),
        "x-csrf-token": this.csrf,
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
  }
}

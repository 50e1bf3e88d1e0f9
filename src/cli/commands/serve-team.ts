import { readFileSync } from "node:fs";
import { BlockList, isIP } from "node:net";
import { resolve } from "node:path";
import { messageOf, UserError } from "../../model/base/errors.js";
import type { TeamOptions } from "../../web/workbench/options.js";
import { gitFolder } from "../../workspace/git-commit.js";
import { isWithin } from "../../workspace/within.js";
import { wrong } from "../options.js";
import { faults } from "./serve.words.js";

interface Given {
  readonly publicUrl: string | undefined;
  readonly listen: string;
  readonly proxy: readonly string[];
  readonly clientSecretFile: string | undefined;
}
interface Machine {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** What `dossier serve --team` is started with; whatever is wrong is told before it listens. */
export function teamOptions(given: Given, machine: Machine): TeamOptions {
  const proxies = blockList(given.proxy);
  return {
    publicUrl: publicUrl(given.publicUrl),
    listen: given.listen,
    isProxy: (address) => isIn(proxies, address),
    secret: secretOf(given.clientSecretFile, machine),
  };
}

function publicUrl(text: string | undefined): URL {
  if (text === undefined) throw new UserError("usage", faults.noUrl(), faults.urlExample());
  const url = URL.parse(text);
  const isLocal = url?.hostname === "localhost" || url?.hostname === "127.0.0.1";
  const isSound =
    url !== null &&
    (url.protocol === "https:" || (url.protocol === "http:" && isLocal)) &&
    `${url.origin}/` === url.href;
  if (!isSound) throw new UserError("usage", faults.badUrl({ url: text }), faults.urlExample());
  return url;
}

function blockList(addresses: readonly string[]): BlockList {
  const list = new BlockList();
  for (const address of addresses) {
    const [base = "", bits, more] = address.split("/");
    const family = isIP(base);
    const most = family === 6 ? 128 : 32;
    const width = bits === undefined ? most : Number(bits);
    if (
      family === 0 ||
      more !== undefined ||
      !Number.isInteger(width) ||
      width < 0 ||
      width > most
    ) {
      throw wrong("10.0.0.5  10.0.0.0/24  ::1");
    }
    list.addSubnet(base, width, family === 6 ? "ipv6" : "ipv4");
  }
  return list;
}

/** Addresses of the older kind come as those of the newer one where a server listens on both. */
function isIn(list: BlockList, address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  const family = isIP(plain);
  return family !== 0 && list.check(plain, family === 6 ? "ipv6" : "ipv4");
}

const variable = "DOSSIER_CLIENT_SECRET";

function secretOf(file: string | undefined, { cwd, environment }: Machine): string {
  const secret = file === undefined ? environment[variable] : secretIn(resolve(cwd, file), cwd);
  if (!secret?.trim()) throw new UserError("environment", faults.noSecret(), faults.giveSecret());
  return secret.trim();
}

function secretIn(file: string, cwd: string): string {
  if (gitFolder(cwd) !== null && isWithin(cwd, file)) {
    throw new UserError("usage", faults.secretInRepository({ file }), faults.giveSecret());
  }
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const reason = messageOf(error);
    throw new UserError("environment", faults.secretUnread({ file, reason }), faults.giveSecret());
  }
}

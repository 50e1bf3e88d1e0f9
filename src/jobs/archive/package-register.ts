import { mkdir, open, readdir, readFile, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { messageOf, UserError } from "../../model/base/errors.js";
import { isObject } from "../../model/base/json.js";
import { byCodeUnit } from "../../model/base/text.js";
import { digestOf, readBag } from "../../seal/package/bag.js";
import { openFolder, openZip } from "../../seal/package/open-package.js";
import { writeAtomically } from "../../workspace/atomic-write.js";

/** One package of the archive, as the register knows it. */
export interface RegisterEntry {
  readonly number: number;
  readonly name: string;
  readonly case: string;
  readonly span: string;
  readonly asOf: string;
  /** Digest of what it holds, by which the same state is not packed twice. */
  readonly payload: string;
  /** SHA-256 of its tagmanifest-sha256.txt: names the package, and the next one repeats it. */
  readonly identity: string;
}

const fileName = "register.json";

/** `archive/register.json`: the packages in their order. */
export async function readRegister(folder: string): Promise<RegisterEntry[]> {
  const file = join(folder, fileName);
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UserError(
      "usage",
      `${file} 无法读取：${messageOf(error)} · cannot be read`,
      "从 git 历史恢复它 · restore it from git",
      { cause: error },
    );
  }
  if (
    !Array.isArray(value) ||
    !value.every(
      (v) =>
        isObject(v) &&
        Number.isInteger(v["number"]) &&
        typeof v["name"] === "string" &&
        typeof v["identity"] === "string",
    )
  ) {
    throw new UserError(
      "usage",
      `${file} 不是归档登记 · is no register of packages`,
      "从 git 历史恢复它 · restore it from git",
    );
  }
  return value as unknown as RegisterEntry[];
}

/** Packages that got their name before a killed run could register them, where they continue the chain. */
export async function unregistered(
  folder: string,
  entries: readonly RegisterEntry[],
): Promise<RegisterEntry[]> {
  const found: RegisterEntry[] = [];
  for (const file of (await readdir(folder)).filter((n) => /^\d{6}-/.test(n)).sort(byCodeUnit)) {
    const name = file.replace(/\.zip$/, "");
    const last = found.at(-1) ?? entries.at(-1);
    if (
      entries.some((e) => e.name === name) ||
      Number(name.slice(0, 6)) !== (last?.number ?? 0) + 1
    ) {
      continue;
    }
    const { files } = file.endsWith(".zip")
      ? await openZip(await readFile(join(folder, file)))
      : await openFolder(join(folder, file));
    const { info, identity } = await readBag(files);
    const manifest = await files.find((f) => f.path === "manifest-sha256.txt")?.read();
    const tag = (label: string) => info.get(label)?.[0] ?? "";
    if (!identity || !manifest || tag("previous-package-sha256") !== (last?.identity ?? "none")) {
      continue;
    }
    found.push({
      number: Number(tag("package-number")),
      name,
      case: tag("external-identifier"),
      span: tag("span"),
      asOf: tag("bagging-date"),
      payload: digestOf("sha256", manifest),
      identity,
    });
  }
  return found;
}

export async function writeRegister(
  folder: string,
  entries: readonly RegisterEntry[],
): Promise<void> {
  await writeAtomically(join(folder, fileName), `${JSON.stringify(entries, null, 2)}\n`);
}

/** One archiving at a time: numbers and chain follow from the last package. A lock that a killed run left is taken over. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new UserError(
      "environment",
      `无法建立 ${folder} · cannot be made: ${messageOf(error)}`,
      "检查权限和磁盘空间 · check permissions and disk space",
      { cause: error },
    );
  });
  const file = join(folder, ".lock");
  const own = `${process.pid}@${hostname()}`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const handle = await open(file, "wx");
      await handle.writeFile(own);
      await handle.close();
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
        throw new UserError(
          "environment",
          `无法写入 ${file} · cannot be written: ${messageOf(error)}`,
          "检查权限和磁盘空间 · check permissions and disk space",
          { cause: error },
        );
      }
      const holder = await readFile(file, "utf8").catch(() => "");
      if (attempt > 0 || !isGone(holder)) {
        throw new UserError(
          "environment",
          `另一个归档正在进行（${holder}） · another run is archiving`,
          `等它结束；确知它已不在时删除 ${file} · wait for it; remove the file when it is surely gone`,
          { cause: error },
        );
      }
      await rm(file, { force: true });
    }
  }
  try {
    // What a killed run left half done has no name yet and is of no use.
    for (const name of await readdir(folder)) {
      if (name.startsWith(".") && name.endsWith(".tmp")) {
        await rm(join(folder, name), { recursive: true, force: true });
      }
    }
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** Whether the process that holds a lock on this machine has ended. */
function isGone(holder: string): boolean {
  const [pid = "", host] = holder.split("@");
  if (host !== hostname() || !/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

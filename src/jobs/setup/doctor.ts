import { execFile } from "node:child_process";
import { mkdtemp, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder } from "../../model/base/cache-folder.js";
import { messageOf, UserError } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import { browserVariable, findBrowser, isUnaltered, sha256 } from "../../print/browser-binary.js";
import { prepareFonts } from "../../print/fonts.js";
import { runsAsRoot } from "../../print/launch.js";
import { openPrinter } from "../../print/printer.js";
import { openWorkspace } from "../../workspace/workspace.js";

/** One thing that the product needs, how it is, and what to do when it is not well. */
export interface Examination {
  readonly what: Bilingual;
  readonly state: "good" | "note" | "bad";
  readonly found: string;
  readonly todo: Bilingual | null;
}

const run = promisify(execFile);
const neededMegabytes = 500;

/** Looks at everything a run needs; each examination stands alone. */
export async function examine(cwd: string, environment: NodeJS.ProcessEnv): Promise<Examination[]> {
  const all = [
    node(),
    configuration(cwd),
    browser(environment),
    fonts(environment),
    printing(environment),
    disk(cwd, environment),
    temporary(),
    git(cwd),
    user(),
  ];
  return Promise.all(
    all.map(async (e) =>
      e.catch((error: unknown): Examination => ({
        what: { zh: "检查", en: "Examination" },
        state: "bad",
        found: messageOf(error),
        todo: error instanceof UserError ? { zh: error.remedy, en: error.remedy } : null,
      })),
    ),
  );
}

type Part = Promise<Examination>;

async function node(): Part {
  return {
    what: { zh: "Node.js", en: "Node.js" },
    state: "good",
    found: `${process.version} ${process.platform}-${process.arch}`,
    todo: null,
  };
}

async function configuration(cwd: string): Part {
  const what = { zh: "配置", en: "Configuration" };
  try {
    const { config, procedures } = openWorkspace(cwd);
    const missing = config.letterhead.address === undefined;
    const found = `${config.file ?? "-"}  ${config.records}  ${procedures.ids.join(", ")}`;
    if (config.file === null) {
      return {
        what,
        state: "note",
        found,
        todo: {
          zh: "没有 dossier.config.json；用 dossier new repository 新建",
          en: "There is no dossier.config.json; make one with dossier new repository",
        },
      };
    }
    return {
      what,
      state: missing ? "note" : "good",
      found,
      todo: missing
        ? {
            zh: "在 dossier.config.json 的 letterhead 里写明机构地址，证书要印",
            en: "Give the body's address in letterhead of dossier.config.json; certificates print it",
          }
        : null,
    };
  } catch (error) {
    return {
      what,
      state: "bad",
      found: messageOf(error),
      todo: error instanceof UserError ? { zh: error.remedy, en: error.remedy } : null,
    };
  }
}

async function browser(environment: NodeJS.ProcessEnv): Part {
  const what = { zh: "浏览器", en: "Browser" };
  try {
    const binary = await findBrowser(environment);
    const intact = await isUnaltered(binary);
    const found = `${binary.path}  (${binary.source})  sha256 ${(await sha256(binary.path)).slice(0, 16)}…`;
    if (intact === false) {
      return {
        what,
        state: "bad",
        found,
        todo: {
          zh: `文件被改动，删除 ${cacheFolder(environment)} 后重新运行`,
          en: `The file was altered: delete ${cacheFolder(environment)} and run again`,
        },
      };
    }
    return { what, state: "good", found, todo: null };
  } catch (error) {
    return failed(what, error);
  }
}

async function fonts(environment: NodeJS.ProcessEnv): Part {
  const what = { zh: "中文字体", en: "Chinese font" };
  try {
    const { missing, identity } = await prepareFonts(cacheFolder(environment));
    const lacking = missing("认证证书　腾标①⑮㎡×½§");
    return {
      what,
      state: lacking.length > 0 ? "bad" : "good",
      found: `Noto Sans SC ${identity}`,
      todo:
        lacking.length > 0
          ? {
              zh: "字体不完整，用 npm ci 重新安装",
              en: "The font is incomplete: install it again with npm ci",
            }
          : null,
    };
  } catch (error) {
    return failed(what, error);
  }
}

/** Prints a page for good measure: the browser may be there and still not start, or print blanks. */
async function printing(environment: NodeJS.ProcessEnv): Part {
  const what = { zh: "试打印", en: "Trial print" };
  try {
    const printer = openPrinter({
      binary: await findBrowser(environment),
      fonts: await prepareFonts(cacheFolder(environment)),
      tabs: 1,
      timeoutMs: 30_000,
    });
    try {
      const version = await printer.version();
      const { inspectPdf } = await import("../../seal/pdf-inspection.js");
      const seen = await inspectPdf(
        await printer.print(
          `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>试打印</title><p style="font-family:'Noto Sans SC'">认证档案试打印 2026</p></html>`,
        ),
      );
      const good =
        seen.missingGlyphs === 0 && seen.blankPages.length === 0 && seen.foreignFonts.length === 0;
      return {
        what,
        state: good ? "good" : "bad",
        found: version,
        todo: good
          ? null
          : {
              zh: "印出的文字缺字形，检查字体",
              en: "Characters were printed without glyphs; look at the font",
            },
      };
    } finally {
      await printer.close();
    }
  } catch (error) {
    return failed(what, error);
  }
}

async function disk(cwd: string, environment: NodeJS.ProcessEnv): Part {
  const here = await statfs(cwd);
  const free = Math.floor((here.bavail * here.bsize) / 1024 / 1024);
  return {
    what: { zh: "磁盘", en: "Disk" },
    state: free < neededMegabytes ? "bad" : "good",
    found: `${free} MB free; cache ${cacheFolder(environment)}`,
    todo:
      free < neededMegabytes
        ? { zh: `至少留出 ${neededMegabytes} MB`, en: `Keep at least ${neededMegabytes} MB free` }
        : null,
  };
}

async function temporary(): Part {
  const what = { zh: "临时文件夹", en: "Temporary folder" };
  try {
    const folder = await mkdtemp(join(tmpdir(), "dossier-"));
    await writeFile(join(folder, "probe"), "x");
    await rm(folder, { recursive: true });
    return { what, state: "good", found: tmpdir(), todo: null };
  } catch (error) {
    return {
      what,
      state: "bad",
      found: messageOf(error),
      todo: {
        zh: "把 TMPDIR 指到可写的文件夹",
        en: "Set TMPDIR to a folder that can be written to",
      },
    };
  }
}

async function git(cwd: string): Part {
  const what = { zh: "git", en: "git" };
  try {
    const { stdout } = await run("git", ["--version"]);
    const converts = await run("git", ["config", "core.autocrlf"], { cwd }).then(
      (r) => r.stdout.trim() === "true",
      () => false,
    );
    return {
      what,
      state: converts ? "note" : "good",
      found: stdout.trim(),
      todo: converts
        ? {
            zh: "core.autocrlf 会改动换行；在 .gitattributes 里写 records/** -text",
            en: "core.autocrlf alters line ends; put records/** -text into .gitattributes",
          }
        : null,
    };
  } catch {
    return {
      what,
      state: "note",
      found: "-",
      todo: {
        zh: "没有 git；检查和打印不需要它，但案卷应放在 git 里",
        en: "There is no git; checking and printing do not need it, but the records belong into it",
      },
    };
  }
}

async function user(): Part {
  return {
    what: { zh: "用户", en: "User" },
    state: runsAsRoot ? "note" : "good",
    found: runsAsRoot ? "root" : "-",
    todo: runsAsRoot
      ? {
          zh: "以 root 运行时浏览器没有沙箱；日常请用普通用户",
          en: "As root the browser has no sandbox; use an ordinary user for daily work",
        }
      : null,
  };
}

function failed(what: Bilingual, error: unknown): Examination {
  const remedy =
    error instanceof UserError ? error.remedy : `set ${browserVariable}, or run npm ci again`;
  return { what, state: "bad", found: messageOf(error), todo: { zh: remedy, en: remedy } };
}

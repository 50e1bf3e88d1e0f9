import { existsSync, lstatSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { byCodeUnit } from "../../model/base/text.js";
import {
  type Verification,
  type VerificationItem,
  verification,
} from "../../model/outcome/verification.js";
import { readBag } from "../../seal/package/bag.js";
import { openFolder, openZip } from "../../seal/package/open-package.js";
import { type VerifyOptions, verifyPackage } from "../verify/verify-package.js";
import { verifyPdf } from "../verify/verify-pdf.js";
import { readRegister } from "./package-register.js";

/** Verifies a PDF, a package (folder or zip), or a folder of packages or PDFs. */
export async function verifyPath(path: string, options: VerifyOptions): Promise<Verification> {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) {
    throw new UserError(
      "usage",
      `没有 ${path} · there is no such file or folder`,
      "写明 PDF、归档包或它们的文件夹 · name a PDF, a package, or a folder of them",
    );
  }
  if (stat.isFile() && path.toLowerCase().endsWith(".zip")) {
    return verifyPackage(await openZip(await readFile(path)), basename(path), options);
  }
  if (stat.isFile()) return verifyPdf(await readFile(path), basename(path), options);
  if (existsSync(join(path, "bagit.txt")) || existsSync(join(path, "manifest-sha256.txt"))) {
    return verifyPackage(await openFolder(path), basename(path), options);
  }
  const packages = readdirSync(path)
    .sort(byCodeUnit)
    .filter(
      (n) => !n.startsWith(".") && (n.endsWith(".zip") || existsSync(join(path, n, "bagit.txt"))),
    );
  if (packages.length > 0 || existsSync(join(path, "register.json"))) {
    return verifyArchive(path, packages, options);
  }
  const pdfs = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.toLowerCase().endsWith(".pdf"))
    .map((e) => join(e.parentPath, e.name))
    .sort(byCodeUnit);
  if (pdfs.length === 0) {
    throw new UserError(
      "usage",
      `${path} 里没有归档包，也没有 PDF · holds neither packages nor PDFs`,
      "写明 PDF、归档包或它们的文件夹 · name a PDF, a package, or a folder of them",
    );
  }
  const parts: Verification[] = [];
  for (const pdf of pdfs) {
    parts.push(
      await verifyPdf(await readFile(pdf), relative(path, pdf).split(sep).join("/"), options),
    );
  }
  return verification("archive", basename(path), [], parts);
}

interface Link {
  readonly name: string;
  readonly number: number;
  readonly previous: string;
  readonly previousIdentity: string;
  readonly identity: string | null;
}

/** Every package, and that they form one chain without a gap, as the register has it. */
async function verifyArchive(
  folder: string,
  packages: readonly string[],
  options: VerifyOptions,
): Promise<Verification> {
  const parts: Verification[] = [];
  const links: Link[] = [];
  for (const name of packages) {
    const path = join(folder, name);
    const opened = name.endsWith(".zip")
      ? await openZip(await readFile(path))
      : await openFolder(path);
    parts.push(await verifyPackage(opened, name, options));
    const { info, identity } = await readBag(opened.files);
    const tag = (label: string) => info.get(label)?.[0] ?? "";
    links.push({
      name: name.replace(/\.zip$/, ""),
      number: Number(tag("package-number")),
      previous: tag("previous-package"),
      previousIdentity: tag("previous-package-sha256"),
      identity,
    });
  }
  const items: VerificationItem[] = [];
  const bad = (subject: string, zh: string, en: string) => {
    items.push({
      check: "chain",
      heading: "completeness",
      concerns: "completeness",
      state: "fail",
      subject,
      message: { zh, en },
    });
  };
  links.sort((a, b) => a.number - b.number);
  for (const [i, link] of links.entries()) {
    const before = links[i - 1];
    if (i === 0 ? link.previous !== "none" : link.number !== (before?.number ?? 0) + 1) {
      bad(
        link.name,
        `它前面的包 ${link.previous} 不在`,
        `the package before it, ${link.previous}, is not there`,
      );
    } else if (
      i > 0 &&
      (link.previous !== before?.name || link.previousIdentity !== before.identity)
    ) {
      bad(
        link.name,
        `所记的前一个包不是现在的 ${before?.name ?? ""}：其中一个被换过`,
        `the package before it is not the ${before?.name ?? ""} that lies here: one of them was replaced`,
      );
    }
  }
  const register = existsSync(join(folder, "register.json")) ? await readRegister(folder) : null;
  if (!register) {
    items.push({
      check: "register",
      heading: "completeness",
      concerns: "completeness",
      state: "cannotJudge",
      subject: "register.json",
      message: {
        zh: "没有归档登记，看不出最后的包是否少了",
        en: "there is no register: whether the last packages are missing does not show",
      },
    });
  }
  for (const entry of register ?? []) {
    const link = links.find((l) => l.name === entry.name);
    if (!link) bad(entry.name, "登记了，包却不在", "is in the register and not there");
    else if (link.identity !== entry.identity) {
      bad(entry.name, "包与登记的摘要不符", "is not the package that was registered");
    }
  }
  if (register) {
    for (const l of links) {
      if (!register.some((e) => e.name === l.name)) {
        bad(l.name, "没有登记", "is not in the register");
      }
    }
  }
  if (items.length === 0) {
    items.push({
      check: "chain",
      heading: "completeness",
      concerns: "completeness",
      state: "pass",
      subject: basename(folder),
      message: {
        zh: `${links.length} 个包首尾相接，与登记一致`,
        en: `${links.length} packages form one chain, as registered`,
      },
    });
  }
  return verification("archive", basename(folder), items, parts);
}

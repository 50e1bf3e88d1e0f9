import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { messageOf } from "../../model/base/errors.js";
import { isObject, type JsonObject } from "../../model/base/json.js";
import {
  type Heading,
  type Verification,
  type VerificationItem,
  verification,
} from "../../model/outcome/verification.js";
import type { CivilDate } from "../../model/time/dates.js";
import { kindOf, parseRecord } from "../../read/record-file.js";
import { type BagFaultCode, digestOf, type PackageFile, readBag } from "../../seal/package/bag.js";
import type { OpenedPackage } from "../../seal/package/open-package.js";
import type { TrustStore } from "../../seal/signing/chain.js";
import { judgeSignature } from "../../seal/signing/judge-signature.js";
import { readCms } from "../../seal/signing/read-cms.js";
import { readTimeStamp, timeStampChain } from "../../seal/signing/time-stamp.js";
import { loadConfig } from "../../workspace/config.js";
import { version } from "../../workspace/package-root.js";
import { procedureLibrary } from "../../workspace/procedure-library.js";
import type { Workspace } from "../../workspace/workspace.js";
import { type Shown, shownValues } from "../documents/shown-values.js";
import { type Collector, collector } from "./items.js";
import { endOfDay, verifyPdf } from "./verify-pdf.js";

export interface VerifyOptions {
  readonly workspace: Workspace;
  readonly trust: TrustStore;
  readonly asOf: CivilDate;
  /** The moment by which certificates are judged, where it is not the end of the day. */
  readonly now?: Date;
}

const seals = new Set([
  "tagmanifest-sha256.txt.p7s",
  "tagmanifest-sha256.txt.tst",
  "tagmanifest-sm3.txt",
]);
/** What each fault of a bag means: heading of DA/T 70, verdict it counts for, words. */
const faultMeaning: Readonly<
  Record<BagFaultCode, readonly [Heading, VerificationItem["concerns"], string, string]>
> = {
  declaration: [
    "usability",
    "integrity",
    "不是 BagIt 包，或版本声明有误",
    "is no BagIt bag, or declares a wrong version",
  ],
  manifestMissing: ["completeness", "completeness", "没有清单", "there is no manifest"],
  manifestLine: [
    "authenticity",
    "integrity",
    "清单里有不成立的一行",
    "a line is no line of a manifest",
  ],
  listedTwice: ["authenticity", "integrity", "在清单里列了两次", "is listed twice"],
  unsafePath: [
    "safety",
    "integrity",
    "路径指向包外或不安全",
    "its path leads out of the package or is unsafe",
  ],
  missing: ["completeness", "completeness", "清单列有而文件不在", "is listed and not there"],
  extra: ["safety", "integrity", "不在清单里，是后加的", "is in no manifest: it was added"],
  altered: [
    "authenticity",
    "integrity",
    "内容与摘要不符，被改动",
    "does not fit its digest: it was altered",
  ],
  notInEveryManifest: ["authenticity", "integrity", "不在每一份清单里", "is not in every manifest"],
  oxum: [
    "completeness",
    "completeness",
    "文件数或字节数与所记不符",
    "number of files or bytes is not the one noted",
  ],
  link: ["safety", "integrity", "是链接或特殊文件", "is a link or a special file"],
  twins: [
    "safety",
    "integrity",
    "与另一个文件名只差大小写或字形",
    "differs from another name in case or composition only",
  ],
  fetch: [
    "completeness",
    "completeness",
    "要另外取得，不在包里",
    "has to be fetched and is not there",
  ],
  encoding: ["usability", "integrity", "不是所声明的编码", "is not in the declared encoding"],
  weakDigest: [
    "authenticity",
    "integrity",
    "只用了不再可靠的摘要算法",
    "uses a digest that is no longer reliable",
  ],
  tagNotListed: [
    "safety",
    "integrity",
    "不在标签清单里，是后加的",
    "is in no tag manifest: it was added",
  ],
};

/** Verifies a package: container, bag, seal, every document and record in it. */
export async function verifyFiles(
  opened: OpenedPackage,
  subject: string,
  options: VerifyOptions,
): Promise<Verification> {
  const found = collector();
  for (const f of opened.faults) {
    found.say("container", "safety", "integrity", "fail", subject, `压缩包：${f}`, `the zip: ${f}`);
  }
  const files = new Map(opened.files.map((f) => [f.path, f]));
  const bag = await readBag(opened.files);
  const faults = bag.faults.filter((f) => !(f.code === "tagNotListed" && seals.has(f.path)));
  for (const { code, path, detail } of faults) {
    const [heading, concerns, zh, en] = faultMeaning[code];
    found.say(
      code,
      heading,
      concerns,
      "fail",
      path,
      `${zh}${detail ? `（${detail}）` : ""}`,
      `${en}${detail ? ` (${detail})` : ""}`,
    );
  }
  const of = (verdict: VerificationItem["concerns"]) =>
    faults.every((f) => faultMeaning[f.code][1] !== verdict);
  if (of("integrity")) {
    found.say(
      "manifests",
      "authenticity",
      "integrity",
      "pass",
      subject,
      `${bag.payload.length} 个文件与清单（${bag.algorithms.join("、")}）一致`,
      `${bag.payload.length} files equal the manifests (${bag.algorithms.join(", ")})`,
    );
  }
  if (of("completeness")) {
    found.say(
      "files",
      "completeness",
      "completeness",
      "pass",
      subject,
      "清单所列文件都在",
      "every listed file is there",
    );
  }
  await seal(files, subject, options, found);
  const info = (label: string) => bag.info.get(label.toLowerCase())?.[0];
  const report = await jsonAt(files, "data/report/package.json");
  if (!isObject(report)) {
    found.say(
      "package",
      "usability",
      null,
      "cannotJudge",
      subject,
      "不是本产品的归档包：只核验了包本身",
      "is no archive package of this product: only the bag itself was verified",
    );
    return verification("package", subject, found.items);
  }
  about(report, info, subject, found);
  await contents(files, report, options, found);
  return verification("package", subject, found.items);
}

async function seal(
  files: ReadonlyMap<string, PackageFile>,
  subject: string,
  { trust, asOf, now }: VerifyOptions,
  found: Collector,
): Promise<void> {
  const manifest = await files.get("tagmanifest-sha256.txt")?.read();
  const signature = files.get("tagmanifest-sha256.txt.p7s");
  if (!manifest) return;
  if (!signature) {
    found.say(
      "package-signature",
      "authenticity",
      "completeness",
      "fail",
      subject,
      "包没有签名，不能证明出处",
      "the package is not signed: its origin is not proved",
    );
    return;
  }
  const cms = readCms(await signature.read(), manifest);
  const { items } = judgeSignature(
    {
      cms,
      stamp: cms.timeStamp ? readTimeStamp(cms.timeStamp, cms.signatureValue) : null,
      claimedTime: cms.claimedTime,
      subject: "tagmanifest-sha256.txt.p7s",
    },
    trust,
    now ?? endOfDay(asOf),
  );
  found.items.push(...items);
  const token = files.get("tagmanifest-sha256.txt.tst");
  if (!token) return;
  const stamp = readTimeStamp(await token.read(), manifest);
  const problem =
    stamp.fault ??
    timeStampChain(stamp, trust)?.problems.find((p) => p.problem !== "untrusted")?.problem;
  found.say(
    "package-time-stamp",
    "authenticity",
    "integrity",
    problem ? "fail" : "pass",
    "tagmanifest-sha256.txt.tst",
    problem ? `清单的时间戳不成立：${problem}` : `清单的时间戳：${stamp.time?.toISOString() ?? ""}`,
    problem
      ? `the time stamp of the manifest does not hold: ${problem}`
      : `time stamp of the manifest: ${stamp.time?.toISOString() ?? ""}`,
  );
}

function about(
  report: JsonObject,
  info: (label: string) => string | undefined,
  subject: string,
  { say }: Collector,
): void {
  for (const [label, value] of [
    ["External-Identifier", report["case"]],
    ["Span", report["span"]],
    ["Bagging-Date", report["asOf"]],
    ["Retain-Until", report["keptUntil"] ?? "unknown"],
  ] as const) {
    if (info(label) !== value) {
      say(
        "metadata",
        "authenticity",
        "integrity",
        "fail",
        "bag-info.txt",
        `${label} 是 ${info(label) ?? "空"}，包里的报告写的是 ${String(value)}`,
        `${label} is ${info(label) ?? "empty"}, the report inside says ${String(value)}`,
      );
    }
  }
  if (isObject(report["incomplete"])) {
    const lacking = Array.isArray(report["incomplete"]["lacking"])
      ? report["incomplete"]["lacking"].length
      : 0;
    say(
      "incomplete",
      "completeness",
      "completeness",
      "fail",
      subject,
      `归档时即不完整，缺 ${lacking} 项；理由：${String(report["incomplete"]["reason"])}`,
      `was archived incomplete, lacking ${lacking} things; the reason given: ${String(report["incomplete"]["reason"])}`,
    );
  } else {
    say(
      "incomplete",
      "completeness",
      "completeness",
      "pass",
      subject,
      "归档前检查齐全",
      "was complete when it was archived",
    );
  }
  say(
    "retention",
    "completeness",
    null,
    "notApplicable",
    subject,
    `保存至 ${info("Retain-Until") ?? "?"}`,
    `to be kept until ${info("Retain-Until") ?? "?"}`,
  );
}

/** Records, documents, and that both say the same. */
async function contents(
  files: ReadonlyMap<string, PackageFile>,
  report: JsonObject,
  options: VerifyOptions,
  found: Collector,
): Promise<void> {
  const listed = await jsonAt(files, "data/report/documents.json");
  const documents = Array.isArray(listed) ? listed.filter(isObject) : [];
  const paths = new Set(documents.map((d) => `data/documents/${String(d["path"])}`));
  for (const path of files.keys()) {
    if (path.startsWith("data/documents/") && !paths.has(path)) {
      found.say(
        "documents",
        "safety",
        "integrity",
        "fail",
        path,
        "不在文件清单里",
        "is not in the list of documents",
      );
    }
  }
  let sound = 0;
  for (const [path, file] of files) {
    if (
      path.startsWith("data/records/") &&
      path.endsWith(".json") &&
      !path.includes("/attachments/")
    ) {
      const name = path.slice(path.lastIndexOf("/") + 1, -5);
      const { problems } = parseRecord(await file.read(), path, kindOf(name));
      if (problems.length > 0) {
        found.say(
          "records",
          "usability",
          "completeness",
          "fail",
          path,
          `不是完好的记录：${problems[0]?.message.zh ?? ""}`,
          `is no sound record: ${problems[0]?.message.en ?? ""}`,
        );
      } else sound += 1;
    }
  }
  for (const [path, file] of files) {
    if (path.startsWith("data/") && (await isProgram(file))) {
      found.say(
        "programs",
        "safety",
        "integrity",
        "fail",
        path,
        "是可执行文件，不属于案卷",
        "is a program and belongs in no case",
      );
    }
  }
  found.say(
    "records",
    "usability",
    null,
    "pass",
    "data/records",
    `${sound} 份记录可以读取`,
    `${sound} records can be read`,
  );
  const caseId = String(report["case"]);
  const shown = await shownFrom(files, report, options, found);
  for (const entry of documents) {
    const path = `data/documents/${String(entry["path"])}`;
    const bytes = await files.get(path)?.read();
    if (!bytes) {
      found.say(
        "documents",
        "completeness",
        "completeness",
        "fail",
        path,
        "文件清单列有而文件不在",
        "is in the list of documents and not there",
      );
      continue;
    }
    if (entry["sha256"] !== digestOf("sha256", bytes)) {
      found.say(
        "documents",
        "authenticity",
        "integrity",
        "fail",
        path,
        "与文件清单的摘要不符",
        "does not fit the digest in the list of documents",
      );
    }
    const record = isObject(entry["record"]) ? String(entry["record"]["file"]) : null;
    const kept = record === null ? undefined : await files.get(`data/${record}`)?.read();
    const values = shown?.get(`${caseId}/${String(entry["path"]).replace(/\.pdf$/, "")}`);
    const result = await verifyPdf(bytes, path, {
      ...options,
      isInPackage: true,
      ...(values ? { shown: values } : {}),
      ...(record === null ? {} : { archived: kept ? { file: record, bytes: kept } : null }),
    });
    found.items.push(...result.items);
  }
  const made = isObject(report["tool"]) ? String(report["tool"]["version"]) : "";
  if (made !== version) {
    found.say(
      "tool",
      "usability",
      null,
      "notApplicable",
      "data/report/package.json",
      `由 certdossier ${made} 制作，现用 ${version} 核验`,
      `made by certdossier ${made}, verified by ${version}`,
    );
  }
}

/** By name or by its first bytes: something that a click could start. */
async function isProgram({ path, kind, read }: PackageFile): Promise<boolean> {
  if (kind !== "file" || path.startsWith("data/knowledge/")) return false;
  if (/\.(exe|dll|com|scr|bat|cmd|ps1|vbs|js|mjs|jar|sh|msi|lnk|hta)$/i.test(path)) return true;
  const start = (await read()).subarray(0, 4).toString("latin1");
  return start.startsWith("MZ") || start === "\u007fELF" || start.startsWith("#!");
}

/** What the documents must show, composed again from the records in the package; null where its procedure is not known here. */
async function shownFrom(
  files: ReadonlyMap<string, PackageFile>,
  report: JsonObject,
  { workspace }: VerifyOptions,
  found: Collector,
): Promise<Map<string, Shown> | null> {
  const folder = await mkdtemp(join(tmpdir(), "dossier-verify-"));
  const [procedure = "", name = ""] = String(report["case"]).split("/");
  try {
    for (const [path, file] of files) {
      if (
        !/^data\/(records\/.*\.json|knowledge\/(dossier\.config\.json|procedures\/.*))$/.test(
          path,
        ) ||
        path.split("/").includes("..") ||
        file.kind !== "file"
      ) {
        continue;
      }
      const target = join(folder, ...path.split("/").slice(1));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, await file.read());
    }
    // Records name audits that are not in the span: they are called by what they are.
    const audits = Array.isArray(report["caseAudits"])
      ? report["caseAudits"].map(String).filter((a) => /^audits\/\d\d-[a-z0-9-]+$/.test(a))
      : [];
    for (const audit of audits) {
      await mkdir(join(folder, "records", procedure, name, ...audit.split("/")), {
        recursive: true,
      });
    }
    // Values come from data alone: templates of a package, which may be anybody's, are never run.
    const given = loadConfig(join(folder, "knowledge"), workspace.environment);
    const bodies = Object.fromEntries(
      Object.entries(given.bodies).map(([short, { look: _look, ...body }]) => [short, body]),
    );
    const config = {
      ...given,
      bodies,
      records: join(folder, "records"),
      recordsShownAs: "records",
      look: join(folder, "no-look"),
      procedures: join(folder, "knowledge", "procedures"),
    };
    const own: Workspace = {
      ...workspace,
      config,
      procedures: procedureLibrary(config.procedures, workspace.meta, workspace.environment),
    };
    const shown = shownValues(own, { procedure, name }, String(report["asOf"]), null);
    if (shown.size === 0) {
      found.say(
        "visible-fields",
        "authenticity",
        "integrity",
        "cannotJudge",
        "data/documents",
        `这里没有规则 ${procedure}，没有核对文件与记录是否一致`,
        `procedure ${procedure} is not known here: documents and records were not compared`,
      );
    }
    return shown.size === 0 ? null : shown;
  } catch (error) {
    found.say(
      "visible-fields",
      "authenticity",
      "integrity",
      "cannotJudge",
      "data/documents",
      `没有核对文件与记录是否一致：${messageOf(error)}`,
      `documents and records were not compared: ${messageOf(error)}`,
    );
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function jsonAt(files: ReadonlyMap<string, PackageFile>, path: string): Promise<unknown> {
  try {
    return JSON.parse((await files.get(path)?.read())?.toString("utf8") ?? "null");
  } catch {
    return null; // the manifests tell what was altered
  }
}

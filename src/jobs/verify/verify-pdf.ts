import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { messageOf } from "../../model/base/errors.js";
import { type Verification, verification } from "../../model/outcome/verification.js";
import type { CivilDate } from "../../model/time/dates.js";
import { kindOf, parseRecord } from "../../read/record-file.js";
import { identityOf, type PdfIdentity } from "../../seal/pdf-attachments.js";
import { openPdf, type PdfFile } from "../../seal/pdf-file.js";
import { inspect, type PdfInspection, unreadTexts } from "../../seal/pdf-inspection.js";
import {
  type VerifiedSignature,
  verifyPdfSignatures,
} from "../../seal/pdf-signature/verify-pdf-signatures.js";
import { checkFile } from "../../seal/pdfa/self-check.js";
import type { TrustStore } from "../../seal/signing/chain.js";
import type { Workspace } from "../../workspace/workspace.js";
import {
  documentPath,
  type Shown,
  type ShownValue,
  shownValues,
} from "../documents/shown-values.js";
import { chineseDay, namesFit, roleName, signaturesOf } from "../sign/sign-document.js";
import { type Collector, collector } from "./items.js";

export interface VerifyPdfOptions {
  readonly workspace: Workspace;
  readonly trust: TrustStore;
  readonly asOf: CivilDate;
  /** What it must show, where the records are at hand; else it is found from the record inside. */
  readonly shown?: Shown;
  /** It lies in a package whose seal covers it: then it needs no signature of its own. */
  readonly isInPackage?: boolean;
  /** The record as it was archived, to be equal to the one inside. */
  readonly archived?: { readonly file: string; readonly bytes: Uint8Array } | null;
}

/** The end of a day in China, by which certificates are judged on it. */
export function endOfDay(asOf: CivilDate): Date {
  return new Date(`${asOf}T23:59:59+08:00`);
}

/** Verifies one PDF: signatures, the record inside, what it shows, PDF/A. Works without the case that it comes from. */
export async function verifyPdf(
  pdf: Uint8Array,
  subject: string,
  options: VerifyPdfOptions,
): Promise<Verification> {
  const found = collector();
  let file: PdfFile;
  let identity: PdfIdentity;
  let seen: PdfInspection;
  try {
    file = await openPdf(pdf);
    identity = identityOf(file);
    seen = inspect(file);
  } catch (error) {
    found.say(
      "opens",
      "usability",
      "integrity",
      "fail",
      subject,
      `无法作为 PDF 打开：${messageOf(error)}`,
      `cannot be opened as a PDF: ${messageOf(error)}`,
    );
    return verification("pdf", subject, found.items);
  }
  found.say(
    "opens",
    "usability",
    null,
    "pass",
    subject,
    `可以打开，${seen.pages} 页`,
    `opens, ${seen.pages} pages`,
  );
  usability(file, seen, subject, found);
  safety(identity, seen, subject, found);
  const { items, signatures } = await verifyPdfSignatures(
    file,
    subject,
    options.trust,
    endOfDay(options.asOf),
    documentPath(identity.path) !== null,
  );
  found.items.push(...items);
  if (signatures.length === 0) {
    found.say(
      "signatures",
      "authenticity",
      null,
      options.isInPackage ? "notApplicable" : "cannotJudge",
      subject,
      "没有电子签名，它自身不能证明出处",
      "carries no electronic signature: of itself it proves no origin",
    );
  }
  const [record, ...others] = identity.files;
  if (others.length > 0) {
    found.say(
      "embedded-record",
      "authenticity",
      "integrity",
      "fail",
      subject,
      `附有 ${identity.files.length} 个文件，只应有一个：${identity.files.map((f) => f.name).join("、")}`,
      `${identity.files.length} files are attached where one belongs: ${identity.files.map((f) => f.name).join(", ")}`,
    );
  }
  if (!record) {
    found.say(
      "embedded-record",
      "authenticity",
      null,
      "notApplicable",
      subject,
      "没有附原始记录",
      "carries no record",
    );
    if (options.shown) compareTexts(options.shown.values, seen, subject, found);
    return verification("pdf", subject, found.items);
  }
  const faults = parseRecord(
    record.bytes,
    record.name,
    kindOf(record.name.replace(/\.json$/, "")),
  ).problems;
  const isWhole = faults.length === 0 && record.name.endsWith(".json");
  if (!isWhole) {
    found.say(
      "embedded-record",
      "authenticity",
      "integrity",
      "fail",
      subject,
      `附件 ${record.name} 不是完好的记录`,
      `the attached ${record.name} is no sound record`,
    );
  }
  if (options.archived !== undefined) archived(record, options.archived, subject, found);
  if (isWhole) {
    const shown = options.shown ?? (await fromRecord(options, identity, record.name, record.bytes));
    if (!shown) {
      found.say(
        "visible-fields",
        "authenticity",
        "integrity",
        "cannotJudge",
        subject,
        "不知道这是哪种表格，没有核对页面与记录是否一致",
        "it is not known which form this is: page and record were not compared",
      );
    } else compareTexts(shown.values, seen, subject, found);
    requiredSigners(options.workspace, record, shown?.roles ?? null, signatures, subject, found);
  }
  return verification("pdf", subject, found.items);
}

function usability(file: PdfFile, seen: PdfInspection, subject: string, { say }: Collector): void {
  const { rules, faults } = checkFile(file);
  if (faults.length === 0) {
    say(
      "pdfa",
      "usability",
      null,
      "pass",
      subject,
      `PDF/A-3b 候选：自检 ${rules} 条规则，没有发现问题（未经独立验证器验证）`,
      `PDF/A-3b candidate: ${rules} rules self-checked, none broken (no independent validator has seen it)`,
    );
  } else {
    say(
      "pdfa",
      "usability",
      null,
      "fail",
      subject,
      `不是 PDF/A-3b 候选：${faults
        .slice(0, 3)
        .map((f) => `${f.rule} ${f.what}`)
        .join("；")}`,
      `no PDF/A-3b candidate: ${faults
        .slice(0, 3)
        .map((f) => `${f.rule} ${f.what}`)
        .join("; ")}`,
    );
  }
  if (seen.missingGlyphs > 0) {
    say(
      "glyphs",
      "usability",
      null,
      "fail",
      subject,
      `${seen.missingGlyphs} 个字没有字形，印成空白`,
      `${seen.missingGlyphs} characters are printed without a glyph`,
    );
  }
  if (seen.blankPages.length > 0) {
    say(
      "blank-pages",
      "usability",
      null,
      "fail",
      subject,
      `空白页：${seen.blankPages.join("、")}`,
      `blank pages: ${seen.blankPages.join(", ")}`,
    );
  }
}

function safety(
  { files }: PdfIdentity,
  { foreignLinks }: PdfInspection,
  subject: string,
  { say }: Collector,
): void {
  const strange = files.filter((f) => f.type !== "application/json");
  if (strange.length > 0) {
    say(
      "attachments",
      "safety",
      "integrity",
      "fail",
      subject,
      `附有不明文件：${strange.map((f) => f.name).join("、")}`,
      `foreign files are attached: ${strange.map((f) => f.name).join(", ")}`,
    );
  }
  if (foreignLinks.length > 0) {
    say(
      "links",
      "safety",
      null,
      "fail",
      subject,
      `有不允许的链接：${foreignLinks.join("、")}`,
      `links that are not allowed: ${foreignLinks.join(", ")}`,
    );
  }
  if (strange.length === 0 && foreignLinks.length === 0) {
    say(
      "contents",
      "safety",
      null,
      "pass",
      subject,
      "没有外来文件和危险链接",
      "no foreign files, no dangerous links",
    );
  }
}

function archived(
  record: { readonly name: string; readonly bytes: Uint8Array },
  kept: { readonly file: string; readonly bytes: Uint8Array } | null,
  subject: string,
  { say }: Collector,
): void {
  if (!kept) {
    say(
      "embedded-record",
      "authenticity",
      "integrity",
      "fail",
      subject,
      `归档的记录里没有 PDF 所附的 ${record.name}`,
      `the record ${record.name} inside the PDF is not among those archived`,
    );
  } else if (digest(kept.bytes) === digest(record.bytes)) {
    say(
      "embedded-record",
      "authenticity",
      "integrity",
      "pass",
      subject,
      `PDF 所附记录与归档的 ${kept.file} 逐字节相同`,
      `the record inside equals the archived ${kept.file}, byte for byte`,
    );
  } else {
    say(
      "embedded-record",
      "authenticity",
      "integrity",
      "fail",
      subject,
      `PDF 所附记录与归档的 ${kept.file} 不同`,
      `the record inside differs from the archived ${kept.file}`,
    );
  }
}

/** Values that the page must show and does not. */
function compareTexts(
  shown: readonly ShownValue[],
  seen: PdfInspection,
  subject: string,
  { say }: Collector,
): void {
  const missing = unreadTexts(
    shown.map((s) => s.text),
    seen,
  );
  if (missing.length > 0) {
    say(
      "visible-fields",
      "authenticity",
      "integrity",
      "fail",
      subject,
      `页面与记录不一致，页面上没有：${missing
        .slice(0, 5)
        .map((m) => `“${m.slice(0, 40)}”`)
        .join("、")}${missing.length > 5 ? `等 ${missing.length} 处` : ""}`,
      `page and record differ: the page does not show ${missing
        .slice(0, 5)
        .map((m) => `"${m.slice(0, 40)}"`)
        .join(", ")}${missing.length > 5 ? ` (${missing.length} in all)` : ""}`,
    );
  } else {
    say(
      "visible-fields",
      "authenticity",
      "integrity",
      shown.length > 0 ? "pass" : "notApplicable",
      subject,
      `页面显示的 ${shown.length} 个值与记录一致`,
      `the ${shown.length} values on the page equal the record`,
    );
  }
}

/** Who must have signed follows from the record: its electronic signatures, in their order, as far as the form has a place for them. */
function requiredSigners(
  workspace: Workspace,
  record: { readonly name: string; readonly bytes: Uint8Array },
  roles: readonly string[] | null,
  signatures: readonly VerifiedSignature[],
  subject: string,
  { say }: Collector,
): void {
  const wanted = signaturesOf(record.bytes, record.name).filter(
    (s) => s["method"] === "electronic" && (roles === null || roles.includes(String(s["role"]))),
  );
  let after = -1;
  for (const entry of wanted) {
    const role = String(entry["role"]);
    const name = String(entry["name"]);
    const called = roleName(workspace, role);
    const at = signatures.findIndex((s, i) => s.role === role && i > after);
    const anywhere = signatures.find((s) => s.role === role);
    const bad = (zh: string, en: string) => {
      say("required-signer", "authenticity", "completeness", "fail", subject, zh, en);
    };
    if (!anywhere) {
      bad(
        `记录写明 ${name}（${called.zh}）电子签名，PDF 上没有这个签名`,
        `the record says that ${name} (${called.en}) signed electronically: the PDF has no such signature`,
      );
      continue;
    }
    if (at === -1) {
      bad(`${name}（${called.zh}）的签名次序不对`, `${name} (${called.en}) signed out of order`);
      continue;
    }
    after = at;
    const signature = signatures[at] as VerifiedSignature;
    const signed = signature.provenTime ?? signature.claimedTime;
    if (signature.signer !== null && !namesFit({ name, isSeal: false }, signature.signer, null)) {
      bad(
        `${called.zh}应由 ${name} 签名，证书却是 ${signature.signer}`,
        `${called.en}: must be signed by ${name}, the certificate is ${signature.signer}`,
      );
    } else if (signed && chineseDay(signed) < String(entry["date"])) {
      bad(
        `${name} 在 ${chineseDay(signed)} 签名，早于记录写明的 ${String(entry["date"])}`,
        `${name} signed on ${chineseDay(signed)}, before the ${String(entry["date"])} of the record`,
      );
    } else if (!signature.stands) {
      say(
        "required-signer",
        "authenticity",
        "completeness",
        "cannotJudge",
        subject,
        `${name}（${called.zh}）的签名在，但尚不能确认有效`,
        `the signature of ${name} (${called.en}) is there, but is not confirmed`,
      );
    } else {
      say(
        "required-signer",
        "authenticity",
        "completeness",
        "pass",
        subject,
        `${name}（${called.zh}）已签名`,
        `${name} (${called.en}) has signed`,
      );
    }
  }
  if (wanted.length === 0) {
    say(
      "required-signer",
      "authenticity",
      "completeness",
      "notApplicable",
      subject,
      "记录没有写明电子签名",
      "the record names no electronic signatures",
    );
  }
}

/** What the form shows of the record inside, without the rest of the case: a folder with that record alone is composed again. */
async function fromRecord(
  { workspace, asOf }: VerifyPdfOptions,
  { path }: PdfIdentity,
  name: string,
  bytes: Uint8Array,
): Promise<Shown | null> {
  const at = documentPath(path);
  if (!at) return null;
  const folder = await mkdtemp(join(tmpdir(), "dossier-verify-"));
  try {
    const compiled = workspace.procedures.get(at.procedure);
    const level = compiled?.procedure.records.get(kindOf(name.replace(/\.json$/, "")).kind)?.level;
    const own = join(
      folder,
      at.procedure,
      at.name,
      ...(at.audit && level !== "case" ? ["audits", at.audit] : []),
    );
    await mkdir(own, { recursive: true });
    await writeFile(join(own, name), bytes);
    // A record may name audits: they are called by what they are.
    for (const [, audit = ""] of Buffer.from(bytes)
      .toString("utf8")
      .matchAll(/"(\d\d-[a-z][a-z0-9-]*)"/g)) {
      await mkdir(join(folder, at.procedure, at.name, "audits", audit), { recursive: true });
    }
    const alone = {
      ...workspace,
      config: { ...workspace.config, records: folder, recordsShownAs: "records" },
    };
    const shown = shownValues(alone, at, asOf, at.language).get(path);
    return shown
      ? { ...shown, values: shown.values.filter((s) => s.file.endsWith(`/${name}`)) }
      : null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

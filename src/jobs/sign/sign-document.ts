import { readFile } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import { UserError } from "../../model/base/errors.js";
import { isObject, type JsonObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { schemaAt } from "../../model/procedure/schema.js";
import { glyphOutlines } from "../../print/outlines.js";
import { parseRecord } from "../../read/record-file.js";
import { identityOf } from "../../seal/pdf-attachments.js";
import { openPdf } from "../../seal/pdf-file.js";
import { signPdf } from "../../seal/pdf-signature/sign-pdf.js";
import { verifyPdfSignatures } from "../../seal/pdf-signature/verify-pdf-signatures.js";
import { buildChain } from "../../seal/signing/chain.js";
import { signerFrom } from "../../seal/signing/environment-signer.js";
import { writeAtomically } from "../../workspace/atomic-write.js";
import { loadTemplates } from "../../workspace/templates.js";
import type { Workspace } from "../../workspace/workspace.js";
import { documentPath } from "../documents/shown-values.js";
import { stampAt } from "./time-stamp-client.js";
import { trustFrom } from "./trust.js";

export interface SignDocumentRequest {
  readonly role: string;
  /** Where the signed file goes; null for its usual place. */
  readonly output: string | null;
  readonly timeStamp: boolean;
  /** The moment of signing. */
  readonly now: Date;
}
export interface SignedDocument {
  readonly file: string;
  readonly signer: string;
  readonly isSeen: boolean;
  readonly level: "B-B" | "B-T";
  readonly isLegallyEffective: boolean;
}

/** Folder of the signed documents below the output folder. */
export const signedFolder = "signed";

/** Signs a printed document (PAdES). The printed file stays as it is; the signed one stands under `out/signed`, and further signers add to that. */
export async function signDocument(
  workspace: Workspace,
  file: string,
  request: SignDocumentRequest,
): Promise<SignedDocument> {
  const { config, environment } = workspace;
  const printed = await readFile(file).catch((error: unknown) => {
    throw new UserError(
      "usage",
      `无法读取 ${file} · cannot be read`,
      "先打印：dossier render · print it first",
      { cause: error },
    );
  });
  const target = request.output ?? signedPath(config.out, file);
  const before = target === file ? null : await readFile(target).catch(() => null);
  if (before && !before.subarray(0, printed.length).equals(printed)) {
    throw new UserError(
      "usage",
      `${target} 签的是这份文件以前的样子 · is a signed copy of an earlier state`,
      "核对后删除它，重新签名 · check, remove it, and sign anew",
    );
  }
  const signer = signerFrom(environment, config.root);
  const { role, name, moment } = {
    role: roleWords(workspace, request.role),
    name: signer.certificate?.name,
    moment: request.now,
  };
  const identity = identityOf(await openPdf(printed));
  const expected = expectedSigner(identity.files, request.role);
  if (
    expected &&
    name !== undefined &&
    !namesFit(expected, name, signer.certificate?.organisation ?? null)
  ) {
    throw new UserError(
      "usage",
      `记录写明 ${role.zh} 是 ${expected.name}，证书却是 ${name} · the record names ${expected.name}, the certificate ${name}`,
      "由本人用自己的证书签名 · the person signs with an own certificate",
    );
  }
  const trust = trustFrom([], config);
  const chain = signer.certificate
    ? buildChain({
        signer: signer.certificate,
        others: signer.chain,
        trust,
        at: request.now,
        purpose: "signing",
      })
    : null;
  const problem = chain?.problems.find((p) => p.problem !== "untrusted");
  if (problem) {
    throw new UserError(
      "usage",
      `证书“${problem.certificate}”不能用来签名：${problem.problem} ${problem.detail} · this certificate cannot sign`,
      "换用有效的签名证书 · use a certificate that is valid for signing",
    );
  }
  const isLegallyEffective = chain?.isLicensed === true;
  const address = environment["DOSSIER_TSA_URL"] ?? config.signatures.timeStamp;
  const stamp =
    request.timeStamp && address
      ? (bytes: Uint8Array) => stampAt(address, bytes, request.now)
      : null;
  const words = loadTemplates(workspace, config.look).words;
  const { pdf, place, isStamped } = await signPdf(before ?? printed, {
    signer,
    role: request.role,
    labels: [role.zh, role.en, ...(expected?.isSeal ? [words.seal.zh, words.seal.en] : [])],
    moment,
    draw: glyphOutlines(),
    stamp,
    seal: {
      role: role.zh,
      name: name ?? expected?.name ?? "",
      date: chineseDay(moment),
      warning: isLegallyEffective ? null : "测试或自制证书，不具有法律效力",
    },
  });
  // What fails its own verification is never written.
  const { items } = await verifyPdfSignatures(await openPdf(pdf), {
    subject: target,
    trust,
    now: request.now,
    isOurs: documentPath(identity.path) !== null,
  });
  const failed = items.filter((i) => i.state === "fail");
  if (failed.length > 0) {
    throw new UserError(
      "environment",
      `签名未通过核验，没有写出 · the signature does not pass its own verification and was not written: ${failed.map((f) => `${f.message.zh} · ${f.message.en}`).join("; ")}`,
      "核对签名证书和时间戳服务 · check certificate and time-stamping authority",
    );
  }
  await writeAtomically(target, pdf);
  return {
    file: target,
    signer: name ?? expected?.name ?? "",
    isSeen: place !== null,
    level: isStamped ? "B-T" : "B-B",
    isLegallyEffective,
  };
}

/** `out/pdf/a/b.pdf` → `out/signed/a/b.pdf`; elsewhere `x.pdf` → `x.signed.pdf`. A signed file is signed where it is. */
function signedPath(out: string, file: string): string {
  const inside = relative(join(out, "pdf"), file);
  if (!inside.startsWith("..") && !isAbsolute(inside)) return join(out, signedFolder, inside);
  const isSigned =
    !relative(join(out, signedFolder), file).startsWith(`..`) || file.endsWith(".signed.pdf");
  return isSigned ? file : file.replace(/(\.pdf)?$/i, ".signed.pdf");
}

interface Expected {
  readonly name: string;
  readonly isSeal: boolean;
}

/** Who signs in a role, as the record inside the document says. */
export function expectedSigner(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  role: string,
): Expected | null {
  for (const { name, bytes } of files) {
    const entry = signaturesOf(bytes, name).find((s) => s["role"] === role);
    if (entry) return { name: String(entry["name"]), isSeal: entry["method"] === "seal" };
  }
  return null;
}

/** The signature entries of a record, as its bytes have them. */
export function signaturesOf(bytes: Uint8Array, name: string): JsonObject[] {
  const { value } = parseRecord(bytes, name, { kind: name, instance: "" });
  return isObject(value) && Array.isArray(value["signatures"])
    ? value["signatures"].filter(isObject)
    : [];
}

/** A seal is the organisation's, a signature the person's. */
export function namesFit(
  { name, isSeal }: Expected,
  certificateName: string,
  organisation: string | null,
): boolean {
  return (
    plain(name) === plain(certificateName) ||
    (isSeal && organisation !== null && plain(name) === plain(organisation))
  );
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

/** What a role that somebody is to sign in is called; one that there is not is refused. */
export function roleWords(workspace: Workspace, role: string): Bilingual {
  const labels = roleLabels(workspace);
  if (!isObject(labels[role])) {
    throw new UserError(
      "usage",
      `没有“${role}”这种签署角色 · there is no role "${role}"`,
      `可用 · known: ${Object.keys(labels).join(" ")}`,
    );
  }
  return roleName(workspace, role);
}

/** What a role that a record names is called; of one unknown, the record's own word. */
export function roleName(workspace: Workspace, role: string): Bilingual {
  const label = roleLabels(workspace)[role];
  return isObject(label) ? (label as unknown as Bilingual) : { zh: role, en: role };
}

function roleLabels({ procedures }: Workspace): JsonObject {
  const [id] = procedures.ids;
  const records = [
    ...((id === undefined ? undefined : procedures.get(id))?.procedure.records.values() ?? []),
  ];
  return (
    records
      .map((r) => schemaAt(r.schema, ["signatures", "0", "role"])?.["valueLabels"])
      .find(isObject) ?? {}
  );
}

/** The day in China. */
export function chineseDay(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

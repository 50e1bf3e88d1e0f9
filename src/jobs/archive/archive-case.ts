import { join } from "node:path";
import { factsOf } from "../../check/facts.js";
import { UserError } from "../../model/base/errors.js";
import { isObject } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import { blocking } from "../../model/outcome/readiness.js";
import type { Verification } from "../../model/outcome/verification.js";
import type { CompiledProcedure } from "../../model/procedure/compiled.js";
import type { CivilDate } from "../../model/time/dates.js";
import { readCaseFolder } from "../../read/case-folder.js";
import { digestOf } from "../../seal/package/bag.js";
import { buildChain } from "../../seal/signing/chain.js";
import { readCms } from "../../seal/signing/read-cms.js";
import { signerFrom } from "../../seal/signing/signer.js";
import { version } from "../../workspace/package-root.js";
import type { Workspace } from "../../workspace/workspace.js";
import { checkCases } from "../check/check-cases.js";
import { readiness } from "../check/readiness.js";
import { trustFrom } from "../sign/trust.js";
import { verifyPackage } from "../verify/verify-package.js";
import { buildBag, payloadIdentity } from "./build-bag.js";
import { missingSignatures } from "./missing-signatures.js";
import { commitsOf, type Files } from "./package-files.js";
import {
  type RegisterEntry,
  readRegister,
  unregistered,
  withLock,
  writeRegister,
} from "./package-register.js";
import { payloadOf } from "./payload.js";
import { placePackage } from "./place-package.js";
import { recipe } from "./recipe.js";
import { type KeptUntil, keptUntil } from "./retention.js";
import { sealBag } from "./seal-bag.js";
import { spanDocuments } from "./span-documents.js";
import { auditsIn, type Span, spanName } from "./span.js";

export interface ArchiveRequest {
  readonly path: string;
  readonly cwd: string;
  readonly asOf: CivilDate;
  readonly span: Span;
  readonly format: "folder" | "zip";
  readonly sm3: boolean;
  /** Why an incomplete case is archived all the same; null refuses it. */
  readonly incomplete: string | null;
  readonly unsigned: boolean;
  readonly timeStamp: boolean;
  /** The moment of sealing. */
  readonly now: Date;
  readonly signal: AbortSignal;
}
export interface Archived {
  readonly state: "written" | "unchanged";
  readonly file: string;
  readonly name: string;
  readonly kept: KeptUntil;
  readonly documents: number;
  readonly files: number;
  readonly signer: string | null;
  readonly isLegallyEffective: boolean;
  readonly lacking: readonly Bilingual[];
}
/** What keeps a case out of the archive. */
export interface NotArchived {
  readonly state: "refused";
  readonly lacking: readonly Bilingual[];
}

/** Packs a case, or a span of it, seals it, verifies what was made, and only then gives it its name. */
export async function archiveCase(
  workspace: Workspace,
  request: ArchiveRequest,
): Promise<Archived | NotArchived> {
  const { config, procedures, environment } = workspace;
  const signer = request.unsigned ? null : signerFrom(environment, config.root);
  const run = await checkCases(workspace, [request.path], request.cwd, {
    asOf: request.asOf,
    all: true,
    signal: request.signal,
  });
  const [address, ...others] = run.addresses;
  const [result] = run.cases;
  if (!address || !result || others.length > 0) {
    throw new UserError(
      "usage",
      `“${request.path}”不是一个案卷 · is not one case`,
      "写明一个案卷的文件夹 · name the folder of one case",
    );
  }
  const { procedure } = procedures.get(address.procedure) as CompiledProcedure;
  const document = readCaseFolder(
    config.records,
    address.procedure,
    address.name,
    config.recordsShownAs,
  );
  const audits = auditsIn(request.span, document.audits).map((a) => a.id);
  const isIn = (subject: string) => {
    const audit = /^audits\/[^/]+/.exec(subject)?.[0];
    return audit === undefined || audits.includes(audit);
  };
  const records = [
    ...document.records,
    ...document.audits.filter((a) => audits.includes(a.id)).flatMap((a) => a.records),
  ];
  const { documents, problems, printedWith } = await spanDocuments(
    workspace,
    run,
    isIn,
    request.span.kind === "case",
    request.signal,
  );
  if (request.signal.aborted) {
    throw new UserError(
      "environment",
      "已停止，没有写出 · stopped, nothing was written",
      "重新运行 · run it again",
    );
  }
  const commits = commitsOf(workspace, document.folder);
  const lacking = [
    ...lackingItems(workspace, request, isIn),
    ...problems,
    ...(await missingSignatures(documents)),
    ...(commits?.uncommitted ?? []).map((f) => ({
      zh: `${f} 有未提交的改动`,
      en: `${f} is not committed`,
    })),
  ];
  if (lacking.length > 0 && request.incomplete === null) return { state: "refused", lacking };
  const facts = factsOf(document, procedure);
  const archive = records.find((r) => r.kind === "archive")?.value;
  const kept = keptUntil(
    procedure,
    facts,
    isObject(archive) ? archive["keptUntil"] : undefined,
    request.asOf,
  );
  const payload = payloadOf(workspace, {
    span: request.span,
    asOf: request.asOf,
    reason: request.incomplete,
    document,
    procedure,
    records,
    audits,
    result: { ...result, outcomes: result.outcomes.filter((o) => isIn(o.subject)) },
    documents,
    printedWith,
    commits,
    kept,
    lacking,
  });
  return withLock(config.archive, async () => {
    const known = await readRegister(config.archive);
    const register = [...known, ...(await unregistered(config.archive, known))];
    const identity = payloadIdentity(payload);
    const same = register.findLast(
      (e) => e.case === document.id && e.span === spanName(request.span),
    );
    const base = { kept, documents: documents.length, files: payload.size, lacking };
    if (register.length > known.length) await writeRegister(config.archive, register);
    if (same?.payload === identity) {
      return {
        ...base,
        state: "unchanged",
        file: join(config.archive, same.name),
        name: same.name,
        signer: null,
        isLegallyEffective: false,
      };
    }
    const previous = register.at(-1);
    const number = (previous?.number ?? 0) + 1;
    const name = `${String(number).padStart(6, "0")}-${address.name}-${spanName(request.span)}${request.unsigned ? ".unsigned" : ""}`;
    const isLegallyEffective = signer?.certificate
      ? buildChain(signer.certificate, signer.chain, trustFrom([], config), request.now, "signing")
          .isLicensed
      : false;
    const tsa = environment["DOSSIER_TSA_URL"] ?? config.signatures.timeStamp;
    const isStamped = signer !== null && request.timeStamp && tsa !== null;
    const bag = buildBag({
      payload,
      sm3: request.sm3,
      recipe: recipe({
        name,
        signed: signer !== null,
        stamped: isStamped,
        sm3: request.sm3,
        isLegallyEffective,
      }),
      tags: [
        ["Source-Organization", procedure.data.body.name.zh],
        ["External-Identifier", document.id],
        [
          "External-Description",
          `${facts.client?.name ?? ""} ${procedure.data.criteria.zh}`.trim(),
        ],
        ["Bagging-Date", request.asOf],
        ["Bag-Software-Agent", `certdossier ${version}`],
        ["Span", spanName(request.span)],
        ["Retain-Until", kept.until ?? "unknown"],
        ["Retention-Basis", [...kept.clauses, kept.because.zh].join(" ")],
        ["Package-Number", String(number)],
        ["Previous-Package", previous ? previous.name : "none"],
        ["Previous-Package-SHA256", previous ? previous.identity : "none"],
        ...(lacking.length > 0
          ? ([
              ["Incomplete-Reason", request.incomplete ?? ""],
              ["Incomplete-Items", String(lacking.length)],
            ] as const)
          : []),
      ],
    });
    const manifest = bag.get("tagmanifest-sha256.txt") as Buffer;
    if (signer) await sealBag(bag, signer, isStamped ? tsa : null, request.now);
    // What fails its own verification never gets its name.
    const failed = await ownFaults(workspace, bag, name, request, lacking.length > 0);
    if (failed.length > 0) {
      throw new UserError(
        "environment",
        `包未通过自己的核验，没有写出 · the package does not pass its own verification and was not written:\n${failed.map((f) => `  ${f.subject} ${f.message.zh} · ${f.message.en}`).join("\n")}`,
        "按上面所列改正后再归档 · mend what is listed and archive again",
      );
    }
    const file = await placePackage(config.archive, name, bag, request.format);
    const entry: RegisterEntry = {
      number,
      name,
      case: document.id,
      span: spanName(request.span),
      asOf: request.asOf,
      payload: identity,
      identity: digestOf("sha256", manifest),
    };
    await writeRegister(config.archive, [...register, entry]);
    return {
      ...base,
      state: "written",
      file,
      name,
      signer:
        signer?.certificate?.name ??
        readCms(bag.get("tagmanifest-sha256.txt.p7s") ?? Buffer.alloc(0), manifest).signer?.name ??
        null,
      isLegallyEffective,
    };
  });
}

/** What the pre-archive check finds lacking in the span. */
function lackingItems(
  workspace: Workspace,
  { path, cwd, asOf }: ArchiveRequest,
  isIn: (subject: string) => boolean,
): Bilingual[] {
  return readiness(workspace, [path], cwd, asOf, "archive")
    .flatMap((r) => r.items.filter((i) => blocking.has(i.state) && isIn(i.outcome.subject)))
    .map(({ outcome: o }) => {
      const at = o.at ? `${o.at.file}:${o.at.line}:${o.at.column}` : o.subject;
      return {
        zh: `${o.message.zh}  ${at}  ${o.clauses.join(" ")}`,
        en: `${o.message.en}  ${at}  ${o.clauses.join(" ")}`,
      };
    });
}

async function ownFaults(
  workspace: Workspace,
  bag: Files,
  name: string,
  { asOf, now, unsigned }: ArchiveRequest,
  isIncomplete: boolean,
): Promise<Verification["items"]> {
  const files = [...bag].map(([path, bytes]) => ({
    path,
    kind: "file" as const,
    size: bytes.length,
    read: () => Promise.resolve(bytes),
  }));
  const { items } = await verifyPackage({ files, faults: [] }, name, {
    workspace,
    trust: trustFrom([], workspace.config),
    asOf,
    now,
  });
  return items.filter(
    (i) =>
      i.state === "fail" &&
      !(unsigned && i.check === "package-signature") &&
      !(
        isIncomplete &&
        (i.check === "incomplete" || i.check === "required-signer" || i.check === "records")
      ),
  );
}

import { readFile } from "node:fs/promises";
import { sha256 } from "../../model/base/digest.js";
import { messageOf, UserError } from "../../model/base/errors.js";
import type { Bilingual } from "../../model/base/text.js";
import type { ValidationData } from "../../seal/pdf-signature/archive-pdf.js";
import type { Certificate } from "../../seal/signing/certificate.js";
import type { Chain } from "../../seal/signing/chain.js";
import { readOcsp } from "../../seal/signing/ocsp.js";
import { type RevocationData, revocationStatus } from "../../seal/signing/revocation.js";
import {
  readRevocationLists,
  type RevocationList,
  type TrustStore,
} from "../../seal/signing/trust-store.js";
import type { Workspace } from "../../workspace/workspace.js";
import { askResponder, fetchList } from "./revocation-client.js";
import { errors, words } from "./validation-data.words.js";

/** What was had for the certificates of some chains, and what was not. */
export interface GatheredData extends ValidationData {
  readonly lacking: readonly Bilingual[];
}

/** Where data on revoked certificates come from. */
export interface RevocationSources {
  /** Before the responder that a certificate names. */
  readonly ocsp: string | null;
  readonly lists: readonly string[];
  readonly trust: TrustStore;
}

/** Where the configuration and the environment say that data on revoked certificates are. */
export function revocationSources(
  { config, environment }: Workspace,
  trust: TrustStore,
): RevocationSources {
  const { ocsp, lists } = config.signatures;
  return { ocsp: environment["DOSSIER_OCSP_URL"] || ocsp, lists, trust };
}

/** Whether what says that a certificate was revoked is kept as well, or refused. */
interface GatherOptions {
  readonly now: Date;
  readonly keepsRevoked?: boolean;
}

/**
 * Certificates of chains, and of each what says that it is not revoked: the answer of a responder,
 * else a list. One that was revoked is refused; what cannot be had is told.
 */
export async function gatherData(
  chains: readonly Chain[],
  sources: RevocationSources,
  { now, keepsRevoked = false }: GatherOptions,
): Promise<GatheredData> {
  const found: Found = { lists: [], answers: [], lacking: [] };
  const certificates = distinct(chains.flatMap((c) => c.certificates.map(({ der }) => der)));
  const asked = new Set<string>();
  for (const { certificates: path } of chains) {
    for (const [i, certificate] of path.entries()) {
      if (certificate.isSelfSigned || asked.has(certificate.sha256)) continue;
      asked.add(certificate.sha256);
      await gather({ certificate, issuer: path[i + 1], now, keepsRevoked }, sources, found);
    }
  }
  const { lists, answers, lacking } = found;
  return { certificates, lists: distinct(lists), answers: distinct(answers), lacking };
}

interface Found {
  readonly lists: Uint8Array[];
  readonly answers: Uint8Array[];
  readonly lacking: Bilingual[];
}
interface Asked {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  readonly now: Date;
  readonly keepsRevoked: boolean;
}

async function gather(
  {
    certificate,
    issuer,
    now,
    keepsRevoked,
  }: Omit<Asked, "issuer"> & { issuer: Certificate | undefined },
  sources: RevocationSources,
  found: Found,
): Promise<void> {
  const { name } = certificate;
  if (!issuer) {
    found.lacking.push(words.noIssuer({ name }));
    return;
  }
  const asked = { certificate, issuer, now, keepsRevoked };
  const reasons: string[] = [];
  for (const source of sourcesFor(certificate, sources)) {
    try {
      const had = await source.take(asked);
      if (!isUsable(had, asked)) throw new Error(words.notUsable().en);
      found.answers.push(...had.answers.map((a) => a.answer.der));
      found.lists.push(...had.lists.map(derOf));
      return;
    } catch (error) {
      if (error instanceof UserError) throw error;
      reasons.push(`${source.name}: ${reasonOf(error)}`);
    }
  }
  found.lacking.push(
    reasons.length === 0
      ? words.noSource({ name })
      : words.notHad({ name, reasons: reasons.join("; ") }),
  );
}

/** A failed connection says why in its cause. */
function reasonOf(error: unknown): string {
  const { cause } = error as { readonly cause?: { readonly code?: string } };
  return cause?.code ?? messageOf(error);
}

/** Something that may say whether a certificate was revoked. */
interface Source {
  readonly name: string;
  take(asked: Asked): Promise<RevocationData>;
}

function sourcesFor(
  { answerAddresses, listAddresses }: Certificate,
  { ocsp, lists, trust }: RevocationSources,
): Source[] {
  const responders = ocsp === null ? answerAddresses : [ocsp, ...answerAddresses];
  return [
    ...responders.map((name): Source => ({
      name,
      async take({ certificate, issuer }) {
        const answer = readOcsp(await askResponder(name, certificate, issuer));
        return { lists: [], answers: [{ answer, provenBy: null }] };
      },
    })),
    ...(trust.revocations.length > 0
      ? [{ name: "trust/", take: () => Promise.resolve({ lists: trust.revocations, answers: [] }) }]
      : []),
    ...[...lists, ...listAddresses].map((name): Source => ({
      name,
      take: async () => ({ lists: await listsAt(name), answers: [] }),
    })),
  ].map((source) => ({
    name: source.name,
    // Of lists only those that say something of this certificate are kept.
    async take(asked) {
      const data = await source.take(asked);
      return { ...data, lists: data.lists.filter((list) => speaksOf(list, asked)) };
    },
  }));
}

async function listsAt(name: string): Promise<RevocationList[]> {
  return readRevocationLists(/^https?:/.test(name) ? await fetchList(name) : await readFile(name));
}

function speaksOf(list: RevocationList, { certificate, issuer, now }: Asked): boolean {
  const { knowledge } = revocationStatus(certificate, issuer, { lists: [list], answers: [] }, now);
  return knowledge === "known";
}

/** Whether data say of now that a certificate is not revoked; one that is, is refused. */
function isUsable(
  data: RevocationData,
  { certificate, issuer, now, keepsRevoked }: Asked,
): boolean {
  const { revocation, knowledge } = revocationStatus(certificate, issuer, data, now);
  if (!keepsRevoked && revocation && revocation.on <= now) {
    const on = revocation.on.toISOString().slice(0, 10);
    throw new UserError(
      "usage",
      errors.revoked({ name: certificate.name, on }),
      errors.useAnother(),
    );
  }
  return knowledge === "known";
}

function derOf({ list }: RevocationList): Buffer {
  return Buffer.from(list.toSchema().toBER());
}

function distinct(all: readonly Uint8Array[]): Uint8Array[] {
  return [...new Map(all.map((bytes) => [sha256(bytes), bytes])).values()];
}

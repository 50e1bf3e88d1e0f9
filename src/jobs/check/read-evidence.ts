import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { canonicalContent, contentDigest } from "../../model/base/content-digest.js";
import { sha256, sha256OfParts } from "../../model/base/digest.js";
import { isObject, type Json, type JsonObject } from "../../model/base/json.js";
import type { SignatureEvidence } from "../../model/case/signature-evidence.js";
import type { CivilDate } from "../../model/time/dates.js";
import type { FileTree } from "../../read/file-tree.js";
import { kindOf, parseRecord } from "../../read/record-file.js";
import { readEvidence } from "../../seal/signature-evidence.js";
import type { TrustStore } from "../../seal/signing/trust-store.js";
import type { TextStore } from "../../workspace/kept-files.js";
import { buildIdentity } from "../../workspace/package-root.js";
import type { TrustFiles } from "../../workspace/trust-files.js";
import { trustStoreOf } from "../../workspace/trust.js";

/** A file that shows the signature of a record. */
export interface Evidence {
  /** Of the case, in the tree. */
  readonly folder: string;
  /** Below that folder. */
  readonly path: string;
  readonly sha256: string;
  readonly record: Json | undefined;
  readonly contentSha256: string;
}

interface ReaderOptions {
  readonly tree: FileTree;
  readonly trust: TrustFiles;
  readonly asOf: CivilDate;
  /** Where readings are kept, by this user's key; null for none. */
  readonly kept: { readonly folder: string; readonly texts: TextStore } | null;
}

/** How a reading is called, whole or begun. */
const ours = /^[0-9a-f]{64}\.json(\.\d+\.\d+\.tmp)?$/;

/** Larger files are no signed documents. */
const bytesAtMost = 64 * 1024 * 1024;

/** The certificates trusted, parsed once for all cases of a run. */
const stores = new WeakMap<TrustFiles, TrustStore>();

/**
 * Reads the evidence of one case. A reading is kept under the digests of the file, of whom is
 * trusted, of the content signed and of our own code, with the days on which it holds.
 */
export class EvidenceReader {
  readonly #options: ReaderOptions;
  readonly #used = new Set<string>();
  #isNew = false;
  #hasUnread = false;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /** Whether a file could not be read: the next run may read it, and nothing is kept of it. */
  get hasUnread(): boolean {
    return this.#hasUnread;
  }

  async read(evidence: Evidence): Promise<SignatureEvidence> {
    const { trust, asOf, kept } = this.#options;
    const key = sha256OfParts(buildIdentity, evidence.sha256, trust.digest, evidence.contentSha256);
    this.#used.add(`${key}.json`);
    const path = join(kept?.folder ?? "", `${key}.json`);
    const known = kept === null ? null : parsed(kept.texts.find(path));
    if (known && known.from <= asOf && (known.changesOn === null || asOf < known.changesOn)) {
      return known;
    }
    const reading = await this.#open(evidence);
    if (reading === null) {
      this.#hasUnread = true;
      return unreadable;
    }
    this.#isNew = true;
    if (kept !== null) keepQuietly(kept.texts, path, reading);
    return reading;
  }

  /** Takes away what is kept of evidence that the case no longer has. */
  forgetOthers(): void {
    const { kept } = this.#options;
    if (kept === null || !this.#isNew) return;
    try {
      for (const name of readdirSync(kept.folder)) {
        // What is not ours was put there by somebody else, and may be all that he has.
        if (ours.test(name) && !this.#used.has(name)) rmSync(join(kept.folder, name));
      }
    } catch {
      return; // a read-only folder: nothing was kept
    }
  }

  /** Null where the file could not be read. */
  async #open({
    folder,
    path,
    sha256: wanted,
    record,
    contentSha256,
  }: Evidence): Promise<SignatureEvidence | null> {
    const { tree, trust, asOf } = this.#options;
    const found = tree.contentIn(folder, path, bytesAtMost);
    if (found === "large") return unreadable;
    // Not there any more, not to be read now, or changed since its digest was taken.
    if (!(found instanceof Uint8Array) || sha256(found) !== wanted) return null;
    const bytes = Buffer.from(found);
    let store = stores.get(trust);
    if (!store) stores.set(trust, (store = trustStoreOf(trust.files)));
    return readEvidence(bytes, {
      trust: store,
      asOf,
      content: Buffer.from(canonicalContent(record as JsonObject)),
      contentSha256,
      digestOfRecord,
    });
  }
}

const unreadable: SignatureEvidence = {
  form: "unreadable",
  signatures: [],
  record: null,
  fault: null,
  from: "0001-01-01",
  changesOn: null,
};

function parsed(text: string | null): SignatureEvidence | null {
  return text === null ? null : (JSON.parse(text) as SignatureEvidence);
}

/** What cannot be kept is read again the next time. */
function keepQuietly(texts: TextStore, path: string, reading: SignatureEvidence): void {
  try {
    texts.keep(path, JSON.stringify(reading));
  } catch {
    return; // a read-only folder, a full disk
  }
}

/** Digest of the content of a record inside a PDF; null where it is no sound record. */
function digestOfRecord(name: string, bytes: Uint8Array): string | null {
  const { value, problems } = parseRecord(bytes, name, kindOf(name.replace(/\.json$/, "")));
  return isObject(value) && problems.every((p) => p.readable) ? contentDigest(value) : null;
}

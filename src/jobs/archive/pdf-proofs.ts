import { lstatSync, type Stats, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { sha256, sha256OfParts } from "../../model/base/digest.js";
import { readPlainFile } from "../../seal/package/plain-file.js";
import type { TrustStore } from "../../seal/signing/trust-store.js";
import { cacheKey } from "../../workspace/cache-key.js";
import { sealedTexts, type TextStore } from "../../workspace/kept-files.js";
import { buildIdentity } from "../../workspace/package-root.js";
import { configuredTrust } from "../../workspace/trust-files.js";
import type { Workspace } from "../../workspace/workspace.js";
import { pdfProofEnd } from "./renew-pdf.js";
import type { ProofEnd } from "./seal-end.js";
import { looksLikePdf, mostBytesOfSigned } from "./signed-pdfs.js";

/** What changed this shortly before it was kept may change again under the same times. */
const racyMs = 2_000;

/** How long a PDF is proved; null where nothing is signed in it, or it is no PDF. */
type PdfProof = ProofEnd | null | "unknown";

/** What is known of a file: how the disk knew it, what it holds, and how long that is proved. */
interface Known {
  readonly listed: string;
  readonly sha256: string;
  readonly end: PdfProof;
}
interface Kept {
  /** Digest of our own code and of whom is trusted. */
  readonly given: string;
  readonly files: Readonly<Record<string, Known>>;
}

/**
 * How long the proofs of signed PDFs last. Each is opened once: what was found is kept by the
 * digest of the file, which is not even read where size and times are as they were.
 */
export class PdfProofs {
  readonly #given: string;
  readonly #root: string;
  readonly #question: { readonly trust: TrustStore; readonly now: Date };
  readonly #texts: TextStore | null;
  readonly #file: string;
  readonly #before: Kept["files"];
  readonly #keptAt: number;
  readonly #found: Record<string, Known> = {};

  constructor(
    { config, environment }: Workspace,
    question: { readonly trust: TrustStore; readonly now: Date },
  ) {
    this.#root = config.root;
    this.#question = question;
    this.#given = sha256OfParts(buildIdentity, configuredTrust(config).digest);
    this.#file = join(config.out, "cache", "proofs.json");
    this.#keptAt = statSync(this.#file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const key = cacheKey(environment);
    this.#texts = key === null ? null : sealedTexts(key);
    const kept = JSON.parse(this.#texts?.find(this.#file) ?? "null") as Kept | null;
    this.#before = kept?.given === this.#given ? kept.files : {};
  }

  async endOf(path: string): Promise<PdfProof> {
    const name = relative(this.#root, path).split(sep).join("/");
    const before = this.#before[name];
    const stat = lstatSync(path, { throwIfNoEntry: false });
    const listed = listing(stat);
    const isAsItWas = before?.listed === listed && (stat?.ctimeMs ?? 0) < this.#keptAt - racyMs;
    const known = isAsItWas ? before : await this.#read(path, before, listed);
    // What cannot be opened now may be another time.
    if (known.end !== "unknown") this.#found[name] = known;
    return known.end;
  }

  async #read(path: string, before: Known | undefined, listed: string): Promise<Known> {
    const bytes = await readPlainFile(path, mostBytesOfSigned);
    if (bytes === null) return { listed, sha256: "", end: "unknown" };
    const digest = sha256(bytes);
    if (before?.sha256 === digest) return { ...before, listed };
    const end = looksLikePdf(bytes)
      ? await pdfProofEnd(bytes, this.#question).catch((): PdfProof => "unknown")
      : null;
    return { listed, sha256: digest, end };
  }

  /** Keeps what was found, for the next run. */
  keep(): void {
    const files = this.#found;
    if (JSON.stringify(files) === JSON.stringify(this.#before)) return;
    try {
      this.#texts?.keep(this.#file, JSON.stringify({ given: this.#given, files }));
    } catch {
      return; // a read-only folder, a full disk: they are opened again
    }
  }
}

/** A file as the disk knows it. */
function listing(stat: Stats | undefined): string {
  return stat ? `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}` : "";
}

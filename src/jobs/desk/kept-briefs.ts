import { join } from "node:path";
import { sha256OfParts } from "../../model/base/digest.js";
import type { CivilDate } from "../../model/time/dates.js";
import { cacheKey } from "../../workspace/cache-key.js";
import { sealedTexts, type TextStore } from "../../workspace/kept-files.js";
import { buildIdentity } from "../../workspace/package-root.js";
import type { Workspace } from "../../workspace/workspace.js";
import type { CaseBrief } from "./case-brief.js";

/** By what a brief is known to be the one of a case as it lies there now. */
export interface BriefKey {
  readonly case: string;
  readonly procedure: string;
  /** Digest of the files as they lie on disk; null: nothing is kept. */
  readonly seen: string | null;
}

/** Briefs kept between runs, each with the digest of what it sums up. */
export class KeptBriefs {
  readonly #folder: string;
  readonly #texts: TextStore | null;

  constructor(private readonly workspace: Workspace) {
    this.#folder = join(workspace.config.out, "cache", "desk");
    const key = cacheKey(workspace.environment);
    this.#texts = key === null ? null : sealedTexts(key);
  }

  /** The brief kept for a day; null where the case, or something it is read by, is another. */
  find(key: BriefKey, asOf: CivilDate): CaseBrief | null {
    const kept = this.#texts?.find(this.#path(key)) ?? null;
    if (kept === null || key.seen === null) return null;
    const end = kept.indexOf("\n");
    if (kept.slice(0, end) !== this.#given(key)) return null;
    const brief = JSON.parse(kept.slice(end + 1)) as CaseBrief;
    const { from, before } = brief.holds;
    return from <= asOf && (before === null || asOf < before) ? brief : null;
  }

  /** The texts of a case as they were last summed up, whatever has become of it since. */
  textOf(id: string): string | null {
    const kept = this.#texts?.find(this.#path({ case: id })) ?? null;
    return kept === null
      ? null
      : (JSON.parse(kept.slice(kept.indexOf("\n") + 1)) as CaseBrief).text;
  }

  keep(key: BriefKey, brief: CaseBrief): void {
    if (key.seen === null) return;
    try {
      this.#texts?.keep(this.#path(key), `${this.#given(key)}\n${JSON.stringify(brief)}`);
    } catch {
      return; // a read-only folder, a full disk: summed up again the next time
    }
  }

  #path({ case: id }: Pick<BriefKey, "case">): string {
    return join(this.#folder, `${id}.json`);
  }

  #given({ procedure, seen }: BriefKey): string {
    return sha256OfParts(buildIdentity, this.workspace.procedures.keyOf(procedure), seen ?? "");
  }
}

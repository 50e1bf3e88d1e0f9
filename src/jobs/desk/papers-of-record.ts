import { kindOf } from "../../read/record-file.js";

interface Paper {
  readonly id: string;
  readonly audit: string | null;
  readonly path: string;
}

/**
 * Documents of a record's audit, or of the case; those of the record itself first, then those of
 * its kind.
 */
export function papersOfRecord<P extends Paper>(papers: readonly P[], record: string): P[] {
  const audit = /^audits\/[^/]+(?=\/)/.exec(record)?.[0] ?? null;
  const name = record.slice(record.lastIndexOf("/") + 1).replace(/\.json$/, "");
  const { kind } = kindOf(name);
  const nearness = ({ id, path }: P): number => {
    if (path.includes(name)) return 0;
    return id === kind || id === name ? 1 : 2;
  };
  return papers
    .filter((paper) => paper.audit === audit)
    .toSorted((a, b) => nearness(a) - nearness(b));
}

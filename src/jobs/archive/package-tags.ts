import { factsOf } from "../../check/facts.js";
import { version } from "../../workspace/package-root.js";
import type { RegisterEntry } from "./package-register.js";
import type { Gathered } from "./payload.js";

/**
 * The lines of bag-info.txt: whose case it is, until when it is kept and why, and the package
 * before it.
 */
export function packageTags(
  number: number,
  previous: RegisterEntry | undefined,
  { span: { document, procedure }, asOf, kept, lacking, reason }: Gathered,
  span: string,
): (readonly [label: string, value: string])[] {
  const { body, criteria } = procedure.data;
  const client = factsOf(document, procedure).client?.name ?? "";
  return [
    ["Source-Organization", body.name.zh],
    ["External-Identifier", document.id],
    ["External-Description", `${client} ${criteria.zh}`.trim()],
    ["Bagging-Date", asOf],
    ["Bag-Software-Agent", `certdossier ${version}`],
    ["Span", span],
    ["Retain-Until", kept.until ?? "unknown"],
    ["Retention-Basis", [...kept.clauses, kept.because.zh].join(" ")],
    ["Package-Number", String(number)],
    ["Previous-Package", previous?.name ?? "none"],
    ["Previous-Package-SHA256", previous?.identity ?? "none"],
    ...(lacking.length > 0
      ? ([
          ["Incomplete-Reason", reason ?? ""],
          ["Incomplete-Items", String(lacking.length)],
        ] as const)
      : []),
  ];
}

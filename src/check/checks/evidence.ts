import { isObject } from "../../model/base/json.js";
import { visitDefinition } from "../../model/procedure/schema.js";
import { type Check, optionsSchema, type Verdict } from "../check.js";

export const evidence: Check<Record<string, never>> = {
  id: "evidence",
  description: {
    zh: "记录引用的附件必须存在，且与记录的 SHA-256 一致。",
    en: "Each attachment that a record names must be there and have the recorded SHA-256.",
  },
  options: optionsSchema({}, []),
  judge({ view, procedure }) {
    const { document } = view;
    const verdicts: Verdict[] = [];
    for (const record of [...document.records, ...document.audits.flatMap((a) => a.records)]) {
      visitDefinition(
        record.value,
        procedure.records.get(record.kind)?.schema,
        "evidence",
        (value, pointer) => {
          if (
            !isObject(value) ||
            typeof value["path"] !== "string" ||
            typeof value["sha256"] !== "string"
          ) {
            return;
          }
          const { path, sha256 } = value;
          const digest = document.digestOf(path);
          const at = { record, pointer };
          if (digest === undefined) {
            verdicts.push({
              outcome: "fail",
              at,
              detail: { zh: `附件 ${path} 不存在`, en: `attachment ${path} is not there` },
            });
          } else if (digest !== sha256) {
            verdicts.push({
              outcome: "fail",
              at,
              detail: {
                zh: `附件 ${path} 的内容已改动`,
                en: `attachment ${path} has been altered`,
              },
            });
          }
        },
      );
    }
    return verdicts;
  },
};

import { contentDigest } from "../../model/base/content-digest.js";
import { isObject, type JsonObject, pointerTo } from "../../model/base/json.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Place } from "../../model/case/case-view.js";
import { schemaAt } from "../../model/procedure/schema.js";
import { isCivilDate } from "../../model/time/dates.js";
import {
  cannotJudge,
  type Check,
  optionsSchema,
  pass,
  type Question,
  type Verdict,
} from "../check.js";
import * as holds from "../holds.js";
import { holdsQualification } from "../people.js";

interface Options {
  /** Path of the signed record: `audit.auditReport`, `c.contract`, `record`. */
  readonly record: string;
  readonly role: string;
  /** `seal` wants a seal, `handwritten` a signature (electronic counts), `any` either of them. */
  readonly method: "handwritten" | "seal" | "any";
  /** Path of the person id who must have signed, or `leader`. */
  readonly person?: string;
  /** Qualification that the signer must hold on the day. */
  readonly qualified?: string;
  /** A role that may sign in its place. */
  readonly orRole?: string;
  /** Another role that must have signed before. */
  readonly afterRole?: string;
  /** Path of a date before which the signature means nothing. */
  readonly notBefore?: string;
}

export const signature: Check<Options> = {
  id: "signature",
  description: {
    zh: "签字或盖章：有没有、是不是应签的人、是否有资格、先后次序、证据文件与摘要是否一致、签后内容是否改动。图片不等于可靠的电子签名。",
    en: "A signature or seal: there at all, by the right person, qualified, in the right order, evidence unaltered, content unchanged since. A picture is never taken for a reliable electronic signature.",
  },
  options: optionsSchema(
    {
      record: holds.path,
      role: holds.signatureRole,
      method: { enum: ["handwritten", "seal", "any"] },
      person: holds.path,
      qualified: holds.personnelValue("qualifications.role"),
      orRole: holds.signatureRole,
      afterRole: holds.signatureRole,
      notBefore: holds.path,
    },
    ["record", "role", "method"],
  ),
  reads: ({ record }) => [`has(${record}.signatures)`],
  judge(q) {
    const record = q.find(q.options.record);
    if (!isObject(record?.value) || !record.place) return { outcome: "notApplicable" };
    const list = Array.isArray(record.value["signatures"])
      ? (record.value["signatures"] as JsonObject[])
      : [];
    const index = list.findIndex(
      (s) =>
        isObject(s) &&
        (s["role"] === q.options.role ||
          (q.options.orRole !== undefined && s["role"] === q.options.orRole)) &&
        methodFits(q.options.method, s["method"]),
    );
    const entry = list[index];
    if (!entry) {
      return {
        outcome: "fail",
        at: { record: record.place.record, pointer: "/signatures" },
        detail: absence(q.options),
      };
    }
    const at: Place = { record: record.place.record, pointer: pointerTo("/signatures", index) };
    return faults(q, entry, at, list, record.value);
  },
};

function methodFits(wanted: Options["method"], method: unknown): boolean {
  return wanted === "any" || (wanted === "seal") === (method === "seal");
}

function absence({ method }: Options): Bilingual {
  if (method === "seal") return { zh: "没有盖章记录", en: "no seal is recorded" };
  return method === "any"
    ? { zh: "没有签字或盖章记录", en: "no signature or seal is recorded" }
    : { zh: "没有签字记录", en: "no signature is recorded" };
}

function faults(
  q: Question<Options>,
  entry: JsonObject,
  at: Place,
  list: readonly JsonObject[],
  record: JsonObject,
): Verdict | Verdict[] {
  const found: Verdict[] = [];
  const title = wrongSignature(q, at);
  const bad = (zh: string, en: string) => {
    found.push({ outcome: "fail", at, title, detail: { zh, en } });
  };
  const { options } = q;
  const date = entry["date"];
  if (options.person) {
    const expected = q.find(options.person === "leader" ? "audit.leader" : options.person)?.value;
    if (typeof expected !== "string") {
      return cannotJudge("不知道应由谁签署", "it is not known who must sign", at);
    }
    const name = q.view.people.get(expected)?.["name"];
    const same =
      entry["person"] === undefined ? entry["name"] === name : entry["person"] === expected;
    if (!same) {
      bad(
        `签署人是 ${String(entry["name"])}，应为 ${String(name ?? expected)}`,
        `signed by ${String(entry["name"])}, must be ${String(name ?? expected)}`,
      );
    }
  }
  if (options.qualified) {
    const person = q.view.people.get(String(entry["person"]));
    if (!person) {
      return cannotJudge(
        `签署人 ${String(entry["name"])} 没有人员档案，无法确认资格`,
        `no personnel record of ${String(entry["name"])}, qualification unknown`,
        at,
      );
    }
    if (!holdsQualification(person, options.qualified, date)) {
      bad(
        `${String(entry["name"])} 在 ${String(date)} 没有相应资格`,
        `${String(entry["name"])} does not hold the qualification on ${String(date)}`,
      );
    }
  }
  const before = options.afterRole
    ? list.find((s) => s["role"] === options.afterRole)?.["date"]
    : undefined;
  if (isCivilDate(before) && isCivilDate(date) && date < before) {
    bad(
      `签署日期 ${date} 早于前一签署人的 ${before}`,
      `signed on ${date}, before the earlier signer on ${before}`,
    );
  }
  const earliest = options.notBefore ? q.find(options.notBefore)?.value : undefined;
  if (isCivilDate(earliest) && isCivilDate(date) && date < earliest) {
    bad(
      `签署日期 ${date} 早于所确认事项的日期 ${earliest}`,
      `signed on ${date}, before what it confirms on ${earliest}`,
    );
  }
  const signed = entry["contentSha256"];
  if (typeof signed === "string" && signed !== contentDigest(record)) {
    found.push({
      outcome: "fail",
      at,
      title,
      signedSha256: signed,
      detail: {
        zh: "签署后内容已改动，签署已失效",
        en: "the content has changed since it was signed: the signature is stale",
      },
    });
  }
  return found.length > 0 ? found : pass;
}

/** A signature that is there but does not count is not called missing. */
function wrongSignature({ options, procedure }: Question<Options>, { record }: Place): Bilingual {
  const schema = procedure.records.get(record.kind);
  const roles = schemaAt(schema?.schema ?? {}, ["signatures", "0", "role"])?.["valueLabels"];
  const role =
    isObject(roles) && isObject(roles[options.role])
      ? (roles[options.role] as unknown as Bilingual)
      : { zh: options.role, en: options.role };
  return {
    zh: `${schema?.label.zh ?? record.kind}上${role.zh}的签署不合要求`,
    en: `${schema?.label.en ?? record.kind}: the signature of the ${role.en.toLowerCase()} does not count`,
  };
}

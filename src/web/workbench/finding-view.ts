import type { Explained } from "../../jobs/edit/explained.js";
import type { Bilingual } from "../../model/base/text.js";
import type { Location } from "../../model/case/case.js";
import type { Outcome } from "../../model/outcome/finding.js";
import type { FindingView } from "./api.js";
import { words } from "./finding-view.words.js";

/** An outcome as pages show it: with what its clauses demand, and its place within the case. */
export function findingView(
  outcome: Outcome,
  { requirements, missing }: Explained,
  caseId: string,
): FindingView {
  const { rule, severity, subject, due, dueFrom, daysLeft } = outcome;
  const { message, remedy } = plainly(outcome, missing);
  return {
    rule,
    clauses: outcome.clauses,
    requirements,
    outcome: outcome.outcome,
    severity,
    subject,
    message,
    awaited: outcome.awaited,
    missed: outcome.missed,
    remedy,
    due,
    dueFrom,
    daysLeft,
    missing,
    open: outcome.open,
    consequence: outcome.consequence,
    at: placeInCase(outcome.at, caseId),
    actor: actorOf(outcome),
  };
}

/** Whose record has no English name is called by the Chinese one. */
function actorOf({ actor }: Outcome): FindingView["actor"] {
  if (!actor) return null;
  const { label, person, name, nameEn } = actor;
  return { label, person, name: name === null ? null : { zh: name, en: nameEn ?? name } };
}

const missingField = "missing-field";
/** The file of a record, alone or in brackets behind its name. */
const file = String.raw`(?:audits/[\w-]+/)?[a-z][a-z0-9-]*\.json`;
const fileInBrackets = new RegExp(String.raw`\s*\p{Ps}${file}\p{Pe}`, "gu");

/** Nobody who sees a form names files or members: they are left to who edits them. */
function plainly(
  { rule, message, remedy, at }: Outcome,
  missing: string | null,
): Pick<FindingView, "message" | "remedy"> {
  const name = at?.pointer.split("/").at(-1) ?? "";
  if (rule !== missingField || !/^\w+$/.test(name)) {
    return {
      message: withoutFiles(message, missing),
      remedy: remedy && withoutFiles(withoutMembers(remedy), null),
    };
  }
  const named = new RegExp(`\\s*\\p{Ps}${name}\\p{Pe}`, "u");
  return {
    message: { zh: message.zh.replace(named, ""), en: message.en.replace(named, "") },
    remedy: null,
  };
}

/** Where a remedy names the list of signatures as it stands in the file, the part of the form. */
function withoutMembers({ zh, en }: Bilingual): Bilingual {
  const own = words.signatures();
  return {
    zh: zh.replace(" signatures ", own.zh),
    en: en.replace("in signatures", `in ${own.en}`),
  };
}

/** The record that is not there has its name in the sentence before: "this record". */
function withoutFiles({ zh, en }: Bilingual, missing: string | null): Bilingual {
  const own = words.thisRecord();
  const told =
    missing === null
      ? { zh, en }
      : {
          // Chinese has no space between its words.
          zh: zh.replace(` ${missing}`, own.zh),
          en: en.replace(missing, own.en),
        };
  return { zh: told.zh.replaceAll(fileInBrackets, ""), en: told.en.replaceAll(fileInBrackets, "") };
}

/** Files are named from the folder of their case; those of other folders as messages name them. */
export function placeInCase(at: Location | null, caseId: string): Location | null {
  if (!at) return null;
  const start = at.file.indexOf(`/${caseId}/`);
  return start === -1 ? at : { ...at, file: at.file.slice(start + caseId.length + 2) };
}

import type { Desk } from "../../jobs/desk/desk.js";
import { findTexts } from "../../jobs/desk/find-texts.js";
import { firstLook } from "../../jobs/desk/first-look.js";
import { packages, signing } from "./archive-tasks.js";
import { attachmentIsSecret, casePage, readiness, surveyCase } from "./case-tasks.js";
import { editTasks } from "./edit-tasks.js";
import { explain } from "./explain-task.js";
import { paperHtml, paperPdf, papers, unsavedPapers } from "./paper-tasks.js";
import { bodyPage, peopleList, personPage } from "./people-tasks.js";
import { clauses, searchedClauses } from "./procedure-tasks.js";
import { versionTasks } from "./version-tasks.js";

/*
 * What takes a processor for a while is done in threads, so that the server answers meanwhile.
 * Arguments and results are plain values; what is wrong is thrown as `Refused` or `UserError`. A
 * task is listed here and given its thread in threads.ts.
 */
export const tasks = {
  firstLook,
  ...editTasks,
  ...versionTasks,
  casePage,
  readiness,
  surveyCase,
  attachmentIsSecret,
  explain,
  clauses,
  searchedClauses: (desk: Desk, _all: null) => searchedClauses(desk),
  findTexts,
  peopleList: (desk: Desk, _all: null) => peopleList(desk),
  personPage,
  bodyPage,
  papers,
  packages,
  signing,
  paperHtml,
  paperPdf,
  unsavedPapers,
};

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type ArgsOf<N extends TaskName> = Parameters<Tasks[N]>[1];
export type ResultOf<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>;

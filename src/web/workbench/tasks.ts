import { firstLook } from "../../jobs/desk/first-look.js";
import { editTasks } from "./edit-tasks.js";

/*
 * What takes a processor for a while is done in threads, so that the server answers meanwhile.
 * Arguments and results are plain values; what is wrong is thrown as `Refused` or `UserError`. A
 * task is listed here and given its thread in threads.ts.
 */
export const tasks = {
  firstLook,
  ...editTasks,
};

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type ArgsOf<N extends TaskName> = Parameters<Tasks[N]>[1];
export type ResultOf<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>;

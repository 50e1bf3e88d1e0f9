import { earlyPress } from "../jobs/documents/early-press.js";
import type { Press } from "../jobs/documents/press.js";
import { checkedCases } from "./checked-cases.js";
import type { Context } from "./context.js";

/**
 * The cases of the paths, judged, and the press that prints their documents, which starts meanwhile
 * where there is something to print.
 */
export async function checkedToPrint(
  context: Context,
  paths: readonly string[],
): Promise<{ readonly run: Awaited<ReturnType<typeof checkedCases>>; readonly press: Press }> {
  const press = await earlyPress(context.workspace, paths, context.io.cwd);
  try {
    return { press, run: await checkedCases(context, paths) };
  } catch (error) {
    await press.close();
    throw error;
  }
}

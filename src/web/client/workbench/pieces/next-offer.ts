import { mayEdit } from "../../../../model/team/rights.js";
import type { NewOffer } from "../../../workbench/api.js";
import { useAnswer, useRights } from "../base/session.js";

/** The record that a case has next in the order of the work, of those that one may make. */
export function useNextOffer(api: string): NewOffer | undefined {
  const rights = useRights();
  const { data = [] } = useAnswer<readonly NewOffer[]>(`${api}/offers`);
  return data.find(
    ({ group, kind }) => (group === "asked" || group === "next") && mayEdit(rights, kind),
  );
}

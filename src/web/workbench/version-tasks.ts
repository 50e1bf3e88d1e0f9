import type { Desk } from "../../jobs/desk/desk.js";
import type { Saver } from "../../jobs/edit/committing.js";
import { keepUncommitted, openAnother, sendDraft } from "../../jobs/versions/drafts.js";
import {
  acceptReview,
  beginReview,
  handIn,
  returnReview,
} from "../../jobs/versions/review-steps.js";
import { reviewedChange } from "../../jobs/versions/reviewed-change.js";
import { reviewsOf } from "../../jobs/versions/reviews.js";
import { briefOf, standingOf } from "../../jobs/versions/standing.js";
import { askOthers, type Decided, getFromOthers } from "../../jobs/versions/take-in.js";
import type { ReviewPage } from "./api.js";
import { editDeskOf, viewOf } from "./edit-tasks.js";

/** The tasks of versions: what others have sent, what is sent, and review. */
export const versionTasks = {
  brief: (desk: Desk, saver: Saver) => briefOf(desk.workspace.config.root, saver),

  standing: (desk: Desk, _none: null) => standingOf(editDeskOf(desk)),

  askOthers: (desk: Desk, _none: null) => askOthers(editDeskOf(desk)),

  getFromOthers: (desk: Desk, asked: { readonly decided: Decided | null } & Saver) =>
    getFromOthers(editDeskOf(desk), asked),

  sendDraft: (desk: Desk, _none: null) => sendDraft(editDeskOf(desk)),

  openDraft: (desk: Desk, asked: { readonly name: string } & Saver) =>
    openAnother(editDeskOf(desk), asked),

  keepUncommitted: (desk: Desk, saver: Saver) => keepUncommitted(editDeskOf(desk), saver),

  reviews: (desk: Desk, saver: Saver) => reviewsOf(desk.workspace.config.root, saver),

  reviewedChange: async (desk: Desk, asked: { readonly branch: string } & Saver) => {
    const editing = editDeskOf(desk);
    const found = await reviewedChange(editing, asked);
    const cases = found.cases.map((changed) => {
      const [procedure = "", name = ""] = (changed.case ?? "").split("/");
      const view = changed.case === null ? null : viewOf(editing, { procedure, name });
      return {
        ...changed,
        appeared: view ? changed.appeared.map(view) : [],
        vanished: view ? changed.vanished.map(view) : [],
      };
    });
    return { ...found, cases } satisfies ReviewPage;
  },

  beginReview: (desk: Desk, asked: { readonly subject: string } & Saver) =>
    beginReview(editDeskOf(desk), asked),

  handIn: (desk: Desk, asked: { readonly remark: string } & Saver) =>
    handIn(editDeskOf(desk), asked),

  returnReview: (desk: Desk, asked: Parameters<typeof returnReview>[1]) =>
    returnReview(editDeskOf(desk), asked),

  acceptReview: (desk: Desk, asked: Parameters<typeof acceptReview>[1]) =>
    acceptReview(editDeskOf(desk), asked),
};

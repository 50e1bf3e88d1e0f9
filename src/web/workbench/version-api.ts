import type {
  Brief,
  ChangedCase,
  Decision,
  DraftEntry,
  Ends,
  OneWay,
  OpenClash,
  ReviewEntry,
  ReviewState,
  ReviewedCase as JudgedChange,
  ReviewedChange,
  Standing,
  ToDecide,
} from "../../jobs/versions/versions.js";
import type { FindingView, Refusal } from "./session-api.js";

/*
 * `GET /api/versions` (`Standing`), `/api/versions/brief` (`Brief`), `/api/versions/reviews`
 * (`ReviewEntry[]`), `/api/versions/review?branch=` (`ReviewPage`). What changes something is a
 * `POST` below `/api/versions/`: `ask` (what others have sent), `get`, `send`, `open`, `keep`,
 * `begin`, `hand-in`, `return`, `accept`. `get` and `accept` are answered with status 409 by
 * `Undecided` where somebody has to decide first, and are then asked again with `Decided`.
 */
export type {
  Brief,
  ChangedCase,
  Decision,
  DraftEntry,
  OneWay,
  OpenClash,
  ReviewEntry,
  ReviewState,
  Standing,
};

/** A case as a change would make it. */
export interface ReviewedCase extends Omit<JudgedChange, "appeared" | "vanished"> {
  readonly appeared: readonly FindingView[];
  readonly vanished: readonly FindingView[];
}
export interface ReviewPage extends Omit<ReviewedChange, "cases"> {
  readonly cases: readonly ReviewedCase[];
}

/** What somebody decided, and what they looked at when they did. */
export interface Decided extends Ends {
  readonly decisions: readonly Decision[];
}
export interface GetRequest {
  readonly decided?: Decided;
}
export interface AcceptRequest extends GetRequest {
  readonly branch: string;
  readonly commit: string;
  readonly remark: string;
}
/** What was taken in; null where there was nothing. */
export interface Got {
  readonly commit: string | null;
  readonly cases: readonly string[];
}
/** Status 409: both changed the same, and nothing was done. */
export interface Undecided extends Refusal {
  readonly toDecide: ToDecide;
}

/** A case by its folders. */
export interface CaseAddress {
  readonly procedure: string;
  readonly name: string;
}

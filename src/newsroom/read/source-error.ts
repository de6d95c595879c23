/** Why a file cannot be imported, and what to do about it. */
import type { Remark } from '../source.ts';

export class SourceError extends Error {
  readonly remark: Remark;

  constructor(remark: Remark) {
    super(`${remark.zh} / ${remark.en}`);
    this.remark = remark;
  }
}

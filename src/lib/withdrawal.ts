/** A withdrawal withdraws: what that means of a story, for all who show it or leave it out. */
import type { ArticleRecord } from '../schemas/article.ts';

/** The change that withdrew a story; undefined where it stands. */
export const withdrawalOf = ({
  changes,
}: Pick<ArticleRecord, 'changes'>): ArticleRecord['changes'][number] | undefined =>
  changes.find(({ kind }) => kind === 'withdrawal');

/** Whether a hospital speaks for itself: where no medium printed it, none is missing. */
import type { ArticleRecord } from '../../schemas/article.ts';
import { site } from '../../site.ts';

/** Who speaks where nobody else does; on a site of its own, so does whoever is not named. */
const OWN = new Set<string>(['hospital-correspondent', ...(site.reports === 'own' ? ['not-stated'] : [])]);

/** A title that was printed, or a reprint, was printed somewhere: there the medium is not stated. */
export const isOwnRelease = ({ voice, publication, title, via }: ArticleRecord['source']): boolean =>
  OWN.has(voice) && publication === undefined && title === undefined && via === undefined;

/** Who speaks in a source, and of what kind a story is: from its byline, its lead and a few words. */
import type { ArticleRecord } from '../../schemas/article.ts';
import type { Byline } from '../bylines-and-credits.ts';
import type { Remark } from '../source.ts';

type Voice = ArticleRecord['source']['voice'];

export interface Spoken {
  voice: Voice;
  reason: Remark;
}

const PRESS_CONFERENCE = /新闻发布会|记者从发布会/u;
const OFFICIAL = /^.{0,30}(?:通知|通告|公告|公示|意见|方案|办法)$/u;

/** The voice of a source. */
export function voiceOf(byline: Byline | undefined, title: string, text: string, isDigest: boolean): Spoken {
  const said = (voice: Voice, zh: string, en: string): Spoken => ({ voice, reason: { zh, en } });
  if (isDigest)
    return said('digest-of-another-outlet', '逐篇收录其他媒体的报道', 'it gathers reports of other outlets');
  if (PRESS_CONFERENCE.test(text.slice(0, 300))) {
    return said('press-conference', '开头写明是新闻发布会', 'it begins with a press conference');
  }
  if (OFFICIAL.test(title) && !byline)
    return said('official-document', '标题是公文的标题', 'its title is that of a document');
  const { reporters = [], correspondents = [] } = byline ?? {};
  if (reporters.length > 0 && correspondents.length > 0) {
    return said('reporter-with-correspondent', '署名有记者和通讯员', 'the byline has a reporter and a correspondent');
  }
  if (reporters.length > 0) return said('staff-reporter', '署名只有记者', 'the byline has reporters alone');
  if (correspondents.length > 0) {
    return said(
      'hospital-correspondent',
      '署名只有通讯员，是不是医院的人请核对',
      'the byline has correspondents alone; see whether they are the hospital’s',
    );
  }
  return said(
    'not-stated',
    byline ? '署名没有写身份' : '没有署名',
    byline ? 'the byline does not say who they are' : 'there is no byline',
  );
}

/** Briefs are no longer than this, in characters. */
const BRIEF = 700;

export function kindOfStory(voice: Voice, isPhoto: boolean, text: string): ArticleRecord['kind'] {
  if (isPhoto) return 'photo';
  if (voice === 'digest-of-another-outlet') return 'digest';
  if (voice === 'press-conference') return 'press-conference';
  if (voice === 'official-document') return 'notice';
  return text.length <= BRIEF ? 'brief' : 'report';
}

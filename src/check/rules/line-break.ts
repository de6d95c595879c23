/** A new paragraph is a blank line, not a tag. */
import { nodesOf, positionOfNode } from '../read/nodes.ts';
import { defineRule } from '../rule.ts';

export const lineBreak = defineRule(
  {
    name: 'line-break',
    severity: 'error',
    title: { zh: '换行标签', en: 'A tag for a new line' },
    why: {
      zh: '换行用空行或列表表示：手机屏幕宽窄不一，标签强行换的行会断得很难看。',
      en: 'New lines are blank lines or lists: a tag breaks lines where a phone’s width does not.',
    },
    message: () => ({
      zh: '“<br>”是网页的换行标签，正文里不能有。',
      en: '<br> is a tag of HTML; a body holds none.',
      fixZh: '另起一段就空一行；几项并列就写成列表，每行以“- ”开头。',
      fixEn: 'Leave a blank line for a new paragraph; write several items as a list, each after “- ”.',
    }),
    sample: [],
    fires: [{ zh: '周一⟦<br>周二' }, { zh: '周一⟦<br/>周二' }],
    silent: [{ zh: '周一\n\n周二' }, { zh: '- 周一\n- 周二' }],
  },
  (rule) => ({
    checkMarkdown: ({ tree }) =>
      nodesOf(tree).flatMap((node) =>
        (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && isBreak(node.name)
          ? [rule.at(positionOfNode(node))]
          : [],
      ),
  }),
);

/** Whether a tag is one of a new line. */
export const isBreak = (name: string | null): boolean => name?.toLowerCase() === 'br';

/** An editor may let through what a program can get wrong, and nothing else. */
import { defineRule } from '../rule.ts';

export const allowanceRule = defineRule({
  name: 'allowance-rule',
  severity: 'error',
  title: { zh: '这条规则不能放行', en: 'A rule that lets nothing through' },
  why: {
    zh: '要靠判断的规则，程序会看错，编辑可以放行；组件、编码、路径一类的规则关系到网站安全，不能放行。',
    en: 'Where a rule takes judgement a program errs, and an editor may let words through. Components, encodings and paths are a matter of safety.',
  },
  message: (rule: string, near?: string) => ({
    zh: `规则“${rule}”不能放行，或者没有这条规则。`,
    en: `There is no rule “${rule}” that lets anything through.`,
    fixZh: near === undefined ? '按该规则的提示改正文，删去这一条。' : `是不是“${near}”？规则名照检查的提示抄写。`,
    fixEn:
      near === undefined
        ? 'Mend the text as the rule says, and remove this entry.'
        : `Did you mean “${near}”? Copy the name from the check.`,
  }),
  sample: ['vocabulary'],
  fires: [
    { fields: 'allowed: [{ rule: ⟦vocabulary, text: 门诊, why: 试试 }]' },
    { fields: 'allowed: [{ rule: ⟦relative-dates, text: 门诊, why: 试试 }]' },
  ],
  silent: [{ zh: '今年的门诊开放。', fields: 'allowed: [{ rule: relative-date, text: 今年的门诊, why: 会议名称 }]' }],
});

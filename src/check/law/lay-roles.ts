/** What people are called who are named neither for their work nor for their office. */

/** People who came to be treated, to help or to look on; no doctors and no officials. */
export const ROLE =
  '(?:患者|病人|患儿|病友|伤者|产妇|孕妇|宝妈|家属|市民|村民|居民|群众|司机|老人|学生|女孩|男孩|女子|男子|女生|男生|小伙子?|姑娘|乘客|路人|游客|顾客|职工|工人|农民|女儿|儿子|丈夫|妻子|母亲|父亲|老伴|邻居|老乡|妈妈|爸爸|环卫工|外卖员|快递员|退休教师|退休工人|献血者|捐献者)';

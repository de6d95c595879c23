/** Words of Decap's that are ours: its three stages are the three reviews of a Chinese newsroom. */
export const OUR_WORDS = {
  app: { header: { content: '稿件和名录', workflow: '三审', media: '图片' } },
  collection: { sidebar: { collections: '栏目', allCollections: '全部', searchAll: '搜索' } },
  editor: {
    editorControl: { field: { optional: '可不填' } },
    editorControlPane: {
      widget: { regexPattern: '“%{fieldLabel}”的写法不对：%{pattern}' },
      i18n: {
        writingInLocale: '正在写：%{locale}',
        copyFromLocale: '从另一种语言复制',
      },
    },
    editorInterface: { toggleI18n: '显示或收起英文', togglePreview: '显示或收起预览' },
    editorToolbar: {
      status: '审级：%{status}',
      draft: '初审',
      inReview: '复审',
      ready: '终审',
      published: '已发布',
      backCollection: '在“%{collectionLabel}”里',
    },
    editor: { onPublishingNotReady: '终审以后才能发布：请先把审级改为“终审”。' },
  },
  workflow: {
    workflow: {
      workflowHeading: '三审',
      newPost: '新建',
      loading: '正在读取……',
      description: '待审 %{smart_count} 件，可发布 %{readyCount} 件',
      dateFormat: 'M月D日',
    },
    workflowCard: {
      lastChange: '%{date}，%{author}',
      deleteChanges: '丢弃修改',
      deleteNewEntry: '丢弃',
      publishChanges: '发布修改',
      publishNewEntry: '发布',
    },
    workflowList: {
      draftHeader: '初审',
      inReviewHeader: '复审',
      readyHeader: '终审',
      onPublishingNotReadyEntry: '终审以后才能发布：请先把卡片移到“终审”一栏。',
      currentEntries: '%{smart_count} 件',
    },
  },
} as const;

/** Two trees of words as one; the second's stand where both have one. */
export function merged(theirs: object, ours: object): object {
  const result: Record<string, unknown> = { ...theirs };
  for (const [key, value] of Object.entries(ours)) {
    const before = result[key];
    const areTrees = typeof before === 'object' && before !== null && typeof value === 'object' && value !== null;
    result[key] = areTrees ? merged(before, value as object) : value;
  }
  return result;
}

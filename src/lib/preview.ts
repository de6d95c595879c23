/** Whether what is built or served is a preview, for those who write and review: drafts stand in it, and what waits. */
export const isPreview: boolean = process.env['XINGLIN_PREVIEW'] === 'yes';

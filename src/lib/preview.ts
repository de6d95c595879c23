/** Previews: for those who write and review, with drafts and what waits in them; never a release. */

/** Whether what is built or served is one. */
export const isPreview: boolean = process.env['XINGLIN_PREVIEW'] === 'yes';

/** A file in the folder of each: by it a preview is known, whoever looks. */
export const PREVIEW_FILE = 'preview.txt';

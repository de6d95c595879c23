/** Bodies of stories, for the pages that show them. */
export { loadBody } from '../loaders/body-store.ts';

/** Gives every page the menus, which its header and footer show. */
import { defineMiddleware } from 'astro:middleware';
import { loadMenus } from './queries/load-menus.ts';

export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.menus = await loadMenus();
  return next();
});

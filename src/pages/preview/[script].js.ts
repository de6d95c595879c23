import type { APIRoute } from 'astro';
import script from '../../components/preview/copy-for-wechat.js?raw';
import { isPreview } from '../../lib/preview.ts';

/** The button's program, in a preview only: of what a page of a release might load, Astro would make it a file. */
export const getStaticPaths = () => (isPreview ? [{ params: { script: 'copy-for-wechat' } }] : []);

export const GET: APIRoute = () =>
  new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });

import type { APIRoute } from 'astro';
import { wechatRoutes } from '../../../queries/preview-routes.ts';

export const getStaticPaths = wechatRoutes;

export const GET: APIRoute<{ text: () => string }> = ({ props }) =>
  new Response(props.text(), { headers: { 'content-type': 'text/html; charset=utf-8' } });

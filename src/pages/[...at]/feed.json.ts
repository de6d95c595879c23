import type { APIRoute } from 'astro';
import { feedRoutes } from '../../queries/feed-routes.ts';
import { jsonFeedText, type Feed } from '../../views/files/feeds.ts';

export const getStaticPaths = feedRoutes;

export const GET: APIRoute<{ feed: () => Feed }> = ({ props }) => new Response(jsonFeedText(props.feed()));

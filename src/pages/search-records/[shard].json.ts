/** Search records for the index builder: written into the build, never served. */
import type { APIRoute } from 'astro';
import { recordPaths, searchRecords } from '../../queries/records.ts';

export const getStaticPaths = recordPaths;

export const GET: APIRoute<{ file: string }> = async ({ props }) => Response.json(await searchRecords(props.file));

import type { APIRoute } from 'astro';
import { dataFile, dataPaths, type DataName } from '../../../queries/data.ts';

export const getStaticPaths = dataPaths;

export const GET: APIRoute<{ name: DataName }> = async ({ props }) => Response.json(await dataFile(props.name));

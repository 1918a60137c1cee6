import { z } from 'zod/v4';

/** A text of the wire; an empty one, and anything else, counts as absent. */
export const text = z.string().min(1).optional().catch(undefined);

/** An id of the wire without which the thing around it is not what it seems; a text in most places and a number in some. */
export const neededId = z.union([z.string().min(1), z.number().transform(String)]);

/** An id of the wire; anything else counts as absent. */
export const id = neededId.optional().catch(undefined);

/** A number of the wire. */
export const number = z.number().optional().catch(undefined);

/** A yes or no of the wire. */
export const flag = z.boolean().optional().catch(undefined);

/** An instant of the wire in Unix seconds, judged where it is read. */
export const seconds = z.unknown().optional();

/** An object inside another one; anything else counts as absent. */
export const part = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject(shape).optional().catch(undefined);

/** A list of the wire; anything else is an empty one. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** An object of the wire; anything else is an empty one. */
export const recordOf = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {});

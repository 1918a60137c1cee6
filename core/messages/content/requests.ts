import { z } from 'zod/v4';
import { body, footer } from './interactiveParts';

/** Asks for the person's location with one button. Source: Meta, location request messages. */
export const locationRequestContent = z.object({ kind: z.literal('locationRequest'), body });

/** Asks for the permission to call. Source: Meta, call permission requests: once in 24 hours, twice in 7 days per person. */
export const callPermissionRequestContent = z.object({ kind: z.literal('callPermissionRequest'), body: body.optional(), footer });

/** Asks a person whose number is hidden to share it. Source: Meta, contact information requests (2026). */
export const contactInfoRequestContent = z.object({ kind: z.literal('contactInfoRequest'), body });

import { z } from 'zod/v4';
import { instant } from '../instant';
import { readParty } from '../readParty';
import { id, seconds, text } from '../wireParts';
import { each } from './accountReader';

const preference = z.looseObject({ wa_id: id, user_id: id, value: z.string().min(1), category: text, detail: text, timestamp: seconds });

/** A person who stops or takes up marketing messages again. Source: Meta, user_preferences. */
export const readMarketingPreference = each('user_preferences', preference, ({ wa_id: waId, user_id: userId, value: choice, timestamp }, { value }) => ({
	kind: 'marketingPreference',
	status: choice,
	severity: 'info',
	what: choice === 'stop' ? 'A person does not want marketing messages any more.' : choice === 'resume' ? 'A person wants marketing messages again.' : 'A person changed what they want to receive.',
	fix: choice === 'stop' ? 'Send this person no marketing template; WhatsApp would not deliver it.' : undefined,
	party: readParty({ waId, userId }, value.contacts),
	occurredAt: instant(timestamp),
}));

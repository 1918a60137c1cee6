import { randomInt } from 'node:crypto';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { probeCallback, runPreflight } from '../../../core/cloudApi';
import { InvalidInputError, isWebAddress } from '../../../core/messages';
import { openCredential } from '../../shared/credential';
import { forEachItem } from '../../shared/forEachItem';
import { readSender } from '../../shared/readSender';
import { readText } from '../../shared/readText';
import { setUpReport } from './setUpReport';

function readCallbackUrl(context: IExecuteFunctions, index: number): string | undefined {
	const url = readText(context, { name: 'callbackUrl', label: 'The callback URL' }, index);
	if (url === '') return undefined;
	if (isWebAddress(url)) return url;
	throw new InvalidInputError([{ field: 'callbackUrl', message: "The callback URL must be a whole web address such as https://n8n.example.com/webhook/8d1f/whatsapp. Copy the production URL from the trigger's panel." }]);
}

function readNumber(context: IExecuteFunctions, index: number): string | undefined {
	return readText(context, { name: 'phoneNumberId', label: 'The phone number' }, index) === '' ? undefined : readSender(context, index);
}

/** Looks at everything that stands between the account in the credential and a flow of messages; for each item, a summary and one item for each check. */
export async function checkSetUpItems(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	return await forEachItem(context, async (index) => {
		const callbackUrl = readCallbackUrl(context, index);
		const phoneNumberId = readNumber(context, index);
		const fetchCallback = async (url: string) => await probeCallback(url, String(randomInt(1_000_000_000)));
		const checks = await runPreflight(await openCredential(context), { callbackUrl, phoneNumberId, fetchCallback, now: Date.now() });
		return setUpReport(checks, callbackUrl !== undefined).map((json) => ({ json }));
	});
}

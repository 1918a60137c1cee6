import { readFileSync } from 'node:fs';
import type { GraphCall, NodeOf } from '../graphCall';
import { plainGraphError, whatsAppError } from '../graphError';
import { readUploadForm } from '../media/readUploadForm';

const MAX_BYTES = 10 * 1_048_576;

/** `POST /{flow-id}/assets`: the flow's screens as JSON. Throws 139001 unless it is a draft, 100 for anything but one file of JSON. */
export async function uploadFlowAsset({ emulator: { files }, node: { flow }, request }: GraphCall<NodeOf<'flow'>>): Promise<unknown> {
	const path = files.newPath();
	try {
		const { file } = await readUploadForm(request, path, MAX_BYTES);
		if (flow.status !== 'DRAFT') throw whatsAppError(139001, `A flow with the status ${flow.status} cannot be updated`);
		if (!file) throw plainGraphError(100, '(#100) The parameter file is required.');
		flow.json = readJson(file.path);
		return { success: true, validation_errors: [] };
	} finally {
		files.remove(path);
	}
}

function readJson(path: string): string {
	const text = readFileSync(path, 'utf8');
	try {
		JSON.parse(text);
		return text;
	} catch {
		throw plainGraphError(100, '(#100) Param file must be a JSON file');
	}
}

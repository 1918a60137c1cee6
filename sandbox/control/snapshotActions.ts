import { z } from 'zod/v4';
import { restoreSnapshot } from '../snapshots/restoreSnapshot';
import { writeSnapshot } from '../snapshots/writeSnapshot';
import { checkInput } from './checkInput';
import { ControlError } from './controlError';
import type { ControlCall } from './controlRoute';

/** `GET /sandbox/snapshots`. */
export function listSnapshots({ emulator: { shelf } }: ControlCall): unknown {
	return { snapshots: shelf.list() };
}

/** `POST /sandbox/snapshots`: remembers everything as it is, under a name. */
export function saveSnapshot({ emulator, body }: ControlCall): unknown {
	const { name } = checkInput(z.strictObject({ name: z.string().min(1).max(100) }), body);
	emulator.shelf.put(name, writeSnapshot(emulator), emulator.clock.now());
	return { snapshots: emulator.shelf.list() };
}

/** `POST /sandbox/snapshots/{name}/restore`: everything as it was; journals and ledger stay. */
export function restoreFromShelf({ emulator, parameters: { name = '' } }: ControlCall): unknown {
	const text = emulator.shelf.get(name);
	if (text === undefined) throw new ControlError(404, `There is no snapshot ${name}`);
	restoreSnapshot(emulator, text);
	return { ok: true };
}

/** `DELETE /sandbox/snapshots/{name}`. */
export function deleteSnapshot({ emulator: { shelf }, parameters: { name = '' } }: ControlCall): unknown {
	if (!shelf.remove(name)) throw new ControlError(404, `There is no snapshot ${name}`);
	return { snapshots: shelf.list() };
}

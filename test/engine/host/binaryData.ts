// A part of n8n-core; it is not declared beside it, because two copies would hold two containers.
import { Container } from '@n8n/di';
import { BinaryDataService } from 'n8n-core';

/** n8n's keeper of files. */
export const binaryData = (): BinaryDataService => Container.get(BinaryDataService);

/** Lets n8n keep files on disk in its user folder, as n8n 2 does; items then hold references and no bytes. */
export async function storeFiles(): Promise<void> {
	await binaryData().init();
}

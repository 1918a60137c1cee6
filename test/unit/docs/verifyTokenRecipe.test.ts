import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyToken } from '../../../core/cloudApi';
import { root } from './readPages';

it('the command of docs/receiving.md computes the verify token that the trigger expects', () => {
	const page = readFileSync(join(root, 'docs/receiving.md'), 'utf8');
	const [, form, tail, secret] = /printf '([^']+)' '([^']+)' \| openssl dgst -sha256 -hmac '([^']+)'/.exec(page)!;
	const computed = createHmac('sha256', secret!).update(form!.replace('%s', tail!)).digest('hex');
	expect(computed).toBe(verifyToken(`https://n8n.example.com/webhook/${tail}`, secret!));
});

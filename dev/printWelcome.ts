import { formUrl } from './playStory';
import { demoOwner } from './n8nClient';

export interface Welcome {
	n8nUrl: string;
	sandboxUrl: string;
	workflowId: string;
	logFile: string;
	tookMs: number;
}

/** The few lines that remain on the screen: where everything is, how to sign in, what to try. */
export function printWelcome({ n8nUrl, sandboxUrl, workflowId, logFile, tookMs }: Welcome): void {
	console.log(`
Ready after ${(tookMs / 1000).toFixed(0)} s.

  The phones      ${sandboxUrl}/
  The form        ${formUrl(n8nUrl)}
  n8n             ${n8nUrl}/workflow/${workflowId}
  Sign in with    ${demoOwner.email}   password: ${demoOwner.password}
  n8n's log       ${logFile}

Try this: open the phones, fill in the form with Rui's number +1 555 010 7702, and tap Approve on Ana's phone.
Ctrl-C stops everything; what you build in n8n stays for the next start.`);
}

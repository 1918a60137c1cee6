import { callExecution, type Caller } from '../../../core/asks';
import { executionUrls } from './executionUrls';

/**
 * How this n8n calls waiting executions. Those of another n8n that uses the same store are reached at their public address
 * only, and what is said of them there ends nothing: it may be this n8n again, which knows nothing of them.
 */
export function callerOf(instanceId: string, environment: Parameters<typeof executionUrls>[1]): Caller {
	return async ({ place, resumeUrl }) => {
		if (place.startsWith(`${instanceId}:`)) return await callExecution(executionUrls(resumeUrl, environment));
		const answer = await callExecution([resumeUrl]);
		return answer === 'notWaiting' ? 'unreachable' : answer;
	};
}

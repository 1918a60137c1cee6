import type { IDataObject, IRunExecutionData } from 'n8n-workflow';
import type { LogCapture } from './captureLog';
import type { FrontDoor } from './openFrontDoor';
import type { EngineNodeTypes } from './loadNodeTypes';
import type { RunningTrigger } from './runTrigger';

/** What the host keeps between calls: where n8n would have its loader, its HTTP server and its database. */
export interface HostState {
	log: LogCapture;
	nodeTypes: EngineNodeTypes;
	frontDoor: FrontDoor;
	/** The trigger node that runs by itself at the moment. */
	trigger?: RunningTrigger;
	/** Static data per workflow and mode: production's is what n8n saves, a test run has its own. */
	staticData: Map<string, IDataObject>;
	/** What n8n's database holds of the executions that wait, by their IDs. */
	waiting: Map<string, IRunExecutionData>;
}

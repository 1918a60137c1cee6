import { storeContract } from './contract';
import { postgresContract } from './postgres.contract';
import { postgresRoom } from './storeRoom';
import { postgresTroubles } from './troubles.contract';

describe('the store on Postgres', () => 
	storeContract(postgresRoom, (bench) => {
		postgresContract(bench);
		postgresTroubles(bench);
	}));

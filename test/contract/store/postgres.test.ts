import { storeContract } from './contract';
import { postgresContract } from './postgres.contract';
import { postgresRoom } from './storeRoom';

describe('the store on Postgres', () => storeContract(postgresRoom, postgresContract));

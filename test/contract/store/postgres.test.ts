import { storeContract } from './contract';
import { postgresRoom } from './storeRoom';

describe('the store on Postgres', () => storeContract(postgresRoom));

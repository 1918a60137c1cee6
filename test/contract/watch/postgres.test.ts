import { postgresRoom } from '../store/storeRoom';
import { deskContract } from './deskContract';
import { processesContract } from './processesContract';

describe('the desk on Postgres', () => deskContract(postgresRoom));
describe('watching processes on Postgres', () => processesContract(postgresRoom));

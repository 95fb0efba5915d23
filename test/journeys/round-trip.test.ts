import { roundTrips } from './round-trip.ts'

roundTrips(() => undefined)

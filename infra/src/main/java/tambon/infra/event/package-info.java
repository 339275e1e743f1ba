/**
 * Events between modules: written with the change they tell of (outbox), delivered by a relay that any
 * number of nodes share, and taken by each consumer exactly once (inbox).
 */
@NullMarked
package tambon.infra.event;

import org.jspecify.annotations.NullMarked;

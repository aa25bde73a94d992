/**
 * The market channel of CLOB's websocket, with its message types, its known bugs as
 * faults, and a load of price changes.
 */
@NullMarked
package ai.aigg.insights.simulators.polymarket.clob.socket;

import org.jspecify.annotations.NullMarked;

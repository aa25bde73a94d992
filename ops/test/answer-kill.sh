#!/usr/bin/env bash
# Two hundred questions about forty markets with upstreams that take five seconds; both services are killed in the
# middle. Takes about three minutes; the result is that of Maven, figures are in trials/target/kill-it.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec mvn --batch-mode --projects trials --also-make verify \
  -Dtest=NoSuchTests -Dit.test=AnswerKillCheck -Dsurefire.failIfNoSpecifiedTests=false \
  -Dfailsafe.failIfNoSpecifiedTests=false "$@"

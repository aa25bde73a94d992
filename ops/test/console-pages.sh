#!/usr/bin/env bash
# How long the console's pages take at the venue's real size: 2,000,000 markets (5 % open), 1,000,000 mentions of 100,000
# users, 200,000 analyses with scores. Starts the local stack of this folder, asks one question, fills its database with made-up
# rows beside it, and reads every page 40 times. Prints one line of JSON; ends with 1 when a median is 200 ms or more.
# It leaves a filled .aigg behind: run it in a clone of its own. Needs psql and curl; takes about ten minutes.
#
#   ops/test/console-pages.sh [MARKETS] [MENTIONS]
set -euo pipefail
cd "$(dirname "$0")/../.."

markets=${1:-2000000}
mentions=${2:-1000000}
export AIGG_PORT_BASE=${AIGG_PORT_BASE:-27000}
limit_ms=200
reads=40
work=$(mktemp -d)
console=http://127.0.0.1:$((AIGG_PORT_BASE + 5))
psql=$(command -v psql || ls /usr/lib/postgresql/*/bin/psql | tail -1)

say() { printf '%s\n' "$*" >&2; }

if [[ -e .aigg/stack.json ]]; then
  say "A stack runs on this folder. Stop it (./aigg down), or use another clone."
  exit 2
fi
./aigg up --quiet-world >"$work/up.log" 2>&1 &
stack=$!
end() {
  kill "$stack" 2>/dev/null || true
  wait "$stack" 2>/dev/null || true
  rm -rf "$work"
}
trap end EXIT

for _ in $(seq 300); do
  grep -q "See every answer" "$work/up.log" && break
  kill -0 "$stack" 2>/dev/null || { cat "$work/up.log" >&2; exit 1; }
  read -rt 1 < <(sleep 1) || true
done
password=$(sed -n 's/.*one-time password: //p' "$work/up.log" | head -1)
[[ -n $password ]] || { say "There is an account already: this needs a folder without .aigg."; exit 2; }

sql() { "$psql" -h 127.0.0.1 -p $((AIGG_PORT_BASE + 32)) -U postgres -d aigg_insights -v ON_ERROR_STOP=1 -qAt "$@"; }
./aigg ask "will bitcoin hit 150k this year?" >&2
tweet=$(sql -c "SELECT tweet_id FROM twitter_interactions ORDER BY created_at DESC LIMIT 1")
say "Filling with $markets markets and $mentions mentions."
begun=$SECONDS
sql -v markets="$markets" -v mentions="$mentions" <<'SQL'
SET synchronous_commit = off;
SET work_mem = '256MB';
BEGIN;
CREATE TEMP TABLE made AS
  SELECT n, gen_random_uuid() AS id, n % 20 = 0 AS open, now() + make_interval(hours => n % 9000 - 4500) AS ends
  FROM generate_series(1, :markets) n;
INSERT INTO market_details (id, condition_id, description, event_id, event_slug, event_title, token_ids, tags, closed, closed_time,
    resolution, winning_outcome, search_vector)
SELECT id, '0x' || lpad(to_hex(n), 64, '0'), repeat('It resolves as the source says. ', 12), 'made-' || n / 8, 'made-event-' || n / 8,
    'Made-up event ' || n / 8, ARRAY['1' || n, '2' || n], ARRAY['made', 'topic ' || n % 300], NOT open, CASE WHEN NOT open THEN ends END,
    CASE WHEN open THEN 'OPEN' WHEN n % 50 = 1 THEN 'VOID' ELSE 'RESOLVED' END, CASE WHEN NOT open THEN 'Yes' END,
    CASE WHEN open THEN market_search_vector('Will thing ' || n || ' happen in ' || n % 300 || '?', NULL, NULL) END
FROM made;
INSERT INTO polymarket_markets (id, market_id, question, category, outcomes, current_probability, volume_24h, liquidity, end_date, active,
    market_slug, volume_total, best_bid, best_ask)
SELECT id, 'made-' || n, 'Will thing ' || n || ' happen in ' || n % 300 || '?', 'made ' || n % 30, '["Yes", "No"]',
    (n % 1000) / 1000.0, n % 100000, n % 50000, ends, open AND ends > now(), 'made-' || n, n % 1000000, 0.4, 0.5
FROM made;
CREATE TEMP TABLE people AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, 100000) n;
INSERT INTO twitter_users (id, user_id, username, access_level, interaction_count, first_interaction, last_interaction)
SELECT id, 'made' || n, 'made_user_' || n, CASE n % 50 WHEN 0 THEN 'vip' WHEN 1 THEN 'blocked' ELSE 'whitelist' END, 10,
    now() - interval '300 days', now() FROM people;
CREATE TEMP TABLE answers AS
  SELECT s.n, uuidv7(make_interval(mins => -s.n / 10)) AS id, made.id AS market
  FROM generate_series(1, 200000) AS s(n) JOIN made ON made.n = 1 + s.n % :markets;
INSERT INTO analysis (id, market_id, query_text, confidence_score, recommendation, question_id, analyst, market_probability, estimate, created_at)
SELECT id, market, 'Will thing ' || n || ' happen?', 0.7, 'HOLD', gen_random_uuid(), 'statistical/2', 0.45, 0.47, now() - make_interval(mins => n / 10)
FROM answers;
INSERT INTO conclusions (analysis_id, conclusion, sentiment) SELECT id, 'No edge after costs.', 'neutral' FROM answers;
INSERT INTO analysis_scores (analysis_id, market_id, event_key, category, model, program, recommendation, answered_at, closed_at, late, verdict,
    estimate, market_probability, brier, brier_market, log_score, log_market)
SELECT id, market, 'made-' || n / 4, 'made ' || n % 30, 'statistical', '2', 'HOLD', now() - make_interval(days => 40, mins => n / 10), now(), n % 20 = 0,
    CASE WHEN n % 2 = 0 THEN 'YES' ELSE 'NO' END, 0.47, 0.45, CASE WHEN n % 2 = 0 THEN 0.2809 ELSE 0.2209 END,
    CASE WHEN n % 2 = 0 THEN 0.3025 ELSE 0.2025 END, 0.7, 0.7 FROM answers;
INSERT INTO twitter_interactions (id, user_id, tweet_id, query_text, response_tweet_id, analysis_id, processing_status, created_at, asked_at,
    reason, reply_text, reply_state, completed_at)
SELECT uuidv7(make_interval(secs => -s.n)), people.id, (10000000000 + s.n)::text, 'will thing ' || s.n || ' happen?',
    CASE WHEN s.n % 10 > 1 THEN (90000000000 + s.n)::text END, answers.id, CASE WHEN s.n % 10 > 1 THEN 'complete' ELSE 'failed' END,
    now() - make_interval(secs => s.n), now() - make_interval(secs => s.n), CASE s.n % 10 WHEN 0 THEN 'quota_user' WHEN 1 THEN 'blocked_user' ELSE 'answered' END,
    CASE WHEN s.n % 10 > 1 THEN 'Market 45% YES. Our estimate 47%.' END, CASE WHEN s.n % 10 > 1 THEN 'posted' ELSE 'none' END,
    now() - make_interval(secs => s.n - 1)
FROM generate_series(1, :mentions) AS s(n) JOIN people ON people.n = 1 + s.n % 100000 LEFT JOIN answers ON answers.n = s.n AND s.n % 10 > 1;
COMMIT;
-- As autovacuum leaves it.
VACUUM (ANALYZE);
SQL
filled=$((SECONDS - begun))
say "Filled in $filled s: $(sql -c "SELECT (SELECT count(*) FROM polymarket_markets) || ' markets, ' || (SELECT count(*) FROM twitter_interactions) || ' mentions'")"

jar=$work/cookies
get() { curl -sS -b "$jar" -c "$jar" "$@"; }
token() { get "$console$1" | grep -o 'name="_csrf" value="[^"]*"' | head -1 | cut -d'"' -f4; }
get -o "$work/out" --data-urlencode "_csrf=$(token /sign-in)" -d username=admin --data-urlencode "password=$password" "$console/sign-in"
get -o "$work/out" --data-urlencode "_csrf=$(token /password)" --data-urlencode "old=$password" -d wanted=measured-at-size -d again=measured-at-size \
  "$console/password"

user=$(sql -c "SELECT user_id FROM twitter_users WHERE username = 'made_user_500'")
pages=(/live "/live?text=thing+5000" "/live?user=made_user_500" /answers "/answers?q=thing+777777" "/answers/$tweet" /markets "/markets?list=open"
  "/markets?list=closed" "/markets?list=closed&category=made+7" /markets/made-40 /track-record "/users" "/users?text=made_user_99" "/users/$user" /operations
  /operations/dead-letters /operations/archive /operations/audit /try)
slow=0
figures=""
for page in "${pages[@]}"; do
  for n in $(seq $((reads + 5))); do
    status=$(get -o "$work/out" -w '%{http_code} %{time_total}' "$console$page")
    [[ $status == 200\ * ]] || { say "$page answers ${status%% *}"; exit 1; }
    # The first five warm up what Java and PostgreSQL do not know yet.
    ((n <= 5)) || echo "${status#* }"
  done | sort -n >"$work/times"
  read -r p50 p95 max < <(awk '{t[NR] = $1 * 1000} END {printf "%.0f %.0f %.0f\n", t[int(NR * 0.5 + 0.5)], t[int(NR * 0.95 + 0.5)], t[NR]}' "$work/times")
  say "$(printf '%5d %5d %5d ms  %s' "$p50" "$p95" "$max" "$page")"
  ((p50 < limit_ms)) || slow=$((slow + 1))
  figures+="${figures:+,}{\"page\":\"$page\",\"p50_ms\":$p50,\"p95_ms\":$p95,\"max_ms\":$max}"
done
printf '{"bench":"console-pages","at":"%s","markets":%d,"mentions":%d,"reads":%d,"fill_seconds":%d,"slow":%d,"pages":[%s]}\n' \
  "$(date -u +%FT%TZ)" "$markets" "$mentions" "$reads" "$filled" "$slow" "$figures"
((slow == 0))

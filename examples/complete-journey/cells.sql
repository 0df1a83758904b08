-- The cells of library.tag once more, written from the documentation of the modules and not from their
-- rules. Instants are UTC; now is midnight of 2018-01-01 in New York, where clocks went forward on
-- 2017-03-12 and back on 2017-11-05.
CREATE MACRO moment() AS TIMESTAMP '2018-01-01 05:00:00';
CREATE MACRO shifted(t) AS t >= TIMESTAMP '2017-03-12 07:00:00' AND t < TIMESTAMP '2017-11-05 06:00:00';
CREATE MACRO local_day(t) AS
  CAST(t - INTERVAL 1 HOUR * (CASE WHEN shifted(t) THEN 4 ELSE 5 END) AS DATE);
CREATE MACRO midnight(day) AS
  day + INTERVAL 1 HOUR * (CASE WHEN day > DATE '2017-03-12' AND day <= DATE '2017-11-05' THEN 4 ELSE 5 END);

CREATE TABLE households AS SELECT household_id AS h FROM 'households.parquet';
CREATE TABLE orders AS
  SELECT household_id AS h, transaction_timestamp::TIMESTAMP AS t,
         CAST(round(sales_value * 100) AS BIGINT) AS cents
  FROM 'transactions.parquet' WHERE transaction_timestamp::TIMESTAMP < moment();
CREATE TABLE exposures AS
  SELECT household_id AS h, midnight(start_date) AS t
  FROM 'mailings.parquet' WHERE midnight(start_date) < moment();
CREATE TABLE engagements AS
  SELECT household_id AS h, midnight(redemption_date) AS t
  FROM 'redemptions.parquet' WHERE midnight(redemption_date) < moment();

-- RFM -----------------------------------------------------------------------------------------
CREATE TABLE bought AS
  SELECT h, max(t) AS r, count(DISTINCT local_day(t)) AS f, sum(cents) AS m
  FROM orders WHERE t >= moment() - INTERVAL 365 DAY GROUP BY h;

CREATE MACRO cell(recent, often, much) AS CASE WHEN recent IS NULL THEN NULL ELSE
  (CASE WHEN much THEN 'important ' ELSE 'ordinary ' END) ||
  (CASE WHEN often AND recent THEN 'value' WHEN often THEN 'keep'
        WHEN recent THEN 'develop' ELSE 'win back' END) END;

-- One more than the cuts below; the k-th of four cuts is the value at place ceil(k n / 5).
CREATE MACRO place(x, ordered) AS
  1 + len(list_filter([1, 2, 3, 4], lambda k: ordered[CAST(ceil(k * len(ordered) / 5) AS INT)] < x));

CREATE TABLE scores AS
  WITH ordered AS (SELECT list(r ORDER BY r) AS rs, list(f ORDER BY f) AS fs,
                          list(m ORDER BY m) AS ms FROM bought)
  SELECT h, place(r, rs) AS r, place(f, fs) AS f, place(m, ms) AS m FROM bought, ordered;

CREATE TABLE answers (tag VARCHAR, h BIGINT, value VARCHAR);
INSERT INTO answers
  SELECT 'rfm.cell', h, cell(r >= moment() - INTERVAL 30 DAY, f >= 52, m >= 200000) FROM bought
  UNION ALL SELECT 'rfm.recency', h, r FROM scores
  UNION ALL SELECT 'rfm.frequency', h, f FROM scores
  UNION ALL SELECT 'rfm.monetary', h, m FROM scores
  UNION ALL SELECT 'rfm.score', h, r + f + m FROM scores
  UNION ALL SELECT 'rfm.ranked_cell', h, cell(r >= 4, f >= 4, m >= 4) FROM scores;

-- Life cycle ----------------------------------------------------------------------------------
CREATE TABLE activity AS
  SELECT h, t, t - lag(t) OVER (PARTITION BY h ORDER BY t) AS silence
  FROM (SELECT h, t FROM orders UNION ALL SELECT h, t FROM engagements);

INSERT INTO answers
  SELECT 'lifecycle.stage', h, CASE
    WHEN first_order IS NULL THEN if(last_sign IS NULL, 'registered', 'potential')
    WHEN first_order >= moment() - INTERVAL 30 DAY THEN 'new'
    WHEN last_sign < moment() - INTERVAL 90 DAY THEN 'churned'
    WHEN last_sign < moment() - INTERVAL 30 DAY THEN 'silent'
    WHEN came_back THEN 'returned'
    ELSE 'active' END
  FROM households
  LEFT JOIN (SELECT h, min(t) AS first_order FROM orders GROUP BY h) USING (h)
  LEFT JOIN (SELECT h, max(t) AS last_sign,
                    bool_or(t >= moment() - INTERVAL 30 DAY AND silence >= INTERVAL 90 DAY) AS came_back
             FROM activity GROUP BY h) USING (h);

-- Groups --------------------------------------------------------------------------------------
INSERT INTO answers
  SELECT 'groups.group', h, CASE
    WHEN first_order >= moment() - INTERVAL 30 DAY THEN 'new'
    WHEN last_order < moment() - INTERVAL 180 DAY THEN 'churned'
    ELSE if(days >= 26, 'frequent', 'rare') || ', ' || if(cents >= 100000, 'large', 'small') END
  FROM (SELECT h, min(t) AS first_order, max(t) AS last_order,
               count(DISTINCT local_day(t)) FILTER (t >= moment() - INTERVAL 180 DAY) AS days,
               coalesce(sum(cents) FILTER (t >= moment() - INTERVAL 180 DAY), 0) AS cents
        FROM orders GROUP BY h);

-- Journey -------------------------------------------------------------------------------------
CREATE TABLE journeys AS
  SELECT h, coalesce(days, 0) AS days, last_order, last_engagement, last_exposure
  FROM households
  LEFT JOIN (SELECT h, count(DISTINCT local_day(t)) AS days, max(t) AS last_order
             FROM orders GROUP BY h) USING (h)
  LEFT JOIN (SELECT h, max(t) AS last_engagement FROM engagements GROUP BY h) USING (h)
  LEFT JOIN (SELECT h, max(t) AS last_exposure FROM exposures GROUP BY h) USING (h);

INSERT INTO answers
  SELECT 'journey.stage', h, CASE WHEN days >= 2 THEN 'loyal' WHEN days = 1 THEN 'bought'
    WHEN last_engagement IS NOT NULL THEN 'interested'
    WHEN last_exposure IS NOT NULL THEN 'aware' ELSE 'unaware' END
  FROM journeys;
INSERT INTO answers
  SELECT 'journey.stuck', h, 'bought' FROM journeys
  WHERE days = 1 AND last_order < moment() - INTERVAL 30 DAY
  UNION ALL
  SELECT 'journey.stuck', h, 'interested' FROM journeys
  WHERE days = 0 AND last_engagement < moment() - INTERVAL 30 DAY
  UNION ALL
  SELECT 'journey.stuck', h, 'aware' FROM journeys
  WHERE days = 0 AND last_engagement IS NULL AND last_exposure < moment() - INTERVAL 30 DAY;

-- A step, and no next one within 30 days, which ended in the last 30 days.
CREATE MACRO gave_up(t, next_t) AS
  t + INTERVAL 30 DAY >= moment() - INTERVAL 30 DAY AND t + INTERVAL 30 DAY < moment()
  AND (next_t IS NULL OR next_t > t + INTERVAL 30 DAY);
INSERT INTO answers
  SELECT DISTINCT 'journey.did_not_engage', a.h, 'true' FROM exposures a
  ASOF LEFT JOIN engagements b ON a.h = b.h AND a.t < b.t WHERE gave_up(a.t, b.t)
  UNION ALL
  SELECT DISTINCT 'journey.did_not_buy', a.h, 'true' FROM engagements a
  ASOF LEFT JOIN orders b ON a.h = b.h AND a.t < b.t WHERE gave_up(a.t, b.t)
  UNION ALL
  SELECT DISTINCT 'journey.did_not_return', a.h, 'true' FROM orders a
  ASOF LEFT JOIN orders b ON a.h = b.h AND a.t < b.t WHERE gave_up(a.t, b.t);

-- From each exposure on, the earliest engagement, the earliest order after it, and the next.
CREATE TABLE steps AS
  SELECT a.h, a.t AS t1, b.t AS t2, c.t AS t3, d.t AS t4
  FROM exposures a
  ASOF LEFT JOIN engagements b ON a.h = b.h AND a.t < b.t
  ASOF LEFT JOIN orders c ON a.h = c.h AND b.t < c.t
  ASOF LEFT JOIN orders d ON a.h = d.h AND c.t < d.t;
INSERT INTO answers
  SELECT 'journey.depth', h, coalesce(max(CASE
    WHEN t4 <= t1 + INTERVAL 90 DAY THEN 4 WHEN t3 <= t1 + INTERVAL 90 DAY THEN 3
    WHEN t2 <= t1 + INTERVAL 90 DAY THEN 2 WHEN t1 IS NOT NULL THEN 1 END), 0)
  FROM households LEFT JOIN steps USING (h) GROUP BY h;

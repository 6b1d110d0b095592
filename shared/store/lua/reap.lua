-- Takes back what silent workers hold, ends waits that are over, and finds queued jobs
-- whose wake-up was lost. Any number of reapers may run.
-- ARGV grace limit, then queues. Returns expired, due, then for each job without a
-- wake-up: queue id chars solo ('1' or '').
local grace, limit = tonumber(ARGV[1]), tonumber(ARGV[2])
local expired, due = 0, 0
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEY.run, '-inf', now, 'LIMIT', 0, limit)) do
  local job = read(id, 'state', 'stage', 'priority', 'deaths')
  leave(KEY.run, id)
  if job.state == 'running' then
    queue_unheard(id, job.stage, job.priority, 'deaths',
      spelled(number(job.deaths) + 1), 'solo', '1')
    expired = expired + 1
  end
end
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEY.wait, '-inf', now, 'LIMIT', 0, limit)) do
  local job = read(id, 'state', 'stage', 'priority')
  leave(KEY.wait, id)
  if job.state == 'waiting' then
    queue_unheard(id, job.stage, job.priority)
    due = due + 1
  end
end
count(KEY.counts, 'rescued:lease_expired', expired)
flush()
local answer = {tostring(expired), tostring(due)}
for i = 3, #ARGV do
  local queue = ARGV[i]
  -- Lists are first in, first out: whatever was pushed well before the newest message that
  -- was claimed should have been claimed too. And where the list is empty, every wake-up
  -- that is not fresh is gone.
  local cutoff = now - grace
  if redis.call('LLEN', KEY.queue .. queue) > 0 then
    cutoff = math.min(cutoff, number(redis.call('HGET', KEY.pulse, queue)) - grace)
  end
  local ids = redis.call('ZRANGEBYSCORE', KEY.index .. queue, '-inf',
    string.format('%.0f', math.max(cutoff, 0)), 'LIMIT', 0, limit)
  for _, id in ipairs(ids) do
    local job = read(id, 'chars', 'solo')
    for _, value in ipairs({queue, id, job.chars or '0', job.solo or ''}) do
      table.insert(answer, value)
    end
  end
end
return answer

-- Takes back what silent workers hold, ends waits that are over, and finds queued jobs
-- whose wake-up was lost. Any number of reapers may run.
-- ARGV grace limit, then queues. Returns expired, due, then for each job without a
-- wake-up: queue id chars solo ('1' or '').
local grace, limit = tonumber(ARGV[1]), tonumber(ARGV[2])
local expired, due = 0, 0
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEY.run, '-inf', now, 'LIMIT', 0, limit)) do
  local job = read(id, 'state', 'stage', 'priority')
  if job.state == 'running' then
    redis.call('HINCRBY', KEY.job .. id, 'deaths', 1)
    redis.call('HSET', KEY.job .. id, 'solo', 1)
    queue_unheard(id, job.stage, job.priority)
    expired = expired + 1
  else
    redis.call('ZREM', KEY.run, id)
  end
end
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEY.wait, '-inf', now, 'LIMIT', 0, limit)) do
  local job = read(id, 'state', 'stage', 'priority')
  if job.state == 'waiting' then
    queue_unheard(id, job.stage, job.priority)
    due = due + 1
  else
    redis.call('ZREM', KEY.wait, id)
  end
end
if expired > 0 then redis.call('HINCRBY', KEY.counts, 'rescued:lease_expired', expired) end
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
  cutoff = math.max(cutoff, 0)
  local ids = redis.call('ZRANGEBYSCORE', KEY.index .. queue, '-inf',
    string.format('%.0f', cutoff), 'LIMIT', 0, limit)
  for _, id in ipairs(ids) do
    local job = read(id, 'chars', 'solo')
    answer[#answer + 1] = queue
    answer[#answer + 1] = id
    answer[#answer + 1] = job.chars or '0'
    answer[#answer + 1] = job.solo or ''
  end
end
return answer

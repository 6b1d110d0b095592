-- Makes submissions durable and wakes ingest. Not allowed to run when memory is full.
-- ARGV stage priority batch limit keep_key head tail, then for each submission:
--   id key fingerprint original chars client_id trace
-- Returns for each: verdict, job id.
local stage, priority, batch, limit = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
local queue, answer, fresh = queue_of(stage, priority), {}, 0
local open = in_flight()
for i = 8, #ARGV, 7 do
  local id, key, fingerprint = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  local verdict, job = 'accepted', id
  local known = key ~= '' and redis.call('GET', KEY.idem .. key)
  if redis.call('EXISTS', KEY.job .. id) == 1 then
    verdict = 'accepted' -- the same call again, after a lost reply
  elseif known then
    local mark
    mark, job = string.match(known, '^(%S+) (%S+)$')
    verdict = mark == fingerprint and 'replayed' or 'mismatch'
  elseif open >= limit then
    verdict, job = 'busy', ''
  else
    redis.call('HSET', KEY.job .. id, 'state', 'queued', 'stage', stage,
      'priority', priority, 'epoch', 0, 'chars', ARGV[i + 4], 'submitted_at', now,
      'queued:' .. stage, now)
    if batch ~= '' then redis.call('HSET', KEY.job .. id, 'batch', batch) end
    if ARGV[i + 5] ~= '' then redis.call('HSET', KEY.job .. id, 'client_id', ARGV[i + 5]) end
    if ARGV[i + 6] ~= '' then redis.call('HSET', KEY.job .. id, 'trace', ARGV[i + 6]) end
    redis.call('SET', KEY.original .. id, ARGV[i + 3])
    redis.call('ZADD', KEY.index .. queue, now, id)
    if key ~= '' then
      redis.call('SET', KEY.idem .. key, fingerprint .. ' ' .. id, 'PX', ARGV[5])
    end
    open, fresh = open + 1, fresh + 1
  end
  answer[#answer + 1] = verdict
  answer[#answer + 1] = job
end
if fresh > 0 then
  redis.call('HINCRBY', KEY.counts, 'accepted', fresh)
  if batch ~= '' then redis.call('HINCRBY', KEY.batch .. batch, 'accepted', fresh) end
  push(queue, ARGV[6], ARGV[7])
end
return answer

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
    local mark, first = string.match(known, '^(%S*) (%S+)$')
    verdict, job = mark == fingerprint and 'replayed' or 'mismatch', first or known
  elseif open >= limit then
    verdict, job = 'busy', ''
  else
    local fields = {'state', 'queued', 'stage', stage, 'priority', priority, 'epoch', '0',
      'chars', ARGV[i + 4], 'submitted_at', stamp, 'queued:' .. stage, stamp}
    for name, value in pairs({batch = batch, client_id = ARGV[i + 5], trace = ARGV[i + 6]}) do
      if value ~= '' then
        table.insert(fields, name)
        table.insert(fields, value)
      end
    end
    redis.call('HSET', KEY.job .. id, unpack(fields))
    redis.call('SET', KEY.original .. id, ARGV[i + 3])
    enter(KEY.index .. queue, stamp, id)
    if key ~= '' then
      redis.call('SET', KEY.idem .. key, fingerprint .. ' ' .. id, 'PX', ARGV[5])
    end
    open, fresh = open + 1, fresh + 1
  end
  table.insert(answer, verdict)
  table.insert(answer, job)
end
if fresh > 0 then
  count(KEY.counts, 'accepted', fresh)
  if batch ~= '' then count(KEY.batch .. batch, 'accepted', fresh) end
  flush()
  push(queue, ARGV[6], ARGV[7])
end
return answer

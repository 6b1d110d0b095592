-- Hands articles on: document, state, index and wake-up of the next stage in one step.
-- ARGV stage next_stage queue next_queue keep_fingerprint head tail, then for each job:
--   id epoch fingerprint chars document
-- Returns for each: verdict, and for `held` the job that bears the fingerprint already.
local stage, next_stage, queue, next_queue = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local answer, moved, fenced = {}, 0, 0
for i = 8, #ARGV, 5 do
  local id, epoch, fingerprint = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  local key = KEY.job .. id
  local job = read(id, 'state', 'stage', 'epoch', 'last')
  local mark = stage .. ':' .. epoch
  local verdict, owner = 'done', ''
  if job.last == mark then
    verdict = 'done' -- the same call again, after a lost reply
  elseif not holds(job, stage, epoch) then
    verdict, fenced = 'fenced', fenced + 1
  else
    if fingerprint ~= '' then
      redis.call('SET', KEY.fp .. fingerprint, id, 'NX', 'PX', ARGV[5])
      local bearer = redis.call('GET', KEY.fp .. fingerprint)
      if bearer ~= id then verdict, owner = 'held', bearer end
    end
    if verdict == 'done' then
      redis.call('HSET', key, 'state', 'queued', 'stage', next_stage, 'last', mark,
        'chars', ARGV[i + 3], 'done:' .. stage, now, 'queued:' .. next_stage, now)
      if fingerprint ~= '' then redis.call('HSET', key, 'fp', fingerprint) end
      redis.call('HDEL', key, 'owner', 'lease', 'solo')
      redis.call('SET', KEY.article .. id, ARGV[i + 4])
      redis.call('ZREM', KEY.run, id)
      redis.call('ZREM', KEY.index .. queue, id)
      redis.call('ZADD', KEY.index .. next_queue, now, id)
      moved = moved + 1
    end
  end
  answer[#answer + 1] = verdict
  answer[#answer + 1] = owner
end
if moved > 0 then push(next_queue, ARGV[6], ARGV[7]) end
if fenced > 0 then redis.call('HINCRBY', KEY.counts, 'rescued:fenced', fenced) end
return answer

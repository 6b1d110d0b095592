-- Hands articles on: document, state, index and wake-up of the next stage in one step.
-- ARGV stage next_stage next_queue document_key keep_fingerprint head tail, then for each job:
--   id epoch fingerprint chars document
-- Returns for each: verdict, and for `held` the job that bears the fingerprint already.
local stage, next_stage, next_queue = ARGV[1], ARGV[2], ARGV[3]
local document_key = KEY[ARGV[4]]
local answer, moved = {}, 0
for i = 8, #ARGV, 5 do
  local id, epoch, fingerprint = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  local job = read(id, 'state', 'stage', 'epoch', 'priority', 'last', 'solo')
  local mark = stage .. ':' .. epoch
  local verdict, owner = 'done', ''
  if job.last == mark then
    verdict = 'done' -- the same call again, after a lost reply
  elseif not holds(job, stage, epoch) then
    verdict = 'fenced'
    count(KEY.counts, 'rescued:fenced', 1)
  else
    local fields = {'state', 'queued', 'stage', next_stage, 'last', mark,
      'chars', ARGV[i + 3], 'done:' .. stage, stamp, 'queued:' .. next_stage, stamp}
    if fingerprint ~= '' then
      if not redis.call('SET', KEY.fp .. fingerprint, id, 'NX', 'PX', ARGV[5]) then
        local bearer = redis.call('GET', KEY.fp .. fingerprint)
        if bearer ~= id then verdict, owner = 'held', bearer end
      end
      table.insert(fields, 'fp')
      table.insert(fields, fingerprint)
    end
    if verdict == 'done' then
      redis.call('HSET', KEY.job .. id, unpack(fields))
      if job.solo then redis.call('HDEL', KEY.job .. id, 'solo') end
      redis.call('SET', document_key .. id, ARGV[i + 4])
      leave(index_of(job), id)
      enter(KEY.index .. queue_of(next_stage, job.priority), stamp, id)
      moved = moved + 1
    end
  end
  table.insert(answer, verdict)
  table.insert(answer, owner)
end
flush()
if moved > 0 then push(next_queue, ARGV[6], ARGV[7]) end
return answer

-- Sends jobs to wait after an error that may pass.
-- ARGV stage, then for each job: id epoch delay error
-- Returns for each: verdict (done or fenced).
local stage, answer = ARGV[1], {}
for i = 2, #ARGV, 4 do
  local id, epoch = ARGV[i], ARGV[i + 1]
  local key = KEY.job .. id
  local job = read(id, 'state', 'stage', 'epoch', 'last', 'priority')
  local mark = stage .. ':' .. epoch
  if job.last == mark then
    answer[#answer + 1] = 'done' -- the same call again, after a lost reply
  elseif not holds(job, stage, epoch) then
    answer[#answer + 1] = 'fenced'
    redis.call('HINCRBY', KEY.counts, 'rescued:fenced', 1)
  else
    redis.call('HINCRBY', key, 'errors', 1)
    redis.call('HSET', key, 'state', 'waiting', 'error', ARGV[i + 3], 'last', mark)
    redis.call('HDEL', key, 'owner', 'lease')
    redis.call('ZREM', KEY.run, id)
    redis.call('ZREM', KEY.index .. queue_of(stage, job.priority), id)
    redis.call('ZADD', KEY.wait, now + ARGV[i + 2], id)
    answer[#answer + 1] = 'done'
  end
end
return answer

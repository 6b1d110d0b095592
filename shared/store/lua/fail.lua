-- Sends jobs to wait after an error that may pass.
-- ARGV stage, then for each job: id epoch delay counted error
-- Returns for each: verdict (done or fenced).
local stage, answer = ARGV[1], {}
for i = 2, #ARGV, 5 do
  local id, epoch = ARGV[i], ARGV[i + 1]
  local job = read(id, 'state', 'stage', 'epoch', 'last', 'priority', 'errors')
  local mark = stage .. ':' .. epoch
  local verdict = 'done'
  if job.last == mark then
    verdict = 'done' -- the same call again, after a lost reply
  elseif not holds(job, stage, epoch) then
    verdict = 'fenced'
    count(KEY.counts, 'rescued:fenced', 1)
  else
    redis.call('HSET', KEY.job .. id, 'state', 'waiting', 'error', ARGV[i + 4],
      'last', mark, 'errors', spelled(number(job.errors) + number(ARGV[i + 3])))
    leave(index_of(job), id)
    enter(KEY.wait, spelled(now + ARGV[i + 2]), id)
  end
  table.insert(answer, verdict)
end
flush()
return answer

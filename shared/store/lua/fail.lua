-- Sends jobs to wait after an error that may pass.
-- ARGV stage, then for each job: id epoch delay counted error
-- Returns for each: verdict (done or fenced).
local stage, answer = ARGV[1], {}
for i = 2, #ARGV, 5 do
  local id, epoch = ARGV[i], ARGV[i + 1]
  local job = read(id, 'state', 'stage', 'epoch', 'last', 'priority', 'errors')
  local verdict = settled(job, stage, epoch)
  if not verdict then
    verdict = 'done'
    redis.call('HSET', KEY.job .. id, 'state', 'waiting', 'error', ARGV[i + 4],
      'last', stage .. ':' .. epoch, 'errors', spelled(number(job.errors) + number(ARGV[i + 3])))
    leave(index_of(job), id)
    enter(KEY.wait, spelled(now + ARGV[i + 2]), id)
  end
  table.insert(answer, verdict)
end
flush()
return answer

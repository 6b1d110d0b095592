-- Gives the caller those of the named jobs that wait in this queue.
-- ARGV stage queue document_key owner lease pushed_at, then ids
-- Returns for each job claimed: id epoch errors deaths submitted_at batch trace document
local stage, queue, owner, lease_end = ARGV[1], ARGV[2], ARGV[4], spelled(now + ARGV[5])
local document_key = KEY[ARGV[3]]
-- A forged time in the future would make every wake-up behind it look lost.
local pushed_at = math.min(number(ARGV[6]), now)
if pushed_at > number(redis.call('HGET', KEY.pulse, queue)) then
  redis.call('HSET', KEY.pulse, queue, spelled(pushed_at))
end
local answer, alone = {}, #ARGV == 7
for i = 7, #ARGV do
  local id = ARGV[i]
  local job = read(id, 'state', 'stage', 'epoch', 'errors', 'deaths', 'submitted_at',
    'priority', 'batch', 'trace', 'owner', 'solo')
  local mine = false
  if job.stage == stage and queue_of(stage, job.priority) == queue then
    if job.state == 'running' then
      mine = job.owner == owner -- the same call again, after a lost reply
    elseif job.state == 'queued' and (alone or not job.solo) then
      mine = true
      job.epoch = spelled(job.epoch + 1)
      redis.call('HSET', KEY.job .. id, 'state', 'running', 'owner', owner,
        'epoch', job.epoch, 'claimed:' .. stage, stamp)
      leave(KEY.index .. queue, id)
      enter(KEY.run, lease_end, id)
    end
  end
  if mine then
    for _, value in ipairs({id, job.epoch, job.errors or '0', job.deaths or '0',
      job.submitted_at, job.batch or '', job.trace or ''}) do
      table.insert(answer, value)
    end
    table.insert(answer, redis.call('GET', document_key .. id))
  end
end
flush()
return answer

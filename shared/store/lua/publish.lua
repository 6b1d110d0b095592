-- Ends jobs, each with its event in the stream: published, or any other disposition.
-- ARGV stage time keep keep_published, then for each job:
--   id epoch disposition reason error version fingerprint duplicate_of kind event document
-- Returns for each: verdict (done, fenced, or freed for a duplicate whose original is gone).
local stage = ARGV[1]
local answer, fenced = {}, 0
for i = 5, #ARGV, 11 do
  local id, epoch, disposition = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  local fingerprint, original = ARGV[i + 6], ARGV[i + 7]
  local job = read(id, 'state', 'stage', 'epoch', 'last')
  local mark = stage .. ':' .. epoch
  local verdict = 'done'
  if job.last == mark then
    verdict = 'done' -- the same call again, after a lost reply
  elseif not holds(job, stage, epoch) then
    verdict, fenced = 'fenced', fenced + 1
  elseif disposition == 'duplicate' and redis.call('GET', KEY.fp .. fingerprint) ~= original then
    verdict = 'freed'
  else
    local event = ARGV[i + 9]
    if disposition == 'published' then
      local guard = KEY.published .. id .. ':' .. ARGV[i + 5]
      if not redis.call('SET', guard, '1', 'NX', 'PX', ARGV[4]) then event = '' end
    elseif disposition == 'duplicate' then
      redis.call('SADD', KEY.held .. fingerprint, id)
      redis.call('PEXPIRE', KEY.held .. fingerprint, ARGV[3])
      redis.call('HSET', KEY.job .. id, 'duplicate_of', original)
    end
    if ARGV[i + 10] ~= '' then redis.call('SET', KEY.article .. id, ARGV[i + 10]) end
    redis.call('HSET', KEY.job .. id, 'last', mark)
    finish(id, {disposition = disposition, reason = ARGV[i + 3], error = ARGV[i + 4],
      event = event, kind = ARGV[i + 8], time = ARGV[2], keep = ARGV[3]})
  end
  answer[#answer + 1] = verdict
end
if fenced > 0 then redis.call('HINCRBY', KEY.counts, 'rescued:fenced', fenced) end
return answer

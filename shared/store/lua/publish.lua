-- Ends jobs, each with its event in the stream: published, or any other disposition.
-- ARGV stage time keep keep_published, then for each job:
--   id epoch disposition reason detail error version bond duplicate_of kind event document
-- Returns for each: verdict (done, fenced, or freed for a duplicate whose original is gone).
local stage = ARGV[1]
local answer = {}
for i = 5, #ARGV, 12 do
  local id, epoch, disposition = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  local bond, original = ARGV[i + 7], ARGV[i + 8]
  local job = read(id, unpack(FATE))
  local mark = stage .. ':' .. epoch
  local verdict = settled(job, stage, epoch)
  if not verdict and disposition == 'duplicate' and not stands(original, bond) then
    verdict = 'freed'
  elseif not verdict then
    verdict = 'done'
    local event, more = ARGV[i + 10], {'last', mark}
    if disposition == 'published' then
      local guard = KEY.published .. id .. ':' .. ARGV[i + 6]
      if not redis.call('SET', guard, '1', 'NX', 'PX', ARGV[4]) then event = '' end
    elseif disposition == 'duplicate' then
      redis.call('SADD', KEY.held .. original, id)
      redis.call('PEXPIRE', KEY.held .. original, ARGV[3])
      join_as_copy(id, original, ARGV[i + 3])
      more = {'last', mark, 'duplicate_of', original}
    end
    finish(id, job, {disposition = disposition, reason = ARGV[i + 3], detail = ARGV[i + 4],
      error = ARGV[i + 5], event = event, kind = ARGV[i + 9], keep = ARGV[3],
      document = ARGV[i + 11], more = more})
  end
  table.insert(answer, verdict)
end
flush(ARGV[2])
return answer

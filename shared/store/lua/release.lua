-- Gives back what was claimed and not begun; no attempt is counted.
-- ARGV stage, then id epoch. Returns how many were given back.
local released = 0
for i = 2, #ARGV, 2 do
  local id = ARGV[i]
  local job = read(id, 'state', 'stage', 'epoch', 'priority')
  if job.state == 'running' and job.stage == ARGV[1] and job.epoch == ARGV[i + 1] then
    leave(KEY.run, id)
    queue_unheard(id, job.stage, job.priority)
    released = released + 1
  end
end
flush()
return released

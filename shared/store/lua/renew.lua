-- Prolongs leases. ARGV stage lease, then id epoch. Returns the ids that are no longer held.
local lost, lease_end = {}, spelled(now + ARGV[2])
for i = 3, #ARGV, 2 do
  local id = ARGV[i]
  local job = read(id, 'state', 'stage', 'epoch')
  if job.state == 'running' and job.stage == ARGV[1] and job.epoch == ARGV[i + 1] then
    enter(KEY.run, lease_end, id)
  else
    table.insert(lost, id)
  end
end
flush()
return lost

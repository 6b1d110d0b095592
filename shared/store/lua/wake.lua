-- Sends one message for queued jobs whose wake-up was lost; a second reaper sends nothing.
-- ARGV queue grace head tail, then ids. Returns how many were woken.
local index = KEY.index .. ARGV[1]
local woken, lost = 0, 0
for i = 5, #ARGV do
  local score = redis.call('ZSCORE', index, ARGV[i])
  if score and tonumber(score) <= now - ARGV[2] then
    redis.call('ZADD', index, stamp, ARGV[i])
    woken = woken + 1
    if tonumber(score) > 0 then lost = lost + 1 end
  end
end
if woken > 0 then push(ARGV[1], ARGV[3], ARGV[4]) end
if lost > 0 then redis.call('HINCRBY', KEY.counts, 'rescued:lost_message', lost) end
return woken

-- Trims the stream to what is not older than `oldest`, and to about `kept` thousandths of
-- its length at this moment. The newest that goes is deleted by XDEL: of it the stream keeps
-- the id, and by that a cursor is known to have expired; of what XTRIM takes it keeps nothing.
-- ARGV oldest (milliseconds), kept. Returns how many went.
local before = redis.call('XLEN', KEY.events)
local old = redis.call('XREVRANGE', KEY.events, '(' .. ARGV[1] .. '-0', '-', 'COUNT', 1)[1]
if old then
  redis.call('XDEL', KEY.events, old[1])
  redis.call('XTRIM', KEY.events, 'MINID', old[1])
end
local kept = tonumber(ARGV[2])
if kept < 1000 then
  local most = math.floor(before * kept / 1000)
  if redis.call('XTRIM', KEY.events, 'MAXLEN', '~', most) > 0 then
    local first = redis.call('XRANGE', KEY.events, '-', '+', 'COUNT', 1)[1]
    if first then redis.call('XDEL', KEY.events, first[1]) end
  end
end
return before - redis.call('XLEN', KEY.events)

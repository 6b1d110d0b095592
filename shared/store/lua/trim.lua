-- Trims the stream to what is not older than `oldest` and to about `most` entries. The
-- newest that goes is deleted by XDEL: of it the stream keeps the id, and by that a cursor
-- is known to have expired; of what XTRIM takes it keeps nothing.
-- ARGV oldest (milliseconds), most. Returns how many went.
local before = redis.call('XLEN', KEY.events)
local old = redis.call('XREVRANGE', KEY.events, '(' .. ARGV[1] .. '-0', '-', 'COUNT', 1)[1]
if old then
  redis.call('XDEL', KEY.events, old[1])
  redis.call('XTRIM', KEY.events, 'MINID', old[1])
end
if redis.call('XTRIM', KEY.events, 'MAXLEN', '~', ARGV[2]) > 0 then
  local first = redis.call('XRANGE', KEY.events, '-', '+', 'COUNT', 1)[1]
  if first then redis.call('XDEL', KEY.events, first[1]) end
end
return before - redis.call('XLEN', KEY.events)

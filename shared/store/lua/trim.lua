-- Trims the stream to what is not older than `oldest`, and then to about `most` bytes. The
-- newest that goes is deleted by XDEL: of it the stream keeps the id, and by that a cursor is
-- known to have expired; of what XTRIM takes it keeps nothing.
-- ARGV oldest (milliseconds), most. Returns how many went.
local before = redis.call('XLEN', KEY.events)
if before == 0 then return 0 end
local old = tonumber(ARGV[1]) > 0
  and redis.call('XREVRANGE', KEY.events, '(' .. ARGV[1] .. '-0', '-', 'COUNT', 1)[1]
if old then
  redis.call('XDEL', KEY.events, old[1])
  redis.call('XTRIM', KEY.events, 'MINID', old[1])
end
local used, most = redis.call('MEMORY', 'USAGE', KEY.events), tonumber(ARGV[2])
if used > most then
  local kept = math.floor(redis.call('XLEN', KEY.events) * most / used)
  if redis.call('XTRIM', KEY.events, 'MAXLEN', '~', kept) > 0 then
    local first = redis.call('XRANGE', KEY.events, '-', '+', 'COUNT', 1)[1]
    if first then redis.call('XDEL', KEY.events, first[1]) end
  end
end
return before - redis.call('XLEN', KEY.events)

-- Makes a feed due now; one that is polled at this moment is polled again right afterwards.
-- ARGV id. Returns 1, or 0 for a feed that is not there.
local key = KEY.feed .. ARGV[1]
if redis.call('EXISTS', key) == 0 then return 0 end
if redis.call('HEXISTS', key, 'owner') == 1 then
  redis.call('HSET', key, 'again', '1')
else
  redis.call('ZADD', KEY.feed_due, stamp, ARGV[1])
  redis.call('HDEL', key, 'turn')
end
return 1

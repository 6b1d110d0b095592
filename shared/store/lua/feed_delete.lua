-- Forgets a feed. Who polls it at this moment is fenced.
-- ARGV id. Returns 1, or 0 for a feed that is not there.
local id = ARGV[1]
local feed = redis.call('HMGET', KEY.feed .. id, 'key', 'moved')
if not feed[1] then return 0 end
for _, url_key in ipairs({feed[1], feed[2] or nil}) do
  if redis.call('HGET', KEY.feed_urls, url_key) == id then
    redis.call('HDEL', KEY.feed_urls, url_key)
  end
end
redis.call('DEL', KEY.feed .. id, KEY.feed_seen .. id)
redis.call('ZREM', KEY.feeds, id)
redis.call('ZREM', KEY.feed_due, id)
return 1

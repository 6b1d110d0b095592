-- Registers a feed, due at once. Of one address there is one: a second is answered with the
-- first. Not allowed to run when memory is full.
-- ARGV id url url_key host options. Returns: id, and 1 if it is the one that was sent.
local id, url_key = ARGV[1], ARGV[3]
local known = redis.call('HGET', KEY.feed_urls, url_key)
if known and redis.call('EXISTS', KEY.feed .. known) == 1 then
  return {known, known == id and 1 or 0}
end
redis.call('HSET', KEY.feed .. id, 'url', ARGV[2], 'registered', ARGV[2], 'key', url_key,
  'host', ARGV[4], 'options', ARGV[5], 'created_at', stamp, 'epoch', '0')
redis.call('HSET', KEY.feed_urls, url_key, id)
redis.call('ZADD', KEY.feeds, '0', id) -- all of one score: they stand in the order of their ids
redis.call('ZADD', KEY.feed_due, stamp, id)
return {id, 1}

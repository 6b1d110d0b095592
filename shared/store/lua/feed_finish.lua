-- Ends a poll: state, memory of entries, time of the next, events; all of it or nothing.
-- ARGV id epoch state delay has_seen seen url url_key host wait_host wait, then for each event:
--   kind event. A delay of -1 is for no more polls; an empty url for one that has not moved.
-- Returns done, or fenced where somebody else has taken the feed or it was deleted.
local id, epoch = ARGV[1], ARGV[2]
local key = KEY.feed .. id
local feed = redis.call('HMGET', key, 'epoch', 'last', 'again', 'key', 'moved')
if feed[1] ~= epoch or epoch == '0' then return 'fenced' end
if feed[2] == epoch then return 'done' end -- the same call again, after a lost reply
redis.call('HSET', key, 'last', epoch, 'state', ARGV[3])
redis.call('HDEL', key, 'owner', 'again')
if ARGV[5] == '1' then redis.call('SET', KEY.feed_seen .. id, ARGV[6]) end
if ARGV[7] ~= '' then
  if feed[5] and feed[5] ~= feed[4] and redis.call('HGET', KEY.feed_urls, feed[5]) == id then
    redis.call('HDEL', KEY.feed_urls, feed[5])
  end
  redis.call('HSET', key, 'url', ARGV[7], 'moved', ARGV[8], 'host', ARGV[9])
  redis.call('HSETNX', KEY.feed_urls, ARGV[8], id) -- another feed may stand there already
end
if feed[3] then
  redis.call('ZADD', KEY.feed_due, stamp, id)
elseif ARGV[4] == '-1' then
  redis.call('ZREM', KEY.feed_due, id)
else
  redis.call('ZADD', KEY.feed_due, spelled(now + tonumber(ARGV[4])), id)
end
if tonumber(ARGV[11]) > 0 then
  redis.call('ZADD', KEY.feed_hosts, 'GT', spelled(now + tonumber(ARGV[11])), '!' .. ARGV[10])
end
for i = 12, #ARGV, 2 do append(ARGV[i + 1], ARGV[i], id) end
flush()
return 'done'

-- Takes feeds that are due. A taken feed stands in the same index, due again when its lease
-- ends. A host is left alone for `gap` between two polls, and as long as it asked for: feeds
-- that come too early get a time of their own, so each is put off once and not every time.
-- ARGV owner lease gap limit look, then busy hosts. Looks at `look` feeds at most.
-- Returns for each: id epoch url registered host options state created_at now seen.
local owner, lease, gap = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local limit, busy, answer, taken = tonumber(ARGV[4]), {}, {}, 0
for i = 6, #ARGV do busy[ARGV[i]] = true end
redis.call('ZREMRANGEBYSCORE', KEY.feed_hosts, '-inf', stamp)

local function free_at(host) return number(redis.call('ZSCORE', KEY.feed_hosts, host)) end

local due = redis.call('ZRANGE', KEY.feed_due, '-inf', stamp, 'BYSCORE', 'LIMIT', 0, ARGV[5])
for _, id in ipairs(due) do
  if taken == limit then break end
  local key = KEY.feed .. id
  local feed = redis.call('HMGET', key, 'epoch', 'url', 'registered', 'host', 'options',
    'state', 'created_at', 'turn')
  local host = feed[4]
  if not host then
    redis.call('ZREM', KEY.feed_due, id) -- deleted
  else
    local free, closed = free_at(host), free_at('!' .. host)
    if busy[host] or closed > now or (free > now and not feed[8]) then
      local turn = math.max(free, closed, busy[host] and now + gap or 0)
      redis.call('HSET', key, 'turn', '1')
      redis.call('ZADD', KEY.feed_due, spelled(turn), id)
      redis.call('ZADD', KEY.feed_hosts, spelled(turn + gap), host)
    else
      local epoch = spelled(number(feed[1]) + 1)
      redis.call('HSET', key, 'epoch', epoch, 'owner', owner)
      redis.call('HDEL', key, 'turn')
      redis.call('ZADD', KEY.feed_due, spelled(now + lease), id)
      redis.call('ZADD', KEY.feed_hosts, 'GT', spelled(now + gap), host)
      for _, value in ipairs({id, epoch, feed[2], feed[3], host, feed[5], feed[6] or '',
        feed[7], stamp, redis.call('GET', KEY.feed_seen .. id) or ''}) do
        table.insert(answer, value)
      end
      taken = taken + 1
    end
  end
end
return answer

-- Gives out turns at hosts: one request at a time, a gap behind it, and none before a host
-- wants it. A turn is a lease: whoever dies with it loses it by the clock, and whoever has it
-- asks for it again, under the same token, to keep it.
-- ARGV host token gap hold patience, then for each turn that is over: host token wait.
--   An empty host asks for no turn. An empty token ends none: the host is only left alone.
-- Returns 1 and in how many ms the turn begins; or 0, in how many to come back, and in how
-- many the host may be free for somebody.
local LONGEST = 3600000

local function read_host(name)
  local row = redis.call('HMGET', KEY.host .. name, 'owner', 'ends', 'next', 'line')
  return {owner = row[1] or '', ends = number(row[2]), next = number(row[3]),
    line = number(row[4])}
end

local function write_host(name, host)
  local key = KEY.host .. name
  redis.call('HSET', key, 'owner', host.owner, 'ends', spelled(host.ends),
    'next', spelled(host.next), 'line', spelled(host.line))
  redis.call('PEXPIREAT', key, spelled(math.max(host.ends, host.next, host.line, now + 1)))
end

for i = 6, #ARGV, 3 do
  local host, token = read_host(ARGV[i]), ARGV[i + 1]
  if token == '' or token == host.owner then
    if token ~= '' then host.owner, host.ends = '', 0 end
    host.next = math.max(host.next, now + tonumber(ARGV[i + 2]))
    write_host(ARGV[i], host)
  end
end
if ARGV[1] == '' then return {} end

local host, token, gap = read_host(ARGV[1]), ARGV[2], tonumber(ARGV[3])
local is_mine = host.owner == token
local is_busy = not is_mine and host.owner ~= '' and host.ends > now
if is_mine or not is_busy and host.next - now <= tonumber(ARGV[5]) then
  local start = math.max(now, host.next)
  host.ends = is_mine and math.max(host.ends, now + tonumber(ARGV[4])) or start + tonumber(ARGV[4])
  host.owner = token
  write_host(ARGV[1], host)
  return {'1', spelled(start - now), '0'}
end
-- Those who are put off come back one by one.
local free = math.max(host.next, is_busy and now + gap or now)
local back = math.min(math.max(host.line, free), now + LONGEST)
host.line = math.min(back + gap, now + LONGEST)
write_host(ARGV[1], host)
return {'0', spelled(back - now), spelled(free - now)}

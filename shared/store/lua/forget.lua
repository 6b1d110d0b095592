-- Forgets signatures that are older than `keep`, the oldest first.
-- ARGV keep limit. Returns how many rows were looked at: `limit` means that there is more.
local keep, limit = tonumber(ARGV[1]), tonumber(ARGV[2])
local signed = redis.call('HMGET', KEY.signed, 'oldest', 'next')
local oldest, last = number(signed[1]), number(signed[2])
local row = oldest
while row < last and row - oldest < limit do
  local text = redis.call('HGET', KEY.signatures, spelled(row))
  if text then
    if tonumber(string.sub(text, 1, 13)) > now - keep then break end
    forget(spelled(row), text)
  end
  row = row + 1
end
if row > oldest then redis.call('HSET', KEY.signed, 'oldest', spelled(row)) end
return row - oldest

-- Begins a batch, or under a key that began one before, opens that one again: more lines may
-- follow, and it completes anew.
-- ARGV batch key keep_key keep. Returns the batch.
local batch = ARGV[1]
if ARGV[2] ~= '' and not redis.call('SET', KEY.idem .. ARGV[2], batch, 'NX', 'PX', ARGV[3]) then
  batch = redis.call('GET', KEY.idem .. ARGV[2])
  -- The key must outlive the keys of the lines, which are renewed with every line.
  redis.call('PEXPIRE', KEY.idem .. ARGV[2], ARGV[3])
end
local key = KEY.batch .. batch
redis.call('HSETNX', key, 'created_at', stamp)
redis.call('HDEL', key, 'closed', 'completed')
redis.call('PEXPIRE', key, ARGV[4])
return batch

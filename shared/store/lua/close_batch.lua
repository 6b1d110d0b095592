-- Marks a batch as whole: no line will follow.
-- ARGV batch time lines refused keep. Returns 1, or 0 for a batch that is not kept.
local key = KEY.batch .. ARGV[1]
if redis.call('EXISTS', key) == 0 then return 0 end
redis.call('HSET', key, 'lines', ARGV[3], 'refused', ARGV[4])
redis.call('HSETNX', key, 'closed', stamp)
redis.call('PEXPIRE', key, ARGV[5])
redis.call('PEXPIRE', KEY.receipts .. ARGV[1], ARGV[5])
complete_batch(ARGV[1], ARGV[2])
flush()
return 1

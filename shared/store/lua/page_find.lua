-- Finds what an address brought when its page was last got whole: the submission as it is
-- stored, in the one step with its job's id.
-- ARGV address_hash. Returns id and document; nothing where either is gone.
local id = redis.call('GET', KEY.page .. ARGV[1])
local document = id and redis.call('GET', KEY.original .. id)
return document and {id, document} or {}

-- Opens every script, after the table KEY. Time is the store's own: no client's clock
-- decides anything. Scores and times are milliseconds since 1970.

local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)

local function number(value) return tonumber(value or 0) or 0 end

local function queue_of(stage, priority)
  if priority == 'bulk' then return stage .. '.bulk' end
  return stage
end

-- Moves the job back into its stage's index with score 0: no message is under way for it,
-- so the next reaper sends one.
local function queue_unheard(id, stage, priority)
  redis.call('HSET', KEY.job .. id, 'state', 'queued', 'queued:' .. stage, now)
  redis.call('HDEL', KEY.job .. id, 'owner', 'lease')
  redis.call('ZREM', KEY.run, id)
  redis.call('ZREM', KEY.wait, id)
  redis.call('ZADD', KEY.index .. queue_of(stage, priority), 0, id)
end

-- Whether the caller still holds the job. A queued job of the same epoch has only lost its
-- lease, and nobody has claimed it since: its worker's result is as good as any.
local function holds(job, stage, epoch)
  return job.stage == stage and job.epoch == epoch
    and (job.state == 'running' or job.state == 'queued')
end

local function read(id, ...)
  local names, job = {...}, {}
  local values = redis.call('HMGET', KEY.job .. id, unpack(names))
  for i, name in ipairs(names) do job[name] = values[i] or nil end
  return job
end

local function next_sequence()
  local last = redis.call('GET', KEY.sequence)
  local ms, n = now, 0
  if last then
    local last_ms, last_n = string.match(last, '^(%d+)-(%d+)$')
    if tonumber(last_ms) >= now then ms, n = tonumber(last_ms), tonumber(last_n) + 1 end
  end
  local id = string.format('%015.0f-%06.0f', ms, n)
  redis.call('SET', KEY.sequence, id)
  return id
end

-- Appends an event; `event` is a JSON object without its sequence. Returns the sequence.
local function append(event, kind, subject)
  local sequence = next_sequence()
  redis.call('XADD', KEY.events, sequence, 'type', kind, 'subject', subject,
    'event', '{"sequence":"' .. sequence .. '",' .. string.sub(event, 2))
  return sequence
end

local function in_flight()
  local counts = redis.call('HMGET', KEY.counts,
    'accepted', 'published', 'spiked', 'duplicate', 'canceled', 'quarantined')
  local open = number(counts[1])
  for i = 2, 6 do open = open - number(counts[i]) end
  return open
end

local ENDINGS = {'published', 'spiked', 'duplicate', 'canceled', 'quarantined'}

-- Writes batch.completed once, when every line of a closed batch has ended.
local function complete_batch(batch, time)
  local key = KEY.batch .. batch
  local fields = {'accepted', 'closed', 'completed', unpack(ENDINGS)}
  local values = redis.call('HMGET', key, unpack(fields))
  local ended, rows = 0, {}
  for i, name in ipairs(ENDINGS) do
    ended = ended + number(values[i + 3])
    rows[i] = string.format('"%s":%d', name, number(values[i + 3]))
  end
  if not values[2] or values[3] or ended < number(values[1]) then return end
  redis.call('HSET', key, 'completed', now)
  append(string.format(
    '{"specversion":"1.0","id":"%s.completed","source":"/copydesk/gateway",'
    .. '"type":"org.copydesk.batch.completed.v1","subject":"%s","time":"%s",'
    .. '"datacontenttype":"application/json",'
    .. '"dataschema":"urn:copydesk:schema:batch.completed.v1","correlationid":"%s",'
    .. '"data":{"id":"%s","accepted":%d,"counts":{%s}}}',
    batch, batch, time, batch, batch, number(values[1]), table.concat(rows, ',')),
    'org.copydesk.batch.completed.v1', batch)
end

-- Gives a finished job back to its stage, as if it had never ended there.
local function reopen(id, stage)
  local job = read(id, 'disposition', 'priority', 'batch', 'reason')
  local key = KEY.job .. id
  redis.call('HINCRBY', KEY.counts, job.disposition, -1)
  if job.batch then
    redis.call('HINCRBY', KEY.batch .. job.batch, job.disposition, -1)
    if job.reason then
      redis.call('HINCRBY', KEY.batch .. job.batch, 'cause:' .. job.reason, -1)
    end
  end
  redis.call('HDEL', key, 'disposition', 'reason', 'error', 'finished_at', 'sequence',
    'duplicate_of', 'errors', 'deaths', 'solo')
  redis.call('HINCRBY', key, 'epoch', 1)
  redis.call('HSET', key, 'stage', stage)
  for _, kept in ipairs({key, KEY.original .. id, KEY.article .. id}) do
    redis.call('PERSIST', kept)
  end
  redis.call('ZREM', KEY.quarantine, id)
  queue_unheard(id, stage, job.priority)
end

-- An article that ends unpublished no longer stands in the way of its copies: they are
-- looked at again, and the first of them takes the fingerprint.
local function release_fingerprint(id, fingerprint)
  if redis.call('GET', KEY.fp .. fingerprint) ~= id then return end
  redis.call('DEL', KEY.fp .. fingerprint)
  local held = redis.call('SMEMBERS', KEY.held .. fingerprint)
  redis.call('DEL', KEY.held .. fingerprint)
  for _, copy in ipairs(held) do
    if redis.call('HGET', KEY.job .. copy, 'disposition') == 'duplicate' then
      reopen(copy, 'ingest')
    end
  end
end

-- Ends a job: event, final state, counts, retention. `e` has disposition, reason, event,
-- kind, error, time and keep (milliseconds).
local function finish(id, e)
  local key = KEY.job .. id
  local job = read(id, 'stage', 'priority', 'batch', 'fp')
  local sequence = false
  if e.event ~= '' then sequence = append(e.event, e.kind, id) end
  redis.call('HSET', key, 'state', 'finished', 'disposition', e.disposition,
    'finished_at', now, 'done:' .. job.stage, now)
  if sequence then redis.call('HSET', key, 'sequence', sequence) end
  if e.reason ~= '' then redis.call('HSET', key, 'reason', e.reason) end
  if e.error ~= '' then redis.call('HSET', key, 'error', e.error) end
  redis.call('HDEL', key, 'owner', 'lease')
  redis.call('ZREM', KEY.index .. queue_of(job.stage, job.priority), id)
  redis.call('ZREM', KEY.run, id)
  redis.call('ZREM', KEY.wait, id)
  redis.call('HINCRBY', KEY.counts, e.disposition, 1)
  for _, kept in ipairs({key, KEY.original .. id, KEY.article .. id}) do
    redis.call('PEXPIRE', kept, e.keep)
  end
  if e.disposition == 'quarantined' then redis.call('ZADD', KEY.quarantine, now, id) end
  if job.batch then
    local batch = KEY.batch .. job.batch
    redis.call('HINCRBY', batch, e.disposition, 1)
    redis.call('HSET', batch, 'last_end', now)
    redis.call('HSETNX', batch, 'first_end', now)
    if e.reason ~= '' then redis.call('HINCRBY', batch, 'cause:' .. e.reason, 1) end
    complete_batch(job.batch, e.time)
  end
  if job.fp and e.disposition ~= 'published' and e.disposition ~= 'duplicate' then
    release_fingerprint(id, job.fp)
  end
  return sequence
end

-- Sends one wake-up; the envelope comes in two halves, with the push time between them.
local function push(queue, head, tail)
  redis.call('LPUSH', KEY.queue .. queue, head .. string.format('%.0f', now) .. tail)
end

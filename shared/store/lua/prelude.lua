-- Opens every script, after the table KEY. Time is the store's own: no client's clock
-- decides anything. Scores and times are milliseconds since 1970.
--
-- A script reads and decides job by job, and what it does to indexes and counters is
-- gathered and written once by flush(): calls from Lua are what a script costs.

local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)

-- A number given to redis.call is spelled out anew each time, which costs more than the
-- call; what is written for every job is spelled once.
local function spelled(value) return string.format('%.0f', value) end
local stamp = spelled(now)

local function number(value) return tonumber(value or 0) or 0 end

local function queue_of(stage, priority)
  if priority == 'bulk' then return stage .. '.bulk' end
  return stage
end

local function read(id, ...)
  local names, job = {...}, {}
  local values = redis.call('HMGET', KEY.job .. id, unpack(names))
  for i, name in ipairs(names) do job[name] = values[i] or nil end
  return job
end

local leaving, entering, tally, touched = {}, {}, {}, {}
local tell_stories -- by `stories.lua`

local function leave(index, id)
  leaving[index] = leaving[index] or {}
  table.insert(leaving[index], id)
end

local function enter(index, score, id)
  entering[index] = entering[index] or {}
  table.insert(entering[index], score)
  table.insert(entering[index], id)
end

local function count(key, field, by)
  tally[key] = tally[key] or {}
  tally[key][field] = (tally[key][field] or 0) + by
end

-- Where an unfinished job stands: exactly one of the indexes.
local function index_of(job)
  if job.state == 'running' then return KEY.run end
  if job.state == 'waiting' then return KEY.wait end
  return KEY.index .. queue_of(job.stage, job.priority)
end

-- Whether the caller still holds the job. A queued job of the same epoch has only lost its
-- lease, and nobody has claimed it since: its worker's result is as good as any.
local function holds(job, stage, epoch)
  return job.stage == stage and job.epoch == epoch
    and (job.state == 'running' or job.state == 'queued')
end

-- What there is to say to a caller that is through with a job: done if it said so before and
-- the reply was lost; fenced, and counted, if it no longer holds the job; else nothing.
local function settled(job, stage, epoch)
  if job.last == stage .. ':' .. epoch then return 'done' end
  if holds(job, stage, epoch) then return nil end
  count(KEY.counts, 'rescued:fenced', 1)
  return 'fenced'
end

-- Moves a job into the index of a stage with score 0: no message is under way for it, so
-- the next reaper sends one. More fields of the job may follow.
local function queue_unheard(id, stage, priority, ...)
  redis.call('HSET', KEY.job .. id, 'state', 'queued', 'queued:' .. stage, stamp, ...)
  enter(KEY.index .. queue_of(stage, priority), '0', id)
end

local last_ms, last_n

local function next_sequence()
  if not last_ms then
    local ms, n = string.match(redis.call('GET', KEY.sequence) or '0-0', '^(%d+)-(%d+)$')
    last_ms, last_n = tonumber(ms), tonumber(n)
  end
  if now > last_ms then last_ms, last_n = now, 0 else last_n = last_n + 1 end
  return string.format('%015.0f-%06.0f', last_ms, last_n)
end

local sequence

-- Appends an event; `event` is a JSON object without its sequence. Returns the sequence.
local function append(event, kind, subject)
  sequence = next_sequence()
  redis.call('XADD', KEY.events, sequence, 'type', kind, 'subject', subject,
    'event', '{"sequence":"' .. sequence .. '",' .. string.sub(event, 2))
  return sequence
end

local ENDINGS = {'published', 'spiked', 'duplicate', 'canceled', 'quarantined'}

local function in_flight()
  local counts = redis.call('HMGET', KEY.counts, 'accepted', unpack(ENDINGS))
  local open = number(counts[1])
  for i = 2, #counts do open = open - number(counts[i]) end
  return open
end

-- Writes batch.completed when every line of a closed batch has ended, once unless the
-- batch is opened again.
local function complete_batch(batch, time)
  local key = KEY.batch .. batch
  local values = redis.call('HMGET', key, 'accepted', 'closed', 'completed', unpack(ENDINGS))
  local ended, rows = 0, {}
  for i, name in ipairs(ENDINGS) do
    ended = ended + number(values[i + 3])
    rows[i] = string.format('"%s":%d', name, number(values[i + 3]))
  end
  if not values[2] or values[3] or ended < number(values[1]) then return end
  redis.call('HSET', key, 'completed', stamp)
  append(string.format(
    '{"specversion":"1.0","id":"%s.completed.%s","source":"/copydesk/gateway",'
    .. '"type":"org.copydesk.batch.completed.v1","subject":"%s","time":"%s",'
    .. '"datacontenttype":"application/json",'
    .. '"dataschema":"urn:copydesk:schema:batch.completed.v1","correlationid":"%s",'
    .. '"data":{"id":"%s","accepted":%d,"counts":{%s}}}',
    batch, stamp, batch, time, batch, batch, number(values[1]), table.concat(rows, ',')),
    'org.copydesk.batch.completed.v1', batch)
end

-- Lua's stack takes a few thousand arguments, and one original may have more copies.
local function call_in_parts(command, key, arguments)
  for first = 1, #arguments, 1000 do
    redis.call(command, key, unpack(arguments, first, math.min(first + 999, #arguments)))
  end
end

-- Writes what was gathered. Every script that changes anything ends with it; `time` is the
-- event time of a batch that is completed by what was done.
local function flush(time)
  for index, ids in pairs(leaving) do call_in_parts('ZREM', index, ids) end
  for index, scored in pairs(entering) do call_in_parts('ZADD', index, scored) end
  for key, fields in pairs(tally) do
    -- A batch that is no longer kept must not come back without an end.
    local is_kept = key == KEY.counts or key == KEY.reopened
      or redis.call('EXISTS', key) == 1
    for field, by in pairs(is_kept and fields or {}) do
      if by ~= 0 then redis.call('HINCRBY', key, field, by) end
    end
  end
  tell_stories(time)
  for batch in pairs(touched) do
    if redis.call('EXISTS', KEY.batch .. batch) == 1 then
      redis.call('HSET', KEY.batch .. batch, 'last_end', stamp)
      redis.call('HSETNX', KEY.batch .. batch, 'first_end', stamp)
      complete_batch(batch, time)
    end
  end
  if sequence then redis.call('SET', KEY.sequence, sequence) end
  leaving, entering, tally, touched, sequence = {}, {}, {}, {}, nil
end

-- Gives a finished job back to a stage, as if it had never ended there.
local function reopen(id, stage)
  local job = read(id, 'disposition', 'priority', 'batch', 'reason', 'epoch')
  local key = KEY.job .. id
  count(KEY.counts, job.disposition, -1)
  count(KEY.reopened, job.disposition, 1)
  if job.batch then
    count(KEY.batch .. job.batch, job.disposition, -1)
    if job.reason then count(KEY.batch .. job.batch, 'cause:' .. job.reason, -1) end
  end
  redis.call('HDEL', key, 'disposition', 'reason', 'detail', 'error', 'finished_at',
    'sequence', 'duplicate_of', 'errors', 'deaths', 'solo')
  for _, kept in ipairs({key, KEY.original .. id, KEY.article .. id}) do
    redis.call('PERSIST', kept)
  end
  if job.disposition == 'quarantined' then leave(KEY.quarantine, id) end
  queue_unheard(id, stage, job.priority, 'stage', stage, 'epoch', spelled(job.epoch + 1))
end

-- Sends one wake-up; the envelope comes in two halves, with the push time between them.
local function push(queue, head, tail)
  redis.call('LPUSH', KEY.queue .. queue, head .. stamp .. tail)
end

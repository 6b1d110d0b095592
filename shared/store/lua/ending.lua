-- How a job ends. It stands after `identity.lua` in every script.

-- What finish() has to know of a job, besides what its script asks for.
local FATE = {'state', 'stage', 'epoch', 'priority', 'batch', 'last',
  'fp', 'row', 'address', 'revises', 'story', 'in_story'}

-- Ends a job: event, final state, counts, retention. `e` has disposition, reason, detail,
-- event, kind, error, keep (milliseconds), perhaps a document, and `more`: fields of the job.
local function finish(id, job, e)
  local key = KEY.job .. id
  local fields = e.more
  for _, part in ipairs({'state', 'finished', 'disposition', e.disposition,
    'finished_at', stamp, 'done:' .. job.stage, stamp}) do
    table.insert(fields, part)
  end
  if e.event ~= '' then
    table.insert(fields, 'sequence')
    table.insert(fields, append(e.event, e.kind, id))
  end
  for _, name in ipairs({'reason', 'detail', 'error'}) do
    if e[name] ~= '' then
      table.insert(fields, name)
      table.insert(fields, e[name])
    end
  end
  redis.call('HSET', key, unpack(fields))
  leave(index_of(job), id)
  count(KEY.counts, e.disposition, 1)
  redis.call('PEXPIRE', key, e.keep)
  redis.call('PEXPIRE', KEY.original .. id, e.keep)
  if e.document and e.document ~= '' then
    redis.call('SET', KEY.article .. id, e.document, 'PX', e.keep)
  else
    redis.call('PEXPIRE', KEY.article .. id, e.keep)
  end
  if e.disposition == 'quarantined' then enter(KEY.quarantine, stamp, id) end
  if job.batch then
    local batch = KEY.batch .. job.batch
    count(batch, e.disposition, 1)
    if e.reason ~= '' then count(batch, 'cause:' .. e.reason, 1) end
    touched[job.batch] = true
  end
  if e.disposition == 'published' then
    tell_published(id, job)
  elseif e.disposition ~= 'duplicate' then
    leave_story(id, job)
    if job.fp then release(id, job) end
  end
end

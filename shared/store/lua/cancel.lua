-- Ends a job on request, at once: the worker that holds it is fenced off.
-- ARGV id time keep kind event. Returns verdict (done, finished, unknown), disposition.
local id = ARGV[1]
local job = read(id, 'state', 'disposition')
if not job.state then return {'unknown', ''} end
if job.disposition == 'canceled' then return {'done', 'canceled'} end
if job.state == 'finished' then return {'finished', job.disposition} end
redis.call('HINCRBY', KEY.job .. id, 'epoch', 1)
finish(id, {disposition = 'canceled', reason = 'canceled_by_request', error = '',
  event = ARGV[5], kind = ARGV[4], time = ARGV[2], keep = ARGV[3]})
return {'done', 'canceled'}

-- Ends a job on request, at once: the worker that holds it is fenced off.
-- ARGV id time keep kind event. Returns verdict (done, finished, unknown), disposition.
local id = ARGV[1]
local job = read(id, 'disposition', unpack(FATE))
if not job.state then return {'unknown', ''} end
if job.disposition == 'canceled' then return {'done', 'canceled'} end
if job.state == 'finished' then return {'finished', job.disposition} end
finish(id, job, {disposition = 'canceled', reason = 'canceled_by_request', detail = '',
  error = '', event = ARGV[5], kind = ARGV[4], keep = ARGV[3], more = {'epoch', spelled(job.epoch + 1)}})
flush(ARGV[2])
return {'done', 'canceled'}

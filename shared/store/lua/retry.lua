-- Gives a job that ended unpublished another chance: at the stage where it ended, or from
-- the start if it had a fingerprint then, since a copy may have taken its place.
-- ARGV id. Returns verdict (done, unfinished, final, unknown), disposition before.
local job = read(ARGV[1], 'state', 'stage', 'disposition', 'fp')
if not job.state then return {'unknown', ''} end
if job.state ~= 'finished' then return {'unfinished', ''} end
if job.disposition == 'published' or job.disposition == 'duplicate' then
  return {'final', job.disposition}
end
reopen(ARGV[1], job.fp and 'ingest' or job.stage)
flush()
return {'done', job.disposition}

-- Hands articles on: document, state, index and wake-up of the next stage in one step. Ingest
-- names what each is known by; whatever an earlier article is known by decides here. Enrich
-- names the story that each joins; whoever joined one nearby in between decides here.
-- ARGV stage next_stage next_queue document_key keep_fingerprint window head tail, then for
-- each job:
--   id epoch fingerprint address signature outlet revises story buckets at seen after profile
--   chars document
-- Returns for each: verdict; for `held` the original, the kind, how much is known (per mille)
-- and the bond; for `revised` the version before and its number.
local stage, next_stage, next_queue = ARGV[1], ARGV[2], ARGV[3]
local document_key, keep = KEY[ARGV[4]], tonumber(ARGV[5])

-- Takes the names of an article for it, if no earlier one bears them. Returns the answer,
-- and adds to `fields` what the job has to remember.
local function take(id, name, fields)
  local key = KEY.fp .. name.fingerprint
  local is_mine = redis.call('SET', key, id, 'NX', 'PX', keep)
  if not is_mine then
    local bearer = redis.call('GET', key)
    if bearer ~= id then
      return {'held', bearer, 'exact', '1000', 'fp:' .. name.fingerprint}
    end
  end
  local answer, version
  local address = name.address ~= '' and redis.call('GET', KEY.address .. name.address)
  local holder, before = string.match(address or '', '^(%S+) (%d+)$')
  if holder and holder ~= id then
    if address == name.revises then
      version = tonumber(before) + 1
    else
      answer = {'revised', holder, '', before, ''}
    end
  end
  local bands, lists
  if not answer and name.signature ~= '' then
    bands = bands_of(name.signature)
    lists = redis.call('HMGET', KEY.bands, unpack(bands))
    -- The next version of a page is no copy of the one before, however little has changed.
    local like = not version and find_like(name.signature, lists, keep)
    if like and like.id ~= id then
      local is_reprint = name.outlet ~= like.outlet
        and string.sub(name.outlet, 1, 1) == string.sub(like.outlet, 1, 1)
      answer = {'held', like.id, is_reprint and 'reprint' or 'near', spelled(like.known),
        'row:' .. spelled(like.row)}
    end
  end
  if answer then
    if is_mine then redis.call('DEL', key) end
    return answer
  end
  local known = {fp = name.fingerprint}
  if name.address ~= '' then
    known.address = name.address
    if version then
      known.revises = holder
      if redis.call('EXISTS', KEY.job .. holder) == 1 then
        redis.call('HSET', KEY.job .. holder, 'revised_by', id)
      end
    end
    if holder ~= id then
      redis.call('SET', KEY.address .. name.address, id .. ' ' .. spelled(version or 1),
        'PX', keep)
    end
  end
  if bands then
    known.row = remember(id, name.outlet, name.signature, bands, lists)
  end
  for field, value in pairs(known) do
    table.insert(fields, field)
    table.insert(fields, value)
  end
  return {'done', '', '', '', ''}
end

local function story_of(i)
  return {story = ARGV[i + 7], buckets = ARGV[i + 8], at = ARGV[i + 9], seen = ARGV[i + 10],
    after = ARGV[i + 11], profile = ARGV[i + 12]}
end

local window, is_fresh = tonumber(ARGV[6]), {}
for i = 9, #ARGV, 15 do
  is_fresh[i] = ARGV[i + 7] == '' or is_seen(story_of(i), window)
end

local answer, moved = {}, 0
for i = 9, #ARGV, 15 do
  local id, epoch, fingerprint = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  local job = read(id, 'state', 'stage', 'epoch', 'priority', 'last', 'solo')
  local mark = stage .. ':' .. epoch
  local verdict = settled(job, stage, epoch)
  local found = {verdict or 'done', '', '', '', ''}
  if verdict == 'done' then
    joined[id] = true
  elseif not verdict then
    local fields = {'state', 'queued', 'stage', next_stage, 'last', mark,
      'chars', ARGV[i + 13], 'done:' .. stage, stamp, 'queued:' .. next_stage, stamp}
    if fingerprint ~= '' then
      found = take(id, {fingerprint = fingerprint, address = ARGV[i + 3],
        signature = ARGV[i + 4], outlet = ARGV[i + 5], revises = ARGV[i + 6]}, fields)
    elseif ARGV[i + 7] ~= ''
      and not (is_fresh[i] and join_story(id, story_of(i), window, fields)) then
      found[1] = 'crossed'
    end
    if found[1] == 'done' then
      redis.call('HSET', KEY.job .. id, unpack(fields))
      if job.solo then redis.call('HDEL', KEY.job .. id, 'solo') end
      redis.call('SET', document_key .. id, ARGV[i + 14])
      leave(index_of(job), id)
      enter(KEY.index .. queue_of(next_stage, job.priority), stamp, id)
      moved = moved + 1
    end
  end
  for _, value in ipairs(found) do table.insert(answer, value) end
end
if next_row then redis.call('HSET', KEY.signed, 'next', spelled(next_row)) end
flush()
if moved > 0 then push(next_queue, ARGV[7], ARGV[8]) end
return answer

-- Stories: which articles tell of one happening. It stands after the prelude in every script.
--
-- KEY.story and an id is a hash: version, first and last (seconds, by the articles' own
-- times), size, unique, reprints, profile, and `told` once consumers have heard of it.
-- KEY.near and a bucket is a sorted set of the stories filed there, by the time of their last
-- article in that bucket. What a profile says is for the workers: here it is only kept.
-- STORY has the numbers of `nearness.py`.

local telling, told_of = {}, {}

-- Lets consumers know of a story when the call is done, once however much of it changed.
local function tell(story, article, is_published)
  if not told_of[story] then
    told_of[story] = {article = article}
    table.insert(telling, story)
  end
  if is_published then
    told_of[story].article = article
    told_of[story].is_published = true
  end
end

function tell_stories(time)
  for _, story in ipairs(telling) do
    local key, about = KEY.story .. story, told_of[story]
    local row = redis.call('HMGET', key, 'size', 'unique', 'reprints', 'told')
    local happened = row[4] and 'updated' or about.is_published and 'created'
    if row[1] and happened then
      local turn = redis.call('HINCRBY', key, 'told', 1)
      local kind = 'org.copydesk.story.' .. happened .. '.v1'
      append(string.format(
        '{"specversion":"1.0","id":"%s.%s.%s.%d","source":"/copydesk/enrich",'
        .. '"type":"%s","subject":"%s","time":"%s","datacontenttype":"application/json",'
        .. '"dataschema":"urn:copydesk:schema:story.%s.v1","correlationid":"%s",'
        .. '"data":{"id":"%s","article_id":"%s","size":%d,"unique":%d,"reprints":%d}}',
        story, happened, stamp, turn, kind, story, time, happened, about.article,
        story, about.article, number(row[1]), number(row[2]), number(row[3])), kind, story)
    end
  end
  telling, told_of = {}, {}
end

-- The stories near an article: those filed under one of its buckets within the window of its
-- time, those under most of them first, then those of about its time. Each is {id, version}.
local function stories_near(buckets, at, window)
  local hits, last, ids = {}, {}, {}
  for bucket in string.gmatch(buckets, '[^,]+') do
    local rows = redis.call('ZRANGEBYSCORE', KEY.near .. bucket, spelled(at - window), '+inf',
      'WITHSCORES')
    for i = 1, #rows, 2 do
      local id = rows[i]
      if not hits[id] then
        table.insert(ids, id)
        hits[id], last[id] = 0, 0
      end
      hits[id] = hits[id] + 1
      last[id] = math.max(last[id], tonumber(rows[i + 1]))
    end
  end
  table.sort(ids, function(one, other)
    if hits[one] ~= hits[other] then return hits[one] > hits[other] end
    local far, farther = math.abs(last[one] - at), math.abs(last[other] - at)
    if far ~= farther then return far < farther end
    return one < other
  end)
  local found = {}
  for i = 1, math.min(#ids, STORY.most_looked_at) do
    local row = redis.call('HMGET', KEY.story .. ids[i], 'version', 'first')
    if row[1] and tonumber(row[2]) - window <= at then
      table.insert(found, {ids[i], row[1]})
      if #found == STORY.most_candidates then break end
    end
  end
  return found
end

-- What was seen of the stories near an article, as the one who saw it says it again.
local function sight_of(found)
  local parts = {}
  for i, story in ipairs(found) do parts[i] = story[1] .. ':' .. story[2] end
  return table.concat(parts, ',')
end

-- How many copies an original has, and how many of these are reprints.
local function copies_of(id)
  local copies, reprints = 0, 0
  for _, copy in ipairs(redis.call('SMEMBERS', KEY.held .. id)) do
    local job = read(copy, 'disposition', 'duplicate_of', 'reason')
    if job.disposition == 'duplicate' and job.duplicate_of == id then
      copies = copies + 1
      if job.reason == 'reprint' then reprints = reprints + 1 end
    end
  end
  return copies, reprints
end

-- The story that an article is in already, or that another version of it is in; and whether
-- it is the first.
local function story_kept(id)
  local job = read(id, 'story', 'revises', 'revised_by')
  local story = job.story or job.revises and read(job.revises, 'story').story
    or job.revised_by and read(job.revised_by, 'story').story
  if story and redis.call('EXISTS', KEY.story .. story) == 1 then
    return story, job.story ~= nil
  end
end

-- Changes what a story counts; one that nobody is left in is gone.
local function count_in_story(story, size, unique, reprints)
  local key = KEY.story .. story
  if redis.call('EXISTS', key) == 0 then return false end
  local row = redis.call('HMGET', key, 'size', 'unique', 'reprints')
  size = number(row[1]) + size
  if size <= 0 then
    redis.call('DEL', key)
    return false
  end
  redis.call('HINCRBY', key, 'version', 1)
  -- Never below nothing: during an upgrade older workers count no copies.
  redis.call('HSET', key, 'size', spelled(size),
    'unique', spelled(math.max(0, number(row[2]) + unique)),
    'reprints', spelled(math.max(0, number(row[3]) + reprints)))
  return true
end

-- Files a story under a bucket. A full one loses what is gone, and then its earliest.
local function file_story(bucket, story, at, keep)
  local key = KEY.near .. bucket
  redis.call('ZADD', key, 'GT', at, story)
  redis.call('PEXPIRE', key, keep)
  if redis.call('ZCARD', key) <= STORY.most_in_bucket then return end
  for _, id in ipairs(redis.call('ZRANGE', key, 0, -1)) do
    if redis.call('EXISTS', KEY.story .. id) == 0 then redis.call('ZREM', key, id) end
  end
  redis.call('ZREMRANGEBYRANK', key, 0, -STORY.most_in_bucket - 1)
end

-- Whether nobody joined a story near an article since its story was chosen. Asked for all
-- articles of a call before the first of them joins: they were chosen one after the other.
local function is_seen(s, window)
  return s.buckets == '' or sight_of(stories_near(s.buckets, tonumber(s.at), window)) == s.seen
end

local joined = {} -- in this call

-- Puts an article into its story; says whether it could. `s` has story, buckets (none: it is
-- to stay where it is), at, after (an article of this call that has to be there before it) and
-- profile. Adds to `fields` what the job has to remember.
local function join_story(id, s, window, fields)
  local kept, is_own = story_kept(id)
  if s.buckets == '' or kept then
    if kept ~= s.story then return false end
    if not is_own then
      local copies, reprints = copies_of(id)
      if copies > 0 then count_in_story(kept, copies, 0, reprints) end
    end
    table.insert(fields, 'story')
    table.insert(fields, kept)
    joined[id] = true
    return true
  end
  if s.after ~= '' and not joined[s.after] then return false end
  local at, key = tonumber(s.at), KEY.story .. s.story
  local times = redis.call('HMGET', key, 'first', 'last')
  local first, last = math.min(at, tonumber(times[1] or at)), math.max(at, tonumber(times[2] or at))
  local copies, reprints = copies_of(id)
  redis.call('HSET', key, 'first', spelled(first), 'last', spelled(last), 'profile', s.profile)
  redis.call('HINCRBY', key, 'version', 1)
  redis.call('HINCRBY', key, 'size', 1 + copies)
  redis.call('HINCRBY', key, 'unique', 1)
  redis.call('HINCRBY', key, 'reprints', reprints)
  local keep = spelled(window * 1000)
  redis.call('PEXPIRE', key, keep)
  for bucket in string.gmatch(s.buckets, '[^,]+') do
    file_story(bucket, s.story, s.at, keep)
  end
  for _, part in ipairs({'story', s.story, 'in_story', '1'}) do table.insert(fields, part) end
  joined[id] = true
  return true
end

-- A copy has ended: it counts in the story of its original, once that has one.
local function join_as_copy(id, original, reason)
  local story = read(original, 'story').story
  if story and count_in_story(story, 1, 0, reason == 'reprint' and 1 or 0) then
    tell(story, id)
  end
end

-- Another version of an article that is in a story, the later ones first.
local function find_version(id, story)
  for _, way in ipairs({'revised_by', 'revises'}) do
    local other = read(id, way)[way]
    for _ = 1, 100 do
      if not other then break end
      local job = read(other, 'story', way)
      if job.story == story then return other end
      other = job[way]
    end
  end
end

-- An article that ends unpublished is in no story, and its copies are looked at again. Another
-- version that is there is counted in its place.
local function leave_story(id, job)
  if not job.story then return end
  local copies, reprints = copies_of(id)
  local own = job.in_story and 1 or 0
  redis.call('HDEL', KEY.job .. id, 'story', 'in_story')
  local heir = job.in_story and find_version(id, job.story)
  if heir then
    redis.call('HSET', KEY.job .. heir, 'in_story', '1')
    own = 0
  end
  if own + copies > 0 and count_in_story(job.story, -own - copies, -own, -reprints) then
    tell(job.story, id)
  end
end

-- A published article: its story is told of where it counts there, or nobody has heard of it.
local function tell_published(id, job)
  if not job.story then return end
  if job.in_story or redis.call('HEXISTS', KEY.story .. job.story, 'told') == 0 then
    tell(job.story, id, true)
  end
end

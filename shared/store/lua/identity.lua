-- What an article is known by: its fingerprint, its address, the signature of its text.
-- It stands after the prelude in every script, since whatever ends an article unpublished
-- has to take its names from it. LIKE has the numbers of `likeness.py`.
--
-- KEY.signatures has a row for each article: time (13 digits), id (36), outlet (9) and
-- signature. KEY.bands has the rows for each value of a band, the first ones, parted by
-- commas. KEY.signed has the numbers of the next row and of the oldest that may be there.

local ROW = {id = 14, outlet = 50, signature = 59}

local function bands_of(signature)
  local bands = {}
  for band = 0, LIKE.bands - 1 do
    local at = 5 + 4 * band
    bands[band + 1] = string.char(band) .. string.sub(signature, at, at + 3)
  end
  return bands
end

local function runs_of(signature)
  local a, b, c, d = string.byte(signature, 1, 4)
  return ((a * 256 + b) * 256 + c) * 256 + d
end

-- How much of one text stands in another, in per mille; nil if it is no copy.
local function known_from(new, runs, old)
  local shared, other = 0, {string.byte(old, LIKE.head + 1, LIKE.bytes)}
  for i = 1, LIKE.positions do
    if new[i] == other[i] then shared = shared + 1 end
  end
  if shared < LIKE.shared then return nil end
  local both = shared * (runs + runs_of(old)) * 1000
  local known = math.min(1000, math.floor(both / ((LIKE.positions + shared) * runs)))
  return known >= LIKE.known and known or nil
end

-- The rows that share most bands, those before that are older first.
local function candidates_of(lists)
  local hits, rows = {}, {}
  for _, list in ipairs(lists) do
    if list then
      for row in string.gmatch(list, '%d+') do
        row = tonumber(row)
        if not hits[row] then table.insert(rows, row) end
        hits[row] = (hits[row] or 0) + 1
      end
    end
  end
  table.sort(rows, function(one, other)
    if hits[one] ~= hits[other] then return hits[one] > hits[other] end
    return one < other
  end)
  return rows
end

-- The earliest article that a text is a copy of: row, id, outlet, per mille known.
local function find_like(signature, lists, keep)
  local rows = candidates_of(lists)
  if #rows == 0 then return nil end
  local new, runs = {string.byte(signature, LIKE.head + 1, LIKE.bytes)}, runs_of(signature)
  -- Read in one call: of a phrase that many texts have, each brings up to `most_of_a_band`.
  local names = {}
  for i = 1, math.min(#rows, LIKE.most_candidates) do names[i] = spelled(rows[i]) end
  local found
  for i, row in ipairs(redis.call('HMGET', KEY.signatures, unpack(names))) do
    if row and tonumber(string.sub(row, 1, 13)) > now - keep
      and (not found or rows[i] < found.row) then
      local known = known_from(new, runs, string.sub(row, ROW.signature))
      if known then
        found = {row = rows[i], known = known, id = string.sub(row, ROW.id, ROW.outlet - 1),
          outlet = string.sub(row, ROW.outlet, ROW.signature - 1)}
      end
    end
  end
  return found
end

local next_row

-- Lets later copies of a text be found; returns its row.
local function remember(id, outlet, signature, bands, lists)
  next_row = next_row or number(redis.call('HGET', KEY.signed, 'next'))
  local row, fields = spelled(next_row), {}
  for i, band in ipairs(bands) do
    local list = row
    if lists[i] then
      local _, before = string.gsub(lists[i], '%d+', '')
      list = before < LIKE.most_of_a_band and lists[i] .. ',' .. row
    end
    if list then
      fields[#fields + 1] = band
      fields[#fields + 1] = list
    end
  end
  if #fields == 0 then return nil end -- it would never be found
  redis.call('HSET', KEY.bands, unpack(fields))
  redis.call('HSET', KEY.signatures, row, string.format('%013.0f', now) .. id .. outlet .. signature)
  next_row = next_row + 1
  return row
end

local function forget(row, text)
  local bands = bands_of(string.sub(text, ROW.signature))
  local lists, gone, kept = redis.call('HMGET', KEY.bands, unpack(bands)), {}, {}
  for i, list in ipairs(lists) do
    local rest = {}
    for one in string.gmatch(list or '', '%d+') do
      if one ~= row then table.insert(rest, one) end
    end
    rest = table.concat(rest, ',')
    if rest == '' then
      table.insert(gone, bands[i])
    elseif rest ~= list then
      table.insert(kept, bands[i])
      table.insert(kept, rest)
    end
  end
  if #gone > 0 then redis.call('HDEL', KEY.bands, unpack(gone)) end
  if #kept > 0 then redis.call('HSET', KEY.bands, unpack(kept)) end
  redis.call('HDEL', KEY.signatures, row)
end

-- Whether an article still bears what another was found to be its copy by.
local function stands(id, bond)
  local kind, name = string.match(bond, '^(%a+):(.*)$')
  if kind == 'fp' then return redis.call('GET', KEY.fp .. name) == id end
  local row = kind == 'row' and redis.call('HGET', KEY.signatures, name)
  return row and string.sub(row, ROW.id, ROW.outlet - 1) == id
end

-- Gives an address back to the newest version before that has not ended unpublished.
local function release_address(id, address, before)
  local key = KEY.address .. address
  local holder, version = string.match(redis.call('GET', key) or '', '^(%S+) (%d+)$')
  if holder ~= id then return end
  version = tonumber(version)
  while before and version > 1 do
    version = version - 1
    local fate = read(before, 'disposition', 'revises')
    if not fate.disposition or fate.disposition == 'published' then
      redis.call('SET', key, before .. ' ' .. spelled(version), 'KEEPTTL')
      return
    end
    before = fate.revises
  end
  redis.call('DEL', key)
end

-- An article that ends unpublished no longer stands in the way of its copies: they are
-- looked at again, and the first of them takes its place.
local function release(id, job)
  if redis.call('GET', KEY.fp .. job.fp) == id then redis.call('DEL', KEY.fp .. job.fp) end
  if job.row then
    local text = redis.call('HGET', KEY.signatures, job.row)
    if text and string.sub(text, ROW.id, ROW.outlet - 1) == id then forget(job.row, text) end
  end
  if job.address then release_address(id, job.address, job.revises) end
  local copies = redis.call('SMEMBERS', KEY.held .. id)
  redis.call('DEL', KEY.held .. id)
  for _, copy in ipairs(copies) do
    local fate = read(copy, 'disposition', 'duplicate_of')
    if fate.disposition == 'duplicate' and fate.duplicate_of == id then
      reopen(copy, 'ingest')
    end
  end
end

-- Finds the stories that articles may join.
-- ARGV window, then for each article: id buckets at.
-- Returns for each a list: the story it is to stay in or '', its copies, those of them that are
-- reprints, and for each story id version first last size unique reprints profile.
local answer = {}
for i = 2, #ARGV, 3 do
  local id = ARGV[i]
  local kept = story_kept(id)
  local copies, reprints = copies_of(id)
  local row = {kept or '', spelled(copies), spelled(reprints)}
  local found = kept and {{kept}}
    or stories_near(ARGV[i + 1], tonumber(ARGV[i + 2]), tonumber(ARGV[1]))
  for _, story in ipairs(found) do
    local values = redis.call('HMGET', KEY.story .. story[1],
      'version', 'first', 'last', 'size', 'unique', 'reprints', 'profile')
    table.insert(row, story[1])
    for _, value in ipairs(values) do table.insert(row, value) end
  end
  table.insert(answer, row)
end
return answer

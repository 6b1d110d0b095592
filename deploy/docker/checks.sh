# shellcheck shell=bash
# What docker-compose.yml promises, tried on a running desk.
#
# To be sourced at the top of the tree by a script that offers
#   ok TEXT, no TEXT              count a check that held, or did not
#   check TEXT COMMAND...         run a command and count it by its status
#   retry N COMMAND...            try N times, half a second apart
#   dc ARGUMENTS...               docker compose
#   mainpid CONTAINER             the process id of a container's first process
#   step TEXT                     say how far it is

# A project and a port of its own: nothing here touches a desk that is in use.
export COMPOSE_PROJECT_NAME=copydesk-check COPYDESK_PORT=18080
URL=http://127.0.0.1:$COPYDESK_PORT
SERVICES="gateway fetch feeds ingest enrich publish"

probe() { deploy/docker/probe.py "$@"; }
of() { docker inspect --format "$2" "$1"; }
all_up() { dc up --detach --wait --wait-timeout 120 --scale enrich=3; }
is_again() { # CONTAINER: has been restarted, and is healthy
  [ "$(of "$1" '{{.RestartCount}}')" -gt 0 ] && [ "$(of "$1" '{{.State.Health.Status}}')" = healthy ]
}
end() { # CONTAINER: SIGKILL from outside, which counts as an accident
  local pid
  pid=$(mainpid "$1") && [ "$pid" -gt 1 ] && kill -9 "$pid"
}
begin_batch() { # COUNT: sends a batch, returns once it is well under way
  BATCH=$(probe send $URL "$1") && probe under-way $URL "$BATCH"
}

check "the configuration is valid" dc config --quiet
check "an image for each service, from one Dockerfile" dc build
step "built"
docker images --format '  {{.Repository}} {{.Size}}' | grep copydesk- || true
check "up, healthy, with three enrich" all_up
step "up"
three_enrich() { [ "$(dc ps --quiet enrich | wc -l)" = 3 ]; }
check "three enrich run" three_enrich
check "a page sent to the published port comes out as an event" probe page $URL
cat /tmp/check.out
step "a page went through"

for service in $SERVICES; do
  container=$COMPOSE_PROJECT_NAME-$service-1
  is_plain_user() { [ "$(docker exec "$container" id -u)" = 10001 ]; }
  check "$service: not root" is_plain_user
  has_no_rights() { docker exec "$container" grep -q 'CapEff:.0000000000000000' /proc/1/status; }
  check "$service: no capabilities" has_no_rights
  is_read_only() {
    ! docker exec "$container" touch /app/x && docker exec "$container" touch /tmp/x
  }
  check "$service: a read-only root, and a /tmp" is_read_only
  has_limits() {
    local memory processor processes
    read -r memory processor processes \
      < <(of "$container" '{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.PidsLimit}}')
    [ "$memory" -gt 0 ] && [ "$processor" -gt 0 ] && [ "$processes" -gt 0 ]
  }
  check "$service: limits for memory, processor and processes" has_limits
  case $service in fetch | feeds) part=ingest ;; *) part=$service ;; esac
  is_alone() { [ "$(docker exec "$container" ls -I '__*' services)" = "$part" ]; }
  check "$service: no other service in its image" is_alone
  has_no_tools() {
    docker exec "$container" sh -c '! python -c "import pip" && ! command -v gcc && ! command -v cc'
  }
  check "$service: neither installer nor compiler" has_no_tools
done

is_on_loopback() {
  [ "$(dc ps --quiet | xargs docker inspect --format '{{range .NetworkSettings.Ports}}{{range .}}{{.HostIp}}:{{.HostPort}} {{end}}{{end}}' | tr -d ' \n')" \
    = "127.0.0.1:$COPYDESK_PORT" ]
}
check "one port is published, on loopback" is_on_loopback
check "an inner address is not fetched" probe refused $URL
cat /tmp/check.out
is_shut_in() { [ "$(docker network inspect --format '{{.Internal}}' "${COMPOSE_PROJECT_NAME}_desk")" = true ]; }
check "store and workers are on a network without a way out" is_shut_in
docker stats --no-stream --format '  {{.Name}} {{.MemUsage}}'

check "a batch is under way" begin_batch 600
check "kill enrich" end $COMPOSE_PROJECT_NAME-enrich-2
check "kill ingest" end $COMPOSE_PROJECT_NAME-ingest-1
check "a killed enrich is started again" retry 80 is_again $COMPOSE_PROJECT_NAME-enrich-2
check "a killed ingest is started again" retry 80 is_again $COMPOSE_PROJECT_NAME-ingest-1
check "across killed workers every article is published exactly once" probe once $URL "$BATCH"
cat /tmp/check.out
step "workers were killed"

check "a batch is under way" begin_batch 600
check "kill the store" end $COMPOSE_PROJECT_NAME-valkey-1
check "a killed store is started again" retry 80 is_again $COMPOSE_PROJECT_NAME-valkey-1
check "across a killed store every article is published exactly once" probe once $URL "$BATCH"
cat /tmp/check.out
step "the store was killed"

check "a batch is under way" begin_batch 600
check "kill publish" end $COMPOSE_PROJECT_NAME-publish-1
check "kill the gateway" end $COMPOSE_PROJECT_NAME-gateway-1
check "a killed publish is started again" retry 80 is_again $COMPOSE_PROJECT_NAME-publish-1
check "a killed gateway is started again" retry 80 is_again $COMPOSE_PROJECT_NAME-gateway-1
check "across both every article is published exactly once" probe once $URL "$BATCH"
step "publish and gateway were killed"

check "a batch is under way" begin_batch 600
# shellcheck disable=SC2086 # a list
check "stop" dc stop $SERVICES
statuses() { dc ps --all --quiet $SERVICES | xargs docker inspect --format '{{.State.ExitCode}}' | sort -u; }
stopped_well() { statuses; [ "$(statuses)" = 0 ]; }
check "SIGTERM in the middle of a batch: all end with status 0 within the grace time" stopped_well
step "stopped"
check "down" dc down
check "up again" all_up
check "the volume outlives it, the batch goes on, every article exactly once" probe once $URL "$BATCH"
cat /tmp/check.out
check "a page goes through again" probe page $URL

check "down, with the volume" dc down --volumes
leaves_nothing() {
  [ -z "$(dc ps --all --quiet)$(docker volume ls --quiet --filter label=com.docker.compose.project=$COMPOSE_PROJECT_NAME)" ]
}
check "nothing is left" leaves_nothing

Feature: 10.3 Probes, and what they know
  A probe is a question that the kubelet asks, and the answer is all that the cluster knows about a container. If the probe asks the wrong
  question, or if there is no probe, clients are the first to notice.

  Scenario: Without a readiness probe, a container gets requests before it can serve them
    Given a Deployment "web" with 2 replicas
    And a Service "web" for Deployment "web" on port 80
    And the container of "web" starts slowly, taking 20 seconds
    And a Pod keeps sending 20 requests per second to "http://web"
    When I restart Deployment "web"
    And the rollout finishes
    And I wait 30 seconds
    And the traffic is stopped
    Then at least 10 % of the requests fail

  Scenario: With a readiness probe, a container gets requests only once it can serve them
    Given a Deployment "web" with 2 replicas, maxSurge 1, maxUnavailable 0 and a readiness probe on "/" every 2 seconds
    And a Service "web" for Deployment "web" on port 80
    And the container of "web" starts slowly, taking 20 seconds
    And a Pod keeps sending 20 requests per second to "http://web"
    When I restart Deployment "web"
    And the rollout finishes
    And I wait 30 seconds
    And the traffic is stopped
    Then at most 1 % of the requests failed

  Scenario: A readiness probe that fails by mistake takes healthy Pods out of the Service
    Given a Deployment "web" with 2 replicas and a readiness probe on "/" every 5 seconds
    And a Service "web" for Deployment "web" on port 80
    When the container of "web" fails its readiness probe from minute 1 to minute 2
    And I wait 30 seconds
    Then Service "web" has 2 endpoints
    When I wait 1 minute
    Then Service "web" has no endpoints
    When I curl "http://web" from a Pod
    Then the request fails with "connection refused"
    When I wait 1 minute
    Then Service "web" has 2 endpoints
    And no Pod of "web" has restarted

  Scenario: A liveness probe that fails by mistake restarts healthy containers
    Given a Deployment "web" with 2 replicas and a liveness probe on "/" every 5 seconds
    When the container of "web" fails its liveness probe from second 30 to second 60
    And I wait 2 minutes
    Then every Pod of "web" has restarted at least once
    And an event "Unhealthy" mentioning "Liveness probe failed: HTTP probe failed with statuscode: 503" is recorded

  Scenario: When a container hangs for 10 seconds, its clients wait
    Given a Pod "web" with the image "nginx:1.27"
    And a Service "web" for Pod "web" on port 80
    And a Pod keeps sending 5 requests per second to "http://web"
    When the container of "web" hangs for 10 seconds
    And I wait 20 seconds
    And the traffic is stopped
    Then no request failed
    But the slowest request took at most 11 seconds
    And Pod "web" has no restarts

  Scenario: A container that hangs for good is killed once its liveness probe has failed and its grace period is over
    Given a Deployment "web" with 1 replica and a liveness probe on "/" every 5 seconds
    When the container of "web" hangs
    And I wait 40 seconds
    Then no Pod of "web" has restarted
    When I wait 30 seconds
    Then the Pod of "web" has restarted once
    And the Pod of "web" is terminated with exit code 137

  Scenario: After its first crash a container restarts at once; after the next, it has to wait
    Given a Deployment "web" with 1 replica
    When the container of "web" crashes with exit code 3
    And I wait 2 seconds
    Then the Pod of "web" has restarted once
    When the container of "web" crashes with exit code 3
    Then within 20 seconds the Pod of "web" is in "CrashLoopBackOff"
    And the Pod of "web" has restarted twice

  Scenario: A container that runs out of memory is killed and restarted
    Given a Deployment "web" with 2 replicas
    When the container of one of the Pods of "web" runs out of memory
    And I wait 5 seconds
    Then 1 Pod of "web" is OOMKilled
    And all 2 Pods of "web" are ready

Feature: 10.3 Probes, and what they know
  A probe is a question that the kubelet asks, and its answer is all that the cluster knows of a container. Where it asks the wrong thing, or nothing, clients find out first.

  Scenario: Without a readiness probe a container that is not up yet gets requests
    Given a Deployment "web" with 2 replicas
    And a Service "web" for Deployment "web" on port 80
    And the container of "web" starts slowly (20 seconds)
    And a Pod keeps sending 20 requests per second to "http://web"
    When I restart Deployment "web"
    And the rollout finishes
    And I wait 30 seconds
    And the traffic is stopped
    Then at least 10 % of the requests fail

  Scenario: With one it gets them when it is up
    Given a Deployment "web" with 2 replicas and maxSurge 1 and maxUnavailable 0 with a readiness probe on "/" every 2 seconds
    And a Service "web" for Deployment "web" on port 80
    And the container of "web" starts slowly (20 seconds)
    And a Pod keeps sending 20 requests per second to "http://web"
    When I restart Deployment "web"
    And the rollout finishes
    And I wait 30 seconds
    And the traffic is stopped
    Then at most 1 % of the requests failed

  Scenario: A probe that lies takes Pods out that would have answered
    Given a Deployment "web" with 2 replicas with a readiness probe on "/" every 5 seconds
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

  Scenario: A liveness probe that lies makes it worse
    Given a Deployment "web" with 2 replicas with a liveness probe on "/" every 5 seconds
    When the container of "web" fails its liveness probe from second 30 to second 60
    And I wait 2 minutes
    Then every Pod of "web" has restarted at least once
    And an event "Unhealthy" mentioning "Liveness probe failed: HTTP probe failed with statuscode: 503" is recorded

  Scenario: A container that hangs for 10 seconds is waited for
    Given a Pod "web" with the image "nginx:1.27"
    And a Service "web" for Pod "web" on port 80
    And a Pod keeps sending 5 requests per second to "http://web"
    When the container of "web" hangs for 10 seconds
    And I wait 20 seconds
    And the traffic is stopped
    Then no request failed
    But the slowest request took at most 11 seconds
    And Pod "web" has no restarts

  Scenario: One that hangs for good is killed by its liveness probe, after the time it is given to stop
    Given a Deployment "web" with 1 replica with a liveness probe on "/" every 5 seconds
    When the container of "web" hangs
    And I wait 40 seconds
    Then no Pod of "web" has restarted
    When I wait 30 seconds
    Then the Pod of "web" has restarted once
    And the Pod of "web" is terminated with exit code 137

  Scenario: A container that crashes is started again at once, then later and later
    Given a Deployment "web" with 1 replica
    When the container of "web" crashes with exit code 3
    And I wait 2 seconds
    Then the Pod of "web" has restarted once
    When the container of "web" crashes with exit code 3
    Then within 20 seconds the Pod of "web" is in "CrashLoopBackOff"
    And the Pod of "web" has restarted twice

  Scenario: A container that uses more memory than there is is killed
    Given a Deployment "web" with 2 replicas
    When the container of one of the Pods of "web" runs out of memory
    And I wait 5 seconds
    Then 1 Pod of "web" is OOMKilled
    And all 2 Pods of "web" are ready

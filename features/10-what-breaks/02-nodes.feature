Feature: 10.2 Nodes that fail while clients send requests
  Every node reports every ten seconds. When a node falls silent, the cluster waits, because silence proves nothing: after 50 seconds the
  node is NotReady, and five minutes later its Pods are given up. These numbers decide what clients see in the meantime.

  Scenario: When a node is cut off for 40 seconds, the cluster changes nothing
    Given a Deployment "web" with 3 replicas spread evenly over the workers
    And a Service "web" for Deployment "web" on port 80
    When node "worker2" loses its network for 40 seconds
    Then "worker2" was never NotReady
    And no Pod of "web" has been replaced
    And no Pod of "web" has restarted

  Scenario: Until a failed node is NotReady, a third of the requests get no answer
    Given a Deployment "web" with 3 replicas spread evenly over the workers
    And a Service "web" for Deployment "web" on port 80
    And a Pod on node "worker" keeps sending 10 requests per second to "http://web"
    When node "worker2" stops
    And I wait 30 seconds
    And the traffic is stopped
    Then at least 20 % of the requests fail
    But at least 50 % of the requests succeed

  Scenario: Once the node is NotReady, no more requests are sent to it
    Given a Deployment "web" with 3 replicas spread evenly over the workers
    And a Service "web" for Deployment "web" on port 80
    When node "worker2" stops
    Then within 90 seconds "worker2" is NotReady
    And Service "web" no longer sends traffic to Pods on "worker2"
    When I curl "http://web" 200 times from a Pod on "worker"
    Then all 200 requests succeed

  Scenario: Five minutes later, new Pods replace those of the node
    Given a Deployment "web" with 3 replicas spread evenly over the workers
    When node "worker2" stops
    And I wait 4 minutes
    Then no Pod of "web" has been replaced
    When I wait 3 minutes
    Then 3 Pods of "web" are ready
    And 1 Pod of "web" is Terminating
    When node "worker2" comes back
    Then within 2 minutes no Pod of "web" is Terminating

  Scenario: A StatefulSet does not replace a lost Pod, because it might still be running
    Given a headless Service "db" with port 80
    And a StatefulSet "db" with 3 replicas that is governed by Service "db"
    When the node of Pod "db-0" loses its network
    And I wait 10 minutes
    Then Pod "db-0" is Terminating
    And 2 Pods of "db" are ready

  Scenario: The Pod of a DaemonSet stays with its node
    Given a DaemonSet "agent"
    When node "worker2" stops
    And I wait 10 minutes
    Then no Pod of "agent" has been replaced
    When node "worker2" comes back
    Then within 2 minutes all 3 Pods of "agent" are ready

  Scenario: A node that runs out of memory evicts its Pods one by one
    Given a Deployment "web" with 6 replicas spread evenly over the workers
    When node "worker2" runs out of memory for 15 seconds
    Then "worker2" has the taint "node.kubernetes.io/memory-pressure"
    And an event "Evicted" mentioning "The node was low on resource: memory" is recorded
    And all 6 Pods of "web" are ready
    And no new Pod of "web" was created on "worker2"
    When I wait 6 minutes
    Then "worker2" has no taint

  Scenario: A Pod that requested its memory is evicted last
    Given a Deployment "careless" with 1 replica on node "worker2"
    And a Deployment "careful" with 1 replica on node "worker2" that requests 512Mi of memory
    When node "worker2" runs out of memory for 10 seconds
    And I wait 20 seconds
    Then 1 Pod of "careless" is Evicted
    But no Pod of "careful" is Evicted

  Scenario: A drain evicts only as many Pods at a time as the budget allows
    Given a Deployment "web" with 6 replicas and a readiness probe on "/", spread evenly over the workers
    And a PodDisruptionBudget "web" with minAvailable 5 for Deployment "web"
    When I drain "worker"
    Then at all times at least 5 Pods of "web" were ready
    And no Pod of "web" is left on "worker"
    And all 6 Pods of "web" are ready

  Scenario: A budget that allows no eviction stops a drain
    Given a Deployment "web" with 3 replicas spread evenly over the workers
    And a PodDisruptionBudget "web" with minAvailable 3 for Deployment "web"
    When I try to run "kubectl drain worker --ignore-daemonsets --timeout=60s"
    Then the command fails
    And the error output contains "Cannot evict pod as it would violate the pod's disruption budget."
    And no Pod of "web" has been replaced

  Scenario: A budget does not protect against a power failure
    Given a Deployment "web" with 3 replicas spread evenly over the workers
    And a PodDisruptionBudget "web" with minAvailable 3 for Deployment "web"
    When node "worker" stops
    And I wait 90 seconds
    Then 2 Pods of "web" are ready

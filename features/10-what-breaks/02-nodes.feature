Feature: 10.2 Nodes that fail while clients are asking
  A node is heard of every ten seconds. When it falls silent the cluster waits, for silence is no proof: 50 seconds until the node is NotReady, five minutes more until its Pods are
  given up. What clients see meanwhile is decided by these numbers.

  Scenario: A cable that is pulled for 40 seconds changes nothing but what clients saw
    Given a Deployment "web" with 3 replicas spread evenly over the workers
    And a Service "web" for Deployment "web" on port 80
    When node "worker2" loses its network for 40 seconds
    Then "worker2" was never NotReady
    And no Pod of "web" has been replaced
    And no Pod of "web" has restarted

  Scenario: Until the node is given up a third of the requests goes nowhere
    Given a Deployment "web" with 3 replicas spread evenly over the workers
    And a Service "web" for Deployment "web" on port 80
    And a Pod on node "worker" keeps sending 10 requests per second to "http://web"
    When node "worker2" stops
    And I wait 30 seconds
    And the traffic is stopped
    Then at least 20 % of the requests fail
    But at least 50 % of the requests succeed

  Scenario: Once it is NotReady nobody is sent there any more
    Given a Deployment "web" with 3 replicas spread evenly over the workers
    And a Service "web" for Deployment "web" on port 80
    When node "worker2" stops
    Then within 90 seconds "worker2" is NotReady
    And Service "web" no longer sends traffic to Pods on "worker2"
    When I curl "http://web" 200 times from a Pod on "worker"
    Then all 200 requests succeed

  Scenario: Pods are given up after five minutes more
    Given a Deployment "web" with 3 replicas spread evenly over the workers
    When node "worker2" stops
    And I wait 4 minutes
    Then no Pod of "web" has been replaced
    When I wait 3 minutes
    Then 3 Pods of "web" are ready
    And 1 Pod of "web" is Terminating
    When node "worker2" comes back
    Then within 2 minutes no Pod of "web" is Terminating

  Scenario: A StatefulSet waits: nobody knows whether the lost Pod still runs
    Given a headless Service "db" with port 80
    And a StatefulSet "db" with 3 replicas that is governed by Service "db"
    When the node of Pod "db-0" loses its network
    And I wait 10 minutes
    Then Pod "db-0" is Terminating
    And 2 Pods of "db" are ready

  Scenario: A DaemonSet's Pod stays where its node is
    Given a DaemonSet "agent"
    When node "worker2" stops
    And I wait 10 minutes
    Then no Pod of "agent" has been replaced
    When node "worker2" comes back
    Then within 2 minutes all 3 Pods of "agent" are ready

  Scenario: A node that runs out of memory sends its Pods away one after the other
    Given a Deployment "web" with 6 replicas spread evenly over the workers
    When node "worker2" runs out of memory for 15 seconds
    Then "worker2" has the taint "node.kubernetes.io/memory-pressure"
    And an event "Evicted" mentioning "The node was low on resource: memory" is recorded
    And all 6 Pods of "web" are ready
    And no new Pod of "web" was created on "worker2"
    When I wait 6 minutes
    Then "worker2" has no taint

  Scenario: What asked for enough memory goes last
    Given a Deployment "modest" with 1 replica on node "worker2"
    And a Deployment "greedy" with 1 replica on node "worker2" that requests 512Mi of memory
    When node "worker2" runs out of memory for 9 seconds
    And I wait 20 seconds
    Then 1 Pod of "modest" is Evicted
    But no Pod of "greedy" is Evicted

  Scenario: A drain waits for the budget
    Given a Deployment "web" with 6 replicas spread evenly over the workers with a readiness probe on "/"
    And a PodDisruptionBudget "web" with minAvailable 5 for Deployment "web"
    When I drain "worker"
    Then at all times at least 5 Pods of "web" were ready
    And no Pod of "web" is left on "worker"
    And all 6 Pods of "web" are ready

  Scenario: A budget that allows nothing stops a drain
    Given a Deployment "web" with 3 replicas spread evenly over the workers
    And a PodDisruptionBudget "web" with minAvailable 3 for Deployment "web"
    When I try to run "kubectl drain worker --ignore-daemonsets --timeout=60s"
    Then the command fails
    And the error output contains "Cannot evict pod as it would violate the pod's disruption budget."
    And no Pod of "web" has been replaced

  Scenario: A budget does not hold against a power failure
    Given a Deployment "web" with 3 replicas spread evenly over the workers
    And a PodDisruptionBudget "web" with minAvailable 3 for Deployment "web"
    When node "worker" stops
    And I wait 90 seconds
    Then 2 Pods of "web" are ready

Feature: When a node fails
  A node reports every few seconds that it is alive. If it has been silent for 50 seconds, it is marked NotReady; its Pods count as not
  ready and leave the endpoints of their Services. Five minutes later its Pods are given up, and their ReplicaSets make new ones on other
  nodes.

  The nodes here are containers, as in kind. `docker stop` is like pulling the plug.

  Since the book: the cluster waits for 50 seconds; it used to wait for 40.

  Background:
    Given the manifest "alpaca-prod.yaml"

  @S2-01
  Scenario: The cluster needs some time to notice
    When I run "docker stop worker"
    And 30 seconds pass
    And I run "kubectl get node worker"
    Then the output shows:
      | NAME   | STATUS |
      | worker | Ready  |
    When 30 seconds pass
    And I run "kubectl get node worker"
    Then the output shows:
      | NAME   | STATUS   |
      | worker | NotReady |
    When I run "kubectl get deployment alpaca-prod"
    Then the output shows:
      | NAME        | READY | UP-TO-DATE | AVAILABLE |
      | alpaca-prod | 2/3   | 3          | 2         |

  @S2-01
  Scenario: Five minutes later, new Pods on other nodes replace those that were lost
    The lost Pod stays in the list as Terminating, because nobody can tell the cluster that it has stopped.

    When I run "docker stop worker"
    And 7 minutes pass
    And I run "kubectl get deployment alpaca-prod"
    Then the output shows:
      | NAME        | READY | UP-TO-DATE | AVAILABLE |
      | alpaca-prod | 3/3   | 3          | 3         |
    When I run "kubectl get pods -o wide"
    Then the output shows:
      | NAME          | STATUS      | NODE    |
      | alpaca-prod-* | Running     | worker2 |
      | alpaca-prod-* | Running     | worker3 |
      | alpaca-prod-* | Running     | worker* |
      | alpaca-prod-* | Terminating | worker  |

  @S3-14
  Scenario: Clients that call the failed node are cut off; the other nodes answer
    Given the manifest "sample-nodeport.yaml"
    When I run "docker stop worker"
    And 1 minute passes
    And I curl "http://172.18.0.3:30080/healthy" from outside the cluster
    Then the request fails
    When I curl "http://172.18.0.4:30080/healthy" 50 times from outside the cluster
    Then every response contains "ok"

  @S3-15
  Scenario: Until the failure is noticed, some requests are lost
    A load balancer outside the cluster that checks its nodes behaves the same way: until it notices, it keeps sending requests to the
    failed node.

    Given I run "kubectl expose deployment alpaca-prod"
    And a Pod "client" on node "worker2"
    When I run "docker stop worker"
    And I curl "http://alpaca-prod:8080/healthy" 50 times from Pod "client"
    Then at least 1 of the requests failed
    When 1 minute passes
    And I curl "http://alpaca-prod:8080/healthy" 50 times from Pod "client"
    Then no request failed
    When I run "docker start worker"
    And 2 minutes pass
    And I curl "http://alpaca-prod:8080/healthy" 300 times from Pod "client"
    Then no request failed
    And the responses spread across 3 Pods

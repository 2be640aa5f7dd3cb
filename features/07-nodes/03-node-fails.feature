Feature: A node fails
  A node tells every few seconds that it lives. When nothing has been heard of it for 40 seconds, it is NotReady: its Pods count as not ready and leave the
  Services' endpoints. Five minutes later its Pods are given up, and their ReplicaSets make others elsewhere.

  The nodes here are containers, as kind makes them: `docker stop` is like pulling the plug.

  Background:
    Given the manifest "alpaca-prod.yaml"

  @S2-01
  Scenario: It is found out after a while
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
  Scenario: Its Pods are replaced on other nodes
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
  Scenario: Whoever calls the node's address is cut off; other nodes answer
    Given the manifest "sample-nodeport.yaml"
    When I run "docker stop worker"
    And 1 minute passes
    And I curl "http://172.18.0.3:30080/healthy" from outside the cluster
    Then the request fails
    When I curl "http://172.18.0.4:30080/healthy" 50 times from outside the cluster
    Then every response contains "ok"

  @S3-15
  Scenario: Between the failure and its discovery some requests are lost
    A load balancer outside that asks the nodes how they are behaves likewise: until it has noticed, it sends requests to where nobody is.

    When I run:
      """
      kubectl expose deployment alpaca-prod
      docker stop worker
      """
    And I curl "http://alpaca-prod:8080/healthy" 50 times
    Then at least 1 of the requests failed
    When 1 minute passes
    And I curl "http://alpaca-prod:8080/healthy" 50 times
    Then no request failed
    When I run "docker start worker"
    And 2 minutes pass
    And I curl "http://alpaca-prod:8080/healthy" 300 times
    Then no request failed
    And the responses spread across 3 Pods

Feature: A Service in front of three Pods
  A Service gives the Pods of an application one name and one address, and spreads the requests it receives over them.

  Scenario: Requests spread over the Pods
    Given a Deployment "web" with 3 replicas
    And a Service "web" for Deployment "web" on port 80
    When I run "kubectl get deployment web"
    Then the output shows:
      | NAME | READY | UP-TO-DATE | AVAILABLE |
      | web  | 3/3   | 3          | 3         |
    When I curl "http://web" 300 times from a Pod
    Then the responses spread evenly across 3 Pods

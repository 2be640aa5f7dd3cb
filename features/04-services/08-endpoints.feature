Feature: Endpoints: the addresses behind a Service
  The addresses of a Service's ready Pods are kept in objects of their own. There are two forms: Endpoints, the older one, with everything
  in one object, and EndpointSlices, which the cluster itself uses today.

  Since the book: whenever you look at Endpoints, kubectl warns that EndpointSlices have taken their place.

  Background:
    Given the manifest "alpaca-prod.yaml"
    When I run "kubectl expose deployment alpaca-prod"
    And 5 seconds pass

  @S2-18
  Scenario: describe tells which addresses are ready
    When I run "kubectl describe endpoints alpaca-prod"
    Then the output matches the snapshot "describe"
    And the error output is:
      """
      Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
      """

  @S2-19
  Scenario: Three replicas have three addresses
    When I run "kubectl get endpoints/alpaca-prod"
    Then the output matches the snapshot "three"
    When I run "kubectl get endpointslices -l kubernetes.io/service-name=alpaca-prod"
    Then the output shows:
      | NAME          | ADDRESSTYPE | PORTS | ENDPOINTS                  |
      | alpaca-prod-* | IPv4        | 8080  | 10.244.*,10.244.*,10.244.* |

  @S2-21
  Scenario: kubectl get shows only the first three of five addresses
    The Pod template has not changed, so the ReplicaSet is the same as before.

    When I run:
      """
      EDITOR='sed -i "s/replicas: 3/replicas: 5/"' kubectl edit deployments/alpaca-prod
      """
    And 30 seconds pass
    And I run "kubectl get endpoints/alpaca-prod"
    Then the output matches the snapshot "five"
    When I run "kubectl get replicasets"
    Then the output shows:
      | NAME          | DESIRED | CURRENT | READY |
      | alpaca-prod-* | 5       | 5       | 5     |

  @S2-20
  Scenario: A Service without Pods has no endpoints and refuses connections
    When I scale Deployment "alpaca-prod" to 0 replicas
    And 60 seconds pass
    And I run "kubectl get endpoints/alpaca-prod"
    Then the output shows:
      | NAME        | ENDPOINTS |
      | alpaca-prod | <none>    |
    When I curl "http://alpaca-prod:8080/healthy"
    Then the request fails with "connection refused"

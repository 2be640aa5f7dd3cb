Feature: Why services have to be discovered
  Pods come and go: one dies and another replaces it, a node is taken out of service, more Pods are needed. Each new Pod has another name
  and another address. Clients need something that stays the same.

  Since the book: nothing has changed.

  Background:
    Given the manifest "alpaca-prod.yaml"

  @S2-01
  Scenario: A replacement Pod has a new name
    When I delete one of the Pods of "alpaca-prod"
    Then within 30 seconds all 3 Pods of "alpaca-prod" are ready
    And the 2 original Pods are still among them
    And exactly one new Pod of "alpaca-prod" has been created

  @S2-01
  Scenario: When a node takes no more Pods, the replacement runs on another node
    When I run:
      """
      kubectl cordon worker
      kubectl delete pods --field-selector spec.nodeName=worker
      """
    Then within 30 seconds all 3 Pods of "alpaca-prod" are running
    And no Pod of "alpaca-prod" is on node "worker"

  @S2-01
  Scenario: Every additional Pod has an address of its own
    When I scale Deployment "alpaca-prod" to 6 replicas
    Then within 30 seconds all 6 Pods of "alpaca-prod" are ready
    And each Pod of "alpaca-prod" has an IP address of its own

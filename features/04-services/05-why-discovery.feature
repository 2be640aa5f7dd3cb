Feature: Why services have to be discovered
  Pods come and go: one dies and another takes its place, a node is taken out of service, more are wanted. Each new Pod has another name and another
  address. Whoever wants to talk to them needs something that stays.

  Background:
    Given the manifest "alpaca-prod.yaml"

  @S2-01
  Scenario: A Pod that dies is replaced by one with another name
    When I run:
      """
      kubectl get pods -o name | sort > before
      kubectl delete $(head -1 before)
      """
    And 30 seconds pass
    And I run:
      """
      kubectl get deployment alpaca-prod -o jsonpath='{.status.readyReplicas} ready{"\n"}'
      echo "$(kubectl get pods -o name | sort | comm -12 - before | wc -l) of them as before"
      """
    Then the output is:
      """
      3 ready
      2 of them as before
      """

  @S2-01
  Scenario: When a node takes no more Pods, the replacement runs on another
    When I run:
      """
      kubectl cordon worker
      kubectl delete pods --field-selector spec.nodeName=worker
      """
    And 30 seconds pass
    And I run "kubectl get pods -o custom-columns=NODE:.spec.nodeName,PHASE:.status.phase"
    Then the output does not contain "worker "
    And the output shows:
      | NODE    | PHASE   |
      | worker* | Running |
      | worker* | Running |
      | worker* | Running |

  @S2-01
  Scenario: More Pods, more addresses
    When I scale Deployment "alpaca-prod" to 6 replicas
    And 30 seconds pass
    And I run:
      """
      kubectl get pods -o jsonpath='{range .items[*]}{.status.podIP}{"\n"}{end}' | sort -u | wc -l
      """
    Then the output is:
      """
      6
      """

Feature: Where Pods run
  Among the nodes that a Pod fits, the scheduler chooses one, once: a Pod never moves and never spans two nodes. Nodes of the control plane are tainted, so
  that applications keep away from them.

  @S4-01
  Scenario: A Pod goes where it fits
    One node alone has what the Pod asks for.

    When I run:
      """
      kubectl patch node worker2 --subresource=status --type=json -p '[{"op":"add","path":"/status/capacity/example.com~1dongle","value":"1"}]'
      sleep 3
      kubectl apply -f needs-dongle.yml
      sleep 30
      """
    And I run "kubectl get pods -o custom-columns=NAME:.metadata.name,PHASE:.status.phase,NODE:.spec.nodeName"
    Then the output shows:
      | NAME         | PHASE   | NODE    |
      | needs-dongle | Running | worker2 |

  @S4-01
  Scenario: A Pod that fits nowhere waits, and its event says why
    When I run "kubectl apply -f too-big.yml"
    And 10 seconds pass
    And I run "kubectl get pod too-big"
    Then the output shows:
      | NAME    | READY | STATUS  |
      | too-big | 0/1   | Pending |
    When I run "kubectl describe pod too-big | sed -n '/^Events/,$p'"
    Then the output matches the snapshot "fits nowhere"

  @S4-16
  Scenario: Replicas spread over the workers; the control plane takes none
    When I run:
      """
      kubectl create deployment single --image=nginx:1.13 --replicas=6
      sleep 30
      kubectl get pods -l app=single -o custom-columns=NODE:.spec.nodeName --no-headers | sort | uniq -c
      """
    Then the output is:
      """
      deployment.apps/single created
            2 worker
            2 worker2
            2 worker3
      """
    When I run "kubectl describe node control-plane | grep Taints"
    Then the output is:
      """
      Taints:             node-role.kubernetes.io/control-plane:NoSchedule
      """

  @S4-16
  Scenario: Without the taint it would
    When I run:
      """
      kubectl run picky --image=nginx:1.13 --overrides='{"spec":{"nodeSelector":{"kubernetes.io/hostname":"control-plane"}}}'
      sleep 10
      kubectl get pod picky
      kubectl taint nodes control-plane node-role.kubernetes.io/control-plane:NoSchedule-
      sleep 30
      """
    Then the output contains "Pending"
    When I run "kubectl get pod picky -o custom-columns=PHASE:.status.phase,NODE:.spec.nodeName"
    Then the output shows:
      | PHASE   | NODE          |
      | Running | control-plane |

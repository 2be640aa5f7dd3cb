Feature: Where Pods run
  The scheduler chooses a node for each Pod, among those with enough free resources, and it chooses only once: a Pod never moves to another
  node. Nodes of the control plane have a taint that keeps applications away.

  Since the book: the taint is now called node-role.kubernetes.io/control-plane instead of node-role.kubernetes.io/master.

  @S4-01
  Scenario: A Pod goes to a node that has what it asks for
    Here, only one node has the device.

    When I run:
      """
      kubectl patch node worker2 --subresource=status --type=json -p '[{"op":"add","path":"/status/capacity/example.com~1dongle","value":"1"}]'
      """
    And 3 seconds pass
    And I run "kubectl apply -f needs-dongle.yml"
    Then within 30 seconds Pod "needs-dongle" is running
    And Pod "needs-dongle" is on node "worker2"

  @S4-01
  Scenario: A Pod that fits on no node stays Pending, and its Events say why
    When I run "kubectl apply -f too-big.yml"
    And 10 seconds pass
    And I run "kubectl get pod too-big"
    Then the output shows:
      | NAME    | READY | STATUS  |
      | too-big | 0/1   | Pending |
    And Pod "too-big" is Pending because of insufficient CPU
    When I run "kubectl describe pod too-big | sed -n '/^Events/,$p'"
    Then the output matches the snapshot "fits nowhere"

  @S4-16
  Scenario: The Pods of a Deployment spread over the workers; the control plane takes none
    When I run "kubectl create deployment single --image=nginx:1.13 --replicas=6"
    Then within 30 seconds all 6 Pods of "single" are ready
    And each worker runs 2 "single" Pods
    And no Pod of "single" is on node "control-plane"
    When I run "kubectl describe node control-plane | grep Taints"
    Then the output is:
      """
      Taints:             node-role.kubernetes.io/control-plane:NoSchedule
      """

  @S4-16
  Scenario: Without its taint, the control plane takes Pods as well
    When I run:
      """
      kubectl run picky --image=nginx:1.13 --overrides='{"spec":{"nodeSelector":{"kubernetes.io/hostname":"control-plane"}}}'
      """
    And 10 seconds pass
    And I run "kubectl get pod picky"
    Then the output shows:
      | NAME  | READY | STATUS  |
      | picky | 0/1   | Pending |
    When I run "kubectl taint nodes control-plane node-role.kubernetes.io/control-plane:NoSchedule-"
    Then within 30 seconds Pod "picky" is running
    And Pod "picky" is on node "control-plane"

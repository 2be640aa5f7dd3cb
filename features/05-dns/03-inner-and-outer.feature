Feature: 6.2.3 The cluster's DNS, and the DNS outside
  The cluster's DNS server answers for names of the cluster and hands all others on to the DNS server of its node. Which server a Pod asks at all is
  its dnsPolicy.

  @S1-18 @S0-25
  Scenario: What the server knows, and what it hands on
    When I run:
      """
      kubectl -n kube-system get configmap coredns -o jsonpath='{.data.Corefile}'
      """
    Then the output matches the snapshot "Corefile"

  @S1-18
  Scenario Outline: dnsPolicy <policy>
    Given the manifest "sample-dnspolicy.yaml"
    When I run "kubectl exec sample-dnspolicy-<pod> -- cat /etc/resolv.conf"
    Then the output matches "^search <search>.*\nnameserver <nameserver>\n"

    Examples:
      | policy                  | pod                     | search                    | nameserver |
      | ClusterFirst            | clusterfirst            | default.svc.cluster.local | 10.96.0.10 |
      | None                    | none                    | example.com               | 192.0.2.8  |

  @S1-18
  Scenario: With dnsPolicy Default a Pod asks what its node asks, and finds no Service
    Given the manifest "sample-dnspolicy.yaml"
    When I run "kubectl exec sample-dnspolicy-default -- grep -c cluster.local /etc/resolv.conf"
    Then the output is:
      """
      0
      """
    When I run "kubectl exec sample-dnspolicy-default -- getent hosts kubernetes"
    Then the exit code is 2
    When I run "kubectl exec sample-dnspolicy-clusterfirst -- dig +short kubernetes.default.svc.cluster.local"
    Then the output is:
      """
      10.96.0.1
      """

Feature: 6.2.3 DNS inside and outside the cluster
  The cluster's DNS server answers for the names of the cluster, and forwards all other names to the DNS server of its node. Which server a
  Pod asks in the first place depends on its dnsPolicy.

  Since the book: nothing has changed.

  @S1-18 @S0-25
  Scenario: The DNS server answers for cluster.local and forwards the rest
    When I run:
      """
      kubectl -n kube-system get configmap coredns -o jsonpath='{.data.Corefile}'
      """
    Then the output matches the snapshot "Corefile"

  @S1-18
  Scenario Outline: A Pod with dnsPolicy <policy> asks <nameserver>
    Given the manifest "sample-dnspolicy.yaml"
    When I run "kubectl exec sample-dnspolicy-<pod> -- cat /etc/resolv.conf"
    Then the output matches "^search <search>.*\nnameserver <nameserver>\n"

    Examples:
      | policy       | pod          | search                    | nameserver |
      | ClusterFirst | clusterfirst | default.svc.cluster.local | 10.96.0.10 |
      | None         | none         | example.com               | 192.0.2.8  |

  @S1-18
  Scenario: A Pod with dnsPolicy Default asks its node's server, and finds no Service
    Given the manifest "sample-dnspolicy.yaml"
    Then in Pod "sample-dnspolicy-default" the file "/etc/resolv.conf" does not contain "cluster.local"
    When I run "kubectl exec sample-dnspolicy-default -- getent hosts kubernetes"
    Then the exit code is 2
    When I run "kubectl exec sample-dnspolicy-clusterfirst -- dig +short kubernetes.default.svc.cluster.local"
    Then the output is:
      """
      10.96.0.1
      """

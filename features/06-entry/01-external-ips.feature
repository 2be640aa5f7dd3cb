Feature: 6.4 ExternalIP: the nodes you choose accept traffic
  A Service can list addresses as externalIPs. When a packet for one of them reaches a node, it goes to one of the Service's Pods; the port
  is the Service's own. Usually the addresses are those of certain nodes: these nodes then accept traffic from outside, and the others do
  not.

  Since the book: nothing has changed. There never was a type ExternalIP: it is a ClusterIP Service with one more field.

  Background:
    Given the manifest "sample-deployment.yaml"
    When I run:
      """
      sed 's/10.240.0.7/172.18.0.3/; s/10.240.0.8/172.18.0.4/' sample-externalip.yaml | kubectl apply -f -
      """

  @S3-10
  Scenario: The Service shows its external addresses, and its type is still ClusterIP
    When I run "kubectl get services sample-externalip"
    Then the output shows:
      | NAME              | TYPE      | CLUSTER-IP | EXTERNAL-IP           | PORT(S)  |
      | sample-externalip | ClusterIP | 10.*       | 172.18.0.3,172.18.0.4 | 8080/TCP |
    When I run "kubectl describe service sample-externalip"
    Then the output matches the snapshot "describe"

  @S3-10
  Scenario: The listed nodes answer; the others refuse connections
    When 3 seconds pass
    And I curl "http://172.18.0.3:8080" from outside the cluster
    Then the response contains "nginx"
    When I curl "http://172.18.0.4:8080" from outside the cluster
    Then the response contains "nginx"
    When I curl "http://172.18.0.5:8080" from outside the cluster
    Then the request fails with "connection refused"
    When I curl "http://172.18.0.3:8080" from a Pod
    Then the response contains "nginx"

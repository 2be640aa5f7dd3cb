Feature: A Service with several ports
  A Service may offer more than one port. All of them share its address; each has a name, a port of its own and its own port in the Pods.
  What is in the list of endpoints are addresses and port numbers: nobody asks whether something listens there.

  Since the book: `describe` shows IP families and traffic policies, and no more the manifest that was applied last.

  Background:
    Given the manifest "chapter06/sample-deployment.yml"

  @S1-08
  Scenario: Two ports, one address
    When I run "kubectl apply -f chapter06/sample-clusterip-multi.yml"
    Then the output is:
      """
      service/sample-clusterip-multi created
      """
    When I run "kubectl get services sample-clusterip-multi"
    Then the output shows:
      | NAME                   | TYPE      | CLUSTER-IP | EXTERNAL-IP | PORT(S)           |
      | sample-clusterip-multi | ClusterIP | 10.*       | <none>      | 8080/TCP,8443/TCP |

  @S1-08
  Scenario: Another Service has another address
    Given the manifest "chapter06/sample-clusterip.yml"
    And the manifest "chapter06/sample-clusterip-multi.yml"
    When I run:
      """
      kubectl get services -l '!component' -o jsonpath='{range .items[*]}{.spec.clusterIP}{"\n"}{end}' | sort | uniq | wc -l
      """
    Then the output is:
      """
      2
      """

  @S1-09
  Scenario: Each port has its own block, and its own port in the Pods
    Given the manifest "chapter06/sample-clusterip-multi.yml"
    When I run "kubectl describe service sample-clusterip-multi"
    Then the output matches the snapshot "describe"

  @S1-09
  Scenario: An endpoint is no promise that somebody listens
    The Pods run nginx on port 80. Nothing listens on 443, yet the Service sends requests there.

    Given the manifest "chapter06/sample-clusterip-multi.yml"
    When I curl "http://sample-clusterip-multi:8080"
    Then the response contains "Welcome to nginx!"
    When I curl "http://sample-clusterip-multi:8443"
    Then the request fails with "connection refused"

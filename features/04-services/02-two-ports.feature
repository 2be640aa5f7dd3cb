Feature: A Service with several ports
  A Service can offer more than one port. All ports share its address; each has a name, a number, and a port in the Pods to which it leads.
  The endpoints are only addresses and port numbers: nobody checks whether anything listens there.

  Since the book: `describe` shows IP families and traffic policies, and no longer the manifest that was applied last.

  Background:
    Given the manifest "chapter06/sample-deployment.yml"

  @S1-08
  Scenario: Two ports share one address
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
  Scenario: Another Service for the same Pods has another address
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
  Scenario: describe lists each port with its port in the Pods and its endpoints
    Given the manifest "chapter06/sample-clusterip-multi.yml"
    When I run "kubectl describe service sample-clusterip-multi"
    Then the output matches the snapshot "describe"

  @S1-09
  Scenario: An endpoint does not promise that anything listens
    The Pods run nginx on port 80. Nothing listens on port 443, yet the Service sends requests there.

    Given the manifest "chapter06/sample-clusterip-multi.yml"
    When I curl "http://sample-clusterip-multi:8080"
    Then the response contains "Welcome to nginx!"
    When I curl "http://sample-clusterip-multi:8443"
    Then the request fails with "connection refused"

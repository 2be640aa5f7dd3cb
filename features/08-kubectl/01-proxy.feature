Feature: Through the API to an application
  kubectl proxy opens a port on one's own machine that leads to the cluster's API, with one's own rights. The API in turn leads to Services: that is how the
  book's dashboard is opened.

  Since the book: the dashboard is archived. What is shown with it holds for any Service, here an nginx.

  Background:
    Given a Deployment "web" with 1 replica
    And a Service "web" for Deployment "web" on port 80

  @S4-07
  Scenario: The API on a port of one's own machine, as long as the command runs
    When I run:
      """
      kubectl proxy > proxy.log &
      sleep 2
      curl -s http://127.0.0.1:8001/api/v1/namespaces/default | grep -E '"(kind|name|phase)"'
      kill $!
      cat proxy.log
      """
    Then the output is:
      """
        "kind": "Namespace",
          "name": "default",
          "phase": "Active"
      Starting to serve on 127.0.0.1:8001
      """
    When I run "curl -s -m 2 http://127.0.0.1:8001/api/v1"
    Then the exit code is 7

  @S4-08
  Scenario: A Service behind the API
    When I run:
      """
      kubectl proxy > proxy.log &
      sleep 2
      curl -s http://localhost:8001/api/v1/namespaces/default/services/http:web:/proxy/ | grep title
      kill $!
      """
    Then the output is:
      """
      <title>Welcome to nginx!</title>
      """

  @S4-08 @S4-05
  Scenario: The dashboard of the book is not there
    When I run:
      """
      kubectl proxy > proxy.log &
      sleep 2
      curl -s http://localhost:8001/api/v1/namespaces/kube-system/services/https:kubernetes-dashboard:/proxy/ | grep -E 'message|code'
      kill $!
      """
    Then the output is:
      """
        "message": "services \"kubernetes-dashboard\" not found",
        "code": 404
      """

  @S4-06
  Scenario: Pods of one namespace with one label
    The book looks for the dashboard's Pod. The cluster's DNS server is always there.

    When I run "kubectl get pod --namespace=kube-system -l k8s-app=kubernetes-dashboard"
    Then the error output contains "No resources found in kube-system namespace."
    When I run "kubectl get pod --namespace=kube-system -l k8s-app=kube-dns"
    Then the output shows:
      | NAME      | READY | STATUS  | RESTARTS |
      | coredns-* | 1/1   | Running | 0        |
      | coredns-* | 1/1   | Running | 0        |

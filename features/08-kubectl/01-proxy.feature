Feature: kubectl proxy: through the API to an application
  kubectl proxy opens a port on your own machine that leads to the cluster's API, with your own rights. The API in turn leads to Services.
  This is how the book opens the dashboard.

  Since the book: the dashboard has been archived. What the book shows with it works with any Service; here it is nginx.

  Background:
    Given a Deployment "web" with 1 replica
    And a Service "web" for Deployment "web" on port 80

  @S4-07
  Scenario: While kubectl proxy runs, the API answers on a local port
    When I run "kubectl proxy" in terminal "two"
    Then terminal "two" shows "Starting to serve on 127.0.0.1:8001"
    When I run "curl -s http://127.0.0.1:8001/api/v1/namespaces/default | grep -E 'kind|phase'"
    Then the output is:
      """
        "kind": "Namespace",
          "phase": "Active"
      """
    When I press Ctrl-C in terminal "two"
    And I try to run "curl -s -m 2 http://127.0.0.1:8001/api/v1"
    Then the exit code is 7

  @S4-08
  Scenario: The API leads to a Service
    When I run "kubectl proxy" in terminal "two"
    And I run "curl -s http://localhost:8001/api/v1/namespaces/default/services/http:web:/proxy/ | grep title"
    Then the output is:
      """
      <title>Welcome to nginx!</title>
      """

  @S4-08 @S4-05
  Scenario: The book's dashboard is not installed
    When I run "kubectl proxy" in terminal "two"
    And I run:
      """
      curl -s http://localhost:8001/api/v1/namespaces/kube-system/services/https:kubernetes-dashboard:/proxy/ | grep -E 'message|code'
      """
    Then the output is:
      """
        "message": "services \"kubernetes-dashboard\" not found",
        "code": 404
      """

  @S4-06
  Scenario: List the Pods with a label in another namespace
    The book looks for the dashboard's Pod. The Pods of the cluster's DNS server are always there.

    When I run "kubectl get pod --namespace=kube-system -l k8s-app=kubernetes-dashboard"
    Then the error output contains "No resources found in kube-system namespace."
    When I run "kubectl get pod --namespace=kube-system -l k8s-app=kube-dns"
    Then the output shows:
      | NAME      | READY | STATUS  | RESTARTS |
      | coredns-* | 1/1   | Running | 0        |
      | coredns-* | 1/1   | Running | 0        |
